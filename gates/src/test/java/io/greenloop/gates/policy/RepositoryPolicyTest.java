package io.greenloop.gates.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.GatePolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryPolicyTest {

    private static final String POLICY = """
            # what a repair may do here
            gates:
              cyclomatic: 15
              changedFiles: 2
              mergeConfidence: 97
              allowedPaths: ["core/**"]
              allowedDependencies:
                - commons-io:commons-io
            check:
              cognitive: 20
              changedLines: 900
            """;

    @Test
    void forARepairTheFileStandsOverTheStandardAndTheRequestOverTheFile() throws Exception {
        var policy = RepositoryPolicy.read(POLICY);
        var requested = new GatePolicy(10, 7, 4, 200, 90, List.of(), List.of(), List.of("Invalid URL"));

        assertThat(policy.forJob(GatePolicy.STANDARD))
                .isEqualTo(new GatePolicy(
                        15, 10, 2, 200, 97, List.of("core/**"), List.of("commons-io:commons-io"), List.of()));
        assertThat(policy.forJob(requested))
                .isEqualTo(new GatePolicy(
                        15,
                        7,
                        4,
                        200,
                        97,
                        List.of("core/**"),
                        List.of("commons-io:commons-io"),
                        List.of("Invalid URL")));
    }

    @Test
    void anyonesChangeIsHeldToTheSameButReachesAsFarAsCheckSays() throws Exception {
        var policy = RepositoryPolicy.read(POLICY);

        assertThat(policy.forCheck().cyclomatic()).isEqualTo(15);
        assertThat(policy.forCheck().cognitive()).isEqualTo(20);
        assertThat(policy.forCheck().allowedDependencies()).containsExactly("commons-io:commons-io");
        assertThat(policy.limits()).isEqualTo(new Limits(Optional.empty(), Optional.of(900), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n# nothing but words\n", "---\n", "gates:\ncheck:\n", "gates: {}"})
    void aFileThatSaysNothingChangesNothing(String text) throws Exception {
        assertThat(RepositoryPolicy.read(text).forCheck()).isEqualTo(GatePolicy.STANDARD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gates:\\n  cyclomatik: 3           | line 2: 'cyclomatik' is unknown; did you mean 'cyclomatic'?
                    gate:\\n  cyclomatic: 3            | line 1: 'gate' is unknown; did you mean 'gates'?
                    tiers: [SPARK]                     | line 1: 'tiers' is unknown; known are gates, check
                    gates:\\n  cyclomatic: 0           | line 2: 'cyclomatic' is no whole number from 1 to 1000
                    gates:\\n  cyclomatic: 010         | line 2: 'cyclomatic' is no whole number from 1 to 1000
                    gates:\\n  cyclomatic: 1:30        | line 2: 'cyclomatic' is no whole number from 1 to 1000
                    gates:\\n  cyclomatic: "12"        | line 2: 'cyclomatic' is no whole number from 1 to 1000
                    gates:\\n  cyclomatic: 99999999999 | line 2: 'cyclomatic' is no whole number from 1 to 1000
                    gates:\\n  cyclomatic:             | line 2: 'cyclomatic' is no whole number from 1 to 1000
                    gates:\\n  changedFiles: 3\\n  changedFiles: 9 | line 3: 'changedFiles' stands there twice
                    gates:\\n  allowedPaths: src/**    | line 2: 'allowedPaths' is no list
                    gates:\\n  allowedPaths: ["[x"]    | line 2: an entry of 'allowedPaths' is not a glob
                    gates:\\n  allowedPaths: [7]       | line 2: an entry of 'allowedPaths' is not a glob
                    gates:\\n  allowedDependencies: [commons-io] | line 2: an entry of 'allowedDependencies' is not a name such as group:artifact
                    gates: [1]                         | line 1: gates is no mapping of keys to values
                    just words                         | line 1: the policy is no mapping of keys to values
                    gates:\\n  cyclomatic: !!java.net.URL [x] | line 2: not YAML: Global tag is not allowed
                    ? [a]\\n: b                        | line 1: a key is no word
                    gates: {a: [}                      | line 1: not YAML
                    gates: {}\\n---\\ngates: {}        | line 2: not YAML
                    gates: *unknown                    | line 1: not YAML
                    """)
    void whatCannotBeFollowedIsRefusedWithItsLine(String text, String reason) {
        assertThatThrownBy(() -> RepositoryPolicy.read(text.replace("\\n", "\n")))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThatThrownBy(() -> RepositoryPolicy.read("gates:\n  a: 1\n  b: 2\ncheck: 3\n"))
                .hasMessageContainingAll("line 2", "line 3", "line 4")
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1);
    }

    @Test
    @Timeout(5)
    void bombsAreRefusedBeforeTheyGoOff() {
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(level, level, ("*a" + (level - 1) + ",").repeat(9)));
        }
        var loop = "gates: &g\n  allowedPaths: *g\n";

        for (var bomb :
                List.of(laughs.toString(), loop, "[".repeat(60_000), "a: ".repeat(20_000), "x".repeat(70_000))) {
            assertThatThrownBy(() -> RepositoryPolicy.read(bomb)).isInstanceOf(PolicyRefused.class);
        }
    }
}
