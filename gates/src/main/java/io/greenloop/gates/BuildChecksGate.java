package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stops POM changes that decide which tests run, whether their failures count, which checks the build makes, or which code
 * takes part in it.
 */
final class BuildChecksGate implements Gate {

    private static final Pattern SKIPS = Pattern.compile("(?i).*(?:skip\\w*|maven\\.test\\.skip\\w*) = true"
            + "|(?i).*(?:test\\.?failure\\.?ignore|failIfNoTests|failIfNoSpecifiedTests).* = (?:true|false)"
            + "|(?i)maven-(?:surefire|failsafe)-plugin .*(?:excludes?/exclude|exclude\\w*Groups?|excludesFile|excludeJUnit5Engines.*) = .*"
            + "|(?i)(?:surefire|failsafe)\\.exclude\\w* = .*|(?i)excludedGroups = .*|testExclude .*");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.poms()) {
            if (file.after().isEmpty()) {
                reasons.add(reason(Decision.REJECT, "POM_DELETED", file, "", "deletes a POM"));
                continue;
            }
            var after = Pom.parse(file.after().get());
            if (after.isEmpty()) {
                var sentence = file.after().get().contains("<!DOCTYPE")
                        ? "the POM has a document type, with which nobody reads it"
                        : "the POM is not well-formed XML any more";
                reasons.add(reason(Decision.REJECT, "POM_NOT_READABLE", file, "", sentence));
                continue;
            }
            var before = file.before().flatMap(Pom::parse).map(PomFacts::of).orElse(Set.of());
            compare(file, before, PomFacts.of(after.get()), reasons);
        }
        return new Verdict(candidate.authorship() == Authorship.MACHINE ? reasons : forAPerson(reasons));
    }

    /**
     * People change what a build does for a living. What takes tests or their failures away is still refused; the rest is
     * for another person to see.
     */
    private static List<GateReason> forAPerson(List<GateReason> reasons) {
        return reasons.stream()
                .filter(reason -> !reason.code().equals(PomFact.BUILD))
                .map(reason -> SKIPS.matcher(reason.before() + reason.after()).matches()
                                || reason.code().equals("POM_NOT_READABLE")
                        ? reason
                        : handedOn(reason))
                .toList();
    }

    private static GateReason handedOn(GateReason reason) {
        return new GateReason(
                reason.gate(),
                reason.decision().compareTo(Decision.ESCALATE) > 0 ? Decision.ESCALATE : reason.decision(),
                reason.code(),
                reason.path(),
                reason.line(),
                reason.before(),
                reason.after(),
                reason.sentence());
    }

    private static void compare(ChangedFile file, Set<PomFact> before, Set<PomFact> after, List<GateReason> reasons) {
        for (var gone : before) {
            if (!after.contains(gone) && gone.ifGone() != Decision.PASS) {
                var sentence = "%s is gone from the POM".formatted(gone.text());
                reasons.add(gone(reason(gone.ifGone(), gone.code(), file, gone.text(), sentence)));
            }
        }
        for (var added : after) {
            if (!before.contains(added) && added.ifAdded() != Decision.PASS) {
                reasons.add(
                        reason(added.ifAdded(), added.code(), file, added.text(), "the POM now says " + added.text()));
            }
        }
    }

    /** What was said, and is no more. */
    private static GateReason gone(GateReason said) {
        return new GateReason(
                said.gate(), said.decision(), said.code(), said.path(), said.line(), said.after(), "", said.sentence());
    }

    private static GateReason reason(Decision decision, String code, ChangedFile file, String fact, String sentence) {
        var words = fact.substring(fact.lastIndexOf(' ') + 1);
        var line = words.isEmpty() ? 0 : lineOf(file, words);
        return new GateReason(GateName.TEST_INTEGRITY, decision, code, file.path(), line, "", fact, sentence);
    }

    /** Short words stand in many lines: what came with the change comes first. */
    private static int lineOf(ChangedFile file, String words) {
        var added = Texts.lineAdded(file, words);
        return added > 0
                ? added
                : file.after().map(text -> Texts.lineOf(text, words)).orElse(0);
    }
}
