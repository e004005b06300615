package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.Optional;
import java.util.regex.Pattern;

/** Owns up to tests of other languages, known by their names, of which a change takes something away. */
final class UnreadTests {

    private static final Pattern NAME = Pattern.compile("(?:.*/)?(?:test_\\w+\\.py|\\w+_test\\.(?:py|go)|conftest\\.py"
            + "|[\\w.-]+\\.(?:test|spec)\\.[cm]?[jt]sx?|\\w+_spec\\.rb)");
    private static final Pattern SAYS_NOTHING = Pattern.compile("\\s*(?:(?:#|//|import\\b|from\\b).*|[\\s)}\\];,]*)");

    private UnreadTests() {}

    /** Lines that only came are new tests, or more of old ones. */
    static Optional<GateReason> of(CandidateUnderReview candidate, ChangedFile file) {
        if (candidate.authorship() == Authorship.MACHINE
                || file.before().isEmpty()
                || !NAME.matcher(file.path()).matches()) {
            return Optional.empty();
        }
        return Texts.gone(file).stream()
                .filter(line -> !SAYS_NOTHING.matcher(line.text()).matches())
                .findFirst()
                .map(line -> new GateReason(
                        GateName.TEST_INTEGRITY,
                        Decision.UNKNOWN,
                        "TEST_NOT_READ",
                        file.path(),
                        0,
                        line.text().strip(),
                        "",
                        "tests in this language are not read, so that nothing is known of the change"));
    }
}
