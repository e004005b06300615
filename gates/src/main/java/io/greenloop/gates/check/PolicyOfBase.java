package io.greenloop.gates.check;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.policy.PolicyRefused;
import io.greenloop.gates.policy.RepositoryPolicy;
import io.greenloop.workspace.LocalChange;
import io.greenloop.workspace.LocalChange.Kind;
import io.greenloop.workspace.LocalDifference;
import java.util.List;
import java.util.Optional;

/** Takes the policy from where the change has no say: the base. What the change makes of the policy holds for later ones. */
final class PolicyOfBase {

    private PolicyOfBase() {}

    /** @throws CheckRefused when there is one that cannot be followed: nothing is checked under another */
    static RepositoryPolicy of(LocalDifference difference) throws CheckRefused {
        var place = "%s of %s"
                .formatted(RepositoryPolicy.FILE, difference.baseCommit().substring(0, 8));
        if (difference.atBase(RepositoryPolicy.OTHER_NAME).kind() != Kind.MISSING) {
            throw new CheckRefused("the policy has to be called %s, not %s"
                    .formatted(RepositoryPolicy.FILE, RepositoryPolicy.OTHER_NAME));
        }
        var content = difference.atBase(RepositoryPolicy.FILE);
        if (content.kind() == Kind.MISSING) {
            return RepositoryPolicy.NONE;
        }
        try {
            return RepositoryPolicy.read(
                    content.asText().orElseThrow(() -> new CheckRefused("%s is no plain text file".formatted(place))));
        } catch (PolicyRefused refused) {
            throw new CheckRefused("%s: %s".formatted(place, refused.getMessage()));
        }
    }

    /** A policy that could not be followed would stop every later check. */
    static List<GateReason> ofChange(List<LocalChange> changes) {
        return changes.stream()
                .filter(change -> change.path().equals(RepositoryPolicy.FILE))
                .flatMap(change -> fault(change.after()).stream())
                .map(fault -> new GateReason(
                        GateName.SCOPE,
                        Decision.REJECT,
                        "POLICY_NOT_READABLE",
                        RepositoryPolicy.FILE,
                        0,
                        "",
                        "",
                        "the policy as changed cannot be followed: " + fault))
                .toList();
    }

    private static Optional<String> fault(LocalChange.Content content) {
        if (content.kind() == Kind.MISSING) {
            return Optional.empty();
        }
        if (content.asText().isEmpty()) {
            return Optional.of("it is no plain text file");
        }
        try {
            RepositoryPolicy.read(content.asText().get());
            return Optional.empty();
        } catch (PolicyRefused refused) {
            return Optional.of(refused.getMessage());
        }
    }
}
