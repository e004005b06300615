package io.greenloop.testkit;

import static io.greenloop.testkit.CandidateBuilder.aCandidate;
import static io.greenloop.testkit.PolicyBuilder.aPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Budget;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.Tier;
import org.junit.jupiter.api.Test;

class BuildersTest {

    @Test
    void aPolicyIsTheStandardOneUntilSomethingIsSaid() {
        assertThat(aPolicy().build()).isEqualTo(Policy.STANDARD);
        assertThat(aPolicy().tiers(Tier.TEMPLATE).build().tiers()).containsExactly(Tier.TEMPLATE);
        assertThat(aPolicy().iterations(3).tokens(9).build().budget())
                .isEqualTo(new Budget(
                        3,
                        Policy.STANDARD.budget().wallTime(),
                        9,
                        Policy.STANDARD.budget().usd()));
    }

    @Test
    void aCandidateIsNamedByItsDiff() {
        var candidate =
                aCandidate().in("src/A.java").replacing(7, "a", "b").ranked(4).build();

        assertThat(candidate.id()).isEqualTo(Candidate.idOf(candidate.diff()));
        assertThat(candidate.diff()).contains("--- a/src/A.java\n+++ b/src/A.java\n@@ -7 +7 @@\n-a\n+b\n");
        assertThat(candidate.rank()).isEqualTo(4);
        assertThat(candidate.id()).isNotEqualTo(aCandidate().build().id());
    }
}
