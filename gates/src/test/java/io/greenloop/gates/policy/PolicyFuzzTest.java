package io.greenloop.gates.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.greenloop.contracts.GatePolicy;

/** Policy files that anybody may have committed. */
class PolicyFuzzTest {

    @FuzzTest
    void aPolicyIsFollowedOrRefused(byte[] data) {
        var text = new String(data, UTF_8);
        RepositoryPolicy policy;
        try {
            policy = RepositoryPolicy.read(text);
        } catch (PolicyRefused refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n").hasSizeLessThan(3_000);
            return;
        }
        // Each value that is let in is one that the policy takes.
        for (var allowed : new GatePolicy[] {policy.forCheck(), policy.forJob(GatePolicy.STANDARD)}) {
            assertThat(allowed.cyclomatic()).isNotNegative();
            assertThat(allowed.changedLines()).isNotNegative();
            assertThat(allowed.allowedPaths()).doesNotContainNull();
        }
        assertThat(policy.limits()).isNotNull();
    }
}
