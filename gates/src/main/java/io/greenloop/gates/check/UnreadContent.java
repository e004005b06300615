package io.greenloop.gates.check;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.workspace.LocalChange;
import io.greenloop.workspace.LocalChange.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what it means that a changed file is no text, so that no other gate reads it. */
final class UnreadContent {

    private static final Pattern SOURCE =
            Pattern.compile("(?i).*\\.(?:java|kts?|groovy|scala|gradle|xml|properties|ya?ml"
                    + "|json|toml|sh|bash|js|mjs|ts|py|rb|go|rs|c|h|cpp|cs|sql|html|css|md|txt)");
    private static final Pattern RUNS =
            Pattern.compile("(?i).*\\.(?:jar|war|ear|class|jmod|so|dll|dylib|exe|bin|wasm|pyc|msi|deb|rpm)");
    private static final Pattern TEST_TREE = Pattern.compile("(?:.*/)?src/(?:test|it|[\\w-]*[tT]ests?)/.*");

    private UnreadContent() {}

    static List<GateReason> of(List<LocalChange> changes) {
        return changes.stream().flatMap(change -> of(change).stream()).toList();
    }

    private static Optional<GateReason> of(LocalChange change) {
        return switch (change.after().kind()) {
            case MISSING, TEXT -> gone(change);
            case BINARY -> binary(change);
            case TOO_LARGE ->
                Optional.of(
                        isSource(change)
                                ? reason(Decision.ESCALATE, "TOO_LARGE", change, "%s is too large for any gate to read")
                                : reason(
                                        Decision.UNKNOWN, "TOO_LARGE", change, "%s is too large for any gate to read"));
            case LINK ->
                Optional.of(
                        change.leadsOutside()
                                ? reason(
                                        Decision.REJECT,
                                        "SYMLINK",
                                        change,
                                        "%s is a link that leads out of the project")
                                : reason(Decision.ESCALATE, "SYMLINK", change, "%s is a link now"));
            case SUBMODULE ->
                Optional.of(reason(
                        Decision.ESCALATE,
                        "SUBMODULE",
                        change,
                        "%s points to code of another repository, unseen here"));
        };
    }

    private static Optional<GateReason> gone(LocalChange change) {
        return change.before().kind() == Kind.BINARY && isOfTests(change)
                ? Optional.of(reason(
                        Decision.ESCALATE, "TEST_DATA_CHANGED", change, "%s, which the tests may rest on, is gone"))
                : Optional.empty();
    }

    private static Optional<GateReason> binary(LocalChange change) {
        if (isSource(change)) {
            return Optional.of(
                    reason(Decision.REJECT, "BINARY", change, "%s is not text, so that nobody can review it"));
        }
        if (RUNS.matcher(change.path()).matches()) {
            return Optional.of(reason(Decision.ESCALATE, "BINARY", change, "%s may be code that nobody can review"));
        }
        if (change.before().kind() != Kind.MISSING && isOfTests(change)) {
            return Optional.of(reason(
                    Decision.ESCALATE, "TEST_DATA_CHANGED", change, "%s, which the tests may rest on, is another one"));
        }
        return Optional.of(reason(Decision.PASS, "BINARY", change, "%s is not text and was not read"));
    }

    private static boolean isSource(LocalChange change) {
        return SOURCE.matcher(change.path()).matches();
    }

    private static boolean isOfTests(LocalChange change) {
        return TEST_TREE.matcher(change.path()).matches();
    }

    private static GateReason reason(Decision decision, String code, LocalChange change, String sentence) {
        var gate = code.equals("TEST_DATA_CHANGED") ? GateName.TEST_INTEGRITY : GateName.SCOPE;
        return new GateReason(gate, decision, code, change.path(), 0, "", "", sentence.formatted(change.path()));
    }
}
