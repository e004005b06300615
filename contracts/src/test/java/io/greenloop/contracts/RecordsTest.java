package io.greenloop.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values that cannot be wrong. */
class RecordsTest {

    @Test
    void aPolicyInARequestMayLeaveAnythingOut() throws Exception {
        var policy = Json.mapper().readValue("{\"budget\":{\"iterations\":3},\"tiers\":[\"TEMPLATE\"]}", Policy.class);

        assertThat(policy.budget().iterations()).isEqualTo(3);
        assertThat(policy.budget().wallTime()).isEqualTo(Budget.STANDARD.wallTime());
        assertThat(policy.gates()).isEqualTo(GatePolicy.STANDARD);
        assertThat(policy.tiers()).isEqualTo(Set.of(Tier.TEMPLATE));
    }

    @Test
    void aBudgetOutOfRangeNamesTheValue() {
        assertThatThrownBy(() -> new Budget(0, Duration.ofMinutes(1), 0, BigDecimal.ZERO))
                .hasMessage("budget.iterations is 0, 1 to 1000 is allowed");
        assertThatThrownBy(() -> new Budget(1, Duration.ZERO, 0, BigDecimal.ZERO))
                .hasMessageContaining("wallTime");
        assertThatThrownBy(() -> new Budget(1, Duration.ofMinutes(1), -1, BigDecimal.ZERO))
                .hasMessageContaining("tokens");
    }

    @Test
    void theKeyOfARequestIsTextThatADatabaseTakes() {
        var source = new ProjectSource.Folder("/srv/billing");

        assertThatThrownBy(() -> new JobRequest(source, List.of(), null, "a\0b"))
                .hasMessage("key holds a NUL");
        assertThatThrownBy(() -> new JobRequest(source, List.of(), null, "k".repeat(201)))
                .hasMessageContaining("201 characters");
    }

    @Test
    void aSelectorMeansAClassByItsSimpleOrFullNameAndAMethodWithoutItsParameters() {
        var test = new TestId("core", "shop.RatesTest", "divides(int)[2]");

        assertThat(List.of("RatesTest", "shop.RatesTest", "RatesTest#divides", "shop.RatesTest#divides"))
                .allMatch(selector -> new TestSelector(selector).matches(test));
        assertThat(List.of("Test", "other.RatesTest", "RatesTest#div", "ates.RatesTest"))
                .noneMatch(selector -> new TestSelector(selector).matches(test));
        assertThatThrownBy(() -> new TestSelector("-Dsurefire=x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCandidateIsNamedByWhatItChangesAndNotByHowItsDiffIsDecorated() {
        var plain = "--- a/A\n+++ b/A\n@@ -1,2 +1,2 @@\n-x\n+y\n";
        var decorated = "index 12..34 100644\r\n--- a/A\r\n+++ b/A\r\n@@ -1,2 +1,2 @@ class A {\r\n-x\r\n+y\r\n";

        assertThat(Candidate.idOf(decorated)).isEqualTo(Candidate.idOf(plain));
        assertThat(Candidate.idOf(plain.replace("+y", "+z"))).isNotEqualTo(Candidate.idOf(plain));
        assertThatThrownBy(() -> new Candidate("0".repeat(64), plain, Tier.TEMPLATE, "", "", "", 0, 1))
                .hasMessageContaining("not the hash");
    }

    @Test
    void aBatchThatNoMessageCouldCarryIsRefused() {
        var large = "x".repeat(Candidate.LONGEST_DIFF - 1);
        var batch = List.of(
                Candidate.of(large + 1, Tier.SPARK, "", "", "", 0, 1),
                Candidate.of(large + 2, Tier.SPARK, "", "", "", 0, 2),
                Candidate.of(large + 3, Tier.SPARK, "", "", "", 0, 3));

        assertThatThrownBy(() -> Candidate.batch("PatchesProposed", batch))
                .hasMessage("PatchesProposed carries 180000 characters of diffs, at most 120000 are allowed");
    }

    @Test
    void theStricterDecisionWins() {
        assertThat(Decision.PASS.and(Decision.UNKNOWN)).isEqualTo(Decision.UNKNOWN);
        assertThat(Decision.REJECT.and(Decision.ESCALATE)).isEqualTo(Decision.REJECT);
    }

    @Test
    void aStepIdReadsWhatItWrites() {
        var step = new StepId(new JobId("0b9f2a34-7c1d-4e5f-8a6b-1c2d3e4f5a6b"), 4, StepKind.CONFIRM, 2);

        assertThat(StepId.parse(step.toString())).isEqualTo(step);
    }
}
