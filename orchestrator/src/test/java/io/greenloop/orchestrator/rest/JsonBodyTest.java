package io.greenloop.orchestrator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.Budget;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.ProjectSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

    @Test
    void whatARequestLeavesOutIsStandard() throws IOException {
        var request = read("""
                {"source":{"type":"git","url":"https://git.example.org/a.git","ref":"main"},
                 "policy":{"budget":{"iterations":3}}}""");

        assertThat(request.source()).isEqualTo(new ProjectSource.Git("https://git.example.org/a.git", "main"));
        assertThat(request.policy().budget().iterations()).isEqualTo(3);
        assertThat(request.policy().budget().wallTime()).isEqualTo(Budget.STANDARD.wallTime());
        assertThat(request.key()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"source\":{\"type\":\"path\",\"path\":\"/a\"},\"policy\":{\"budget\":{\"iterations\":0}}} | policy.budget.iterations | budget.iterations is 0, 1 to 1000 is allowed",
                "{\"source\":{\"type\":\"path\",\"path\":\"/a\"},\"policy\":{\"budget\":{\"iterations\":\"x\"}}} | policy.budget.iterations | 'x' is no integer",
                "{\"source\":{\"type\":\"path\",\"path\":\"/a\"},\"policy\":{\"mode\":\"YOLO\"}} | policy.mode | 'YOLO' is none of SHADOW, PROPOSE, MERGE",
                "{\"source\":{\"type\":\"path\",\"path\":\"/a\"},\"tests\":[\"A\",\"not a test\"]} | tests[1] | test selector 'not a test'",
                "{\"source\":{\"type\":\"path\",\"path\":\"/a\"},\"polcy\":{}} | polcy | there is no field 'polcy' here",
                "{\"source\":{\"type\":\"svn\",\"url\":\"x\"}} | source | type 'svn' is not known",
                "{\"source\":{\"path\":\"/a\"}} | source | 'type' is missing",
                "{\"source\":{\"type\":\"git\",\"ref\":\"main\"}} | source | source.url is missing",
                "{\"source\":{\"type\":\"path\",\"path\":\"/a\"},\"key\":\"a\",\"key\":\"b\"} | `` | a field stands twice",
                "{\"source\":{\"type\":\"path\",\"path\":\"/a\"},\"policy\":{\"tiers\":[]}} | policy | policy.tiers is empty",
                "{\"source\":{\"type\":\"path\",\"path\":[1]}} | source.path | wrong shape",
                "{} | `` | source is missing",
                "null | `` | an object is needed",
                "[] | `` | wrong shape",
                "{\"source\": | `` | not JSON",
                "{\"source\":{\"type\":\"path\",\"path\":\"/a\"}} {} | `` | something follows the value"
            })
    void theFieldThatIsWrongIsNamed(String json, String field, String message) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(ProblemException.class, thrown -> {
            assertThat(thrown.problem().status()).isEqualTo(400);
            var fault = thrown.problem().errors().get(0);
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.message()).contains(message).doesNotContain("io.greenloop");
        });
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> read("""
                        {"source":{"type":"path","path":"/a"},"tests":["not one","A","not two","B","nor three"],
                         "policy":{"budget":{"iterations":0,"wallTime":"-PT1S","tokens":-1,"usd":-0.5},
                                   "gates":{"cyclomatic":0,"changedFiles":101},"tiers":["FOO","SPARK"],"mode":"YOLO"},
                         "kye":"x"}"""))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().errors())
                                .extracting(Problem.Fault::field)
                                .containsExactlyInAnyOrder(
                                        "tests[0]",
                                        "tests[2]",
                                        "tests[4]",
                                        "policy.budget.iterations",
                                        "policy.budget.wallTime",
                                        "policy.budget.tokens",
                                        "policy.budget.usd",
                                        "policy.gates.cyclomatic",
                                        "policy.gates.changedFiles",
                                        "policy.tiers[0]",
                                        "policy.mode",
                                        "kye"));
    }

    @Test
    void whatIsMissingIsToldBesideWhatIsWrong() {
        assertThatThrownBy(() -> read("{\"policy\":{\"mode\":\"YOLO\"}}"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().errors())
                                .extracting(Problem.Fault::message)
                                .anySatisfy(message -> assertThat(message).contains("source is missing"))
                                .anySatisfy(message -> assertThat(message).contains("'YOLO' is none of")));
    }

    @Test
    void aWrongSourceIsNotCalledAMissingOne() {
        assertThatThrownBy(() -> read("{\"source\":{\"type\":\"svn\"},\"policy\":{\"mode\":\"YOLO\"}}"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().errors())
                                .extracting(Problem.Fault::field)
                                .containsExactlyInAnyOrder("source", "policy.mode"));
    }

    @Test
    void aRequestWithoutARefMeansTheDefaultBranch() throws IOException {
        assertThat(read("{\"source\":{\"type\":\"git\",\"url\":\"https://a/b\"}}")
                        .source())
                .isEqualTo(new ProjectSource.Git("https://a/b", ""));
    }

    @Test
    void aBodyThatIsTooLongIsNotReadToItsEnd() {
        var body = new ByteArrayInputStream(new byte[JsonBody.MOST_BYTES + 1_000]);

        assertThatThrownBy(() -> JsonBody.read(body, JobRequest.class))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().status()).isEqualTo(413));
        assertThat(body.available()).isEqualTo(999);
    }

    private static JobRequest read(String json) throws IOException {
        return JsonBody.read(new ByteArrayInputStream(json.getBytes(UTF_8)), JobRequest.class);
    }
}
