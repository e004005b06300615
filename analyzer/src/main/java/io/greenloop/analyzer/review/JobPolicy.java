package io.greenloop.analyzer.review;

import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.gates.policy.PolicyRefused;
import io.greenloop.gates.policy.RepositoryPolicy;
import io.greenloop.worker.StepFailure;
import io.greenloop.workspace.JobWorkspace;

/** Finds the policy of a job: what its request says, else what the code that it was handed in with says. */
final class JobPolicy {

    private JobPolicy() {}

    /** @throws StepFailure when the code says something that cannot be followed: nothing is judged under another policy */
    static GatePolicy of(String commit, GatePolicy requested, JobWorkspace workspace) throws StepFailure {
        var base = workspace.base().orElse(commit);
        var paths = workspace.paths(base);
        if (paths.contains(RepositoryPolicy.OTHER_NAME)) {
            throw refused(
                    "it has to be called %s, not %s".formatted(RepositoryPolicy.FILE, RepositoryPolicy.OTHER_NAME));
        }
        if (!paths.contains(RepositoryPolicy.FILE)) {
            return requested;
        }
        try {
            var text = workspace
                    .text(base, RepositoryPolicy.FILE)
                    .orElseThrow(() -> refused(RepositoryPolicy.FILE + " is no plain text file"));
            return RepositoryPolicy.read(text).forJob(requested);
        } catch (PolicyRefused refused) {
            throw refused("%s: %s".formatted(RepositoryPolicy.FILE, refused.getMessage()));
        }
    }

    private static StepFailure refused(String reason) {
        return new StepFailure(
                FailureNumber.POLICY_REFUSED.because("the project's policy cannot be followed: " + reason), false);
    }
}
