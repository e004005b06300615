package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testkit.model.ModelAnswer;
import io.greenloop.testkit.model.ModelAnswers;
import io.greenloop.testkit.samples.Sample;
import io.greenloop.testkit.samples.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a model does, it ends in a refusal with its reason or a clean failure: never in a hang, never in a heal. */
class MisbehavingModelST {

    private static final Sample SAMPLE = Samples.named("error-message");
    private static final Sample.Edit FIX = SAMPLE.fixes().get(0);
    private static final String STATEMENT = "if (%s) {".formatted(FIX.search());
    private static final String MENDED = "if (%s) {".formatted(FIX.replace());
    private static final String MESSAGE = "daily limit exceeded: account=";
    private static final String TEST = "src/test/java/com/example/transfers/DailyLimitTest.java";
    private static final String ASSERTION = "assertEquals(0, limit.leftInCents(\"DE-1\"));";

    private final GreenloopProcess greenloop = GreenloopProcess.running();
    private final JobsOverRest jobs = new JobsOverRest(greenloop);
    private Path project;

    @BeforeEach
    void aBrokenProject() {
        project = SAMPLE.copyInto(greenloop.projects());
    }

    static Stream<Arguments> misbehaviours() {
        return Stream.of(
                Arguments.of(
                        List.of("DEPENDENC", "TEST_INTEGRITY"),
                        ModelAnswers.hallucinatingDependency(),
                        ModelAnswers.weakeningTest(TEST, ASSERTION)),
                Arguments.of(
                        List.of("JSON", "not"), ModelAnswers.garbage(), ModelAnswers.editingWhatIsNotThere(FIX.path())),
                Arguments.of(
                        List.of("leaves", "SCOPE"),
                        ModelAnswers.diffLeavingTheProject(),
                        ModelAnswers.writingForbidden()),
                answers("429", ModelAnswers.tooManyRequests(Duration.ofSeconds(1))),
                answers("500", ModelAnswers.serverError()),
                answers("did not answer", ModelAnswers.silent()));
    }

    private static Arguments answers(String named, ModelAnswer always) {
        return Arguments.of(List.of(named), always, always);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misbehaviours")
    @Execution(ExecutionMode.CONCURRENT)
    void endsInARefusalOrACleanFailure(List<String> named, ModelAnswer first, ModelAnswer second) {
        try (var model = LentTiers.one()) {
            greenloop.models().script(model.model(), first, second);

            var id = jobs.submit(project, Map.of("tiers", List.of(model.tier()), "budget", Map.of("iterations", 2)));
            var job = jobs.awaitEnd(id);

            assertThat(job.getString("outcome")).isEqualTo("EXHAUSTED");
            assertThat(named)
                    .allSatisfy(word -> assertThat(reasons(id))
                            .anySatisfy(reason -> assertThat(reason).containsIgnoringCase(word)));
            assertThat(job.getList("healed")).isEmpty();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aChangedMessageIsRefusedEvenWithTheRightFixBesideIt() {
        var answer = ModelAnswers.changingMessage(
                FIX.path(), FIX.search(), FIX.replace(), MESSAGE, "Something else entirely");
        try (var model = LentTiers.one()) {
            greenloop.models().script(model.model(), answer);

            var id = jobs.submit(project, Map.of("tiers", List.of(model.tier()), "budget", Map.of("iterations", 1)));
            var job = jobs.awaitEnd(id);

            assertThat(job.getString("outcome")).isEqualTo("EXHAUSTED");
            assertThat(reasons(id)).anySatisfy(reason -> assertThat(reason).contains("ERROR_STRINGS"));
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theFastModelsTangledPatchIsRefusedForComplexityAndTheAccurateOnesIsTaken() {
        try (var both = LentTiers.both()) {
            assertThat(both.models()).containsExactlyInAnyOrder(LentTiers.SPARK, LentTiers.ACCURATE);
            greenloop
                    .models()
                    .script(LentTiers.SPARK, ModelAnswers.complexity20(FIX.path(), STATEMENT, MENDED))
                    .script(LentTiers.ACCURATE, ModelAnswers.fixing(FIX.path(), FIX.search(), FIX.replace()));

            var id = jobs.submit(project, Map.of("tiers", List.of("SPARK", "ACCURATE")));
            var job = jobs.awaitEnd(id);

            assertThat(job.getString("outcome")).as(job.getString("reason")).isEqualTo("HEALED");
            assertThat(job.getString("healed[0].tier")).isEqualTo("ACCURATE");
            assertThat(jobs.events(id, "escalated"))
                    .singleElement()
                    .satisfies(
                            event -> assertThat(event.getString("news.reason")).isEqualTo("COMPLEXITY"));
        }
    }

    /** Every reason that was told: of gates, of answers that became no candidate, of engines in trouble. */
    private List<String> reasons(String id) {
        var gates = jobs.events(id, "gated").stream()
                .flatMap(event -> event.<String>getList("news.refused.reasons.flatten().gate").stream());
        var unusable =
                jobs.events(id, "proposed").stream().flatMap(event -> event.<String>getList("news.unusable").stream());
        var trouble = jobs.events(id, "proposed").stream().map(event -> event.getString("news.trouble"));
        return Stream.of(gates, unusable, trouble)
                .flatMap(reasons -> reasons)
                .filter(reason -> !reason.isEmpty())
                .toList();
    }
}
