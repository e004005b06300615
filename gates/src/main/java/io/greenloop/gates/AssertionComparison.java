package io.greenloop.gates;

import io.greenloop.javasource.tests.Assertion;
import io.greenloop.javasource.tests.Assertion.Setting;
import io.greenloop.javasource.tests.Strength;
import io.greenloop.javasource.tests.TestMethod;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Says which demands of a test are gone, weaker, other than before, or no longer made for sure. */
final class AssertionComparison {

    /** What stands for one certain value; a mere name may be another name for the same. */
    private static final Pattern VALUE =
            Pattern.compile("[\\d\"']|\\b(?:true|false|null)\\b|\\.class|\\b[A-Z][A-Z0-9_]+\\b");

    private static final Pattern CAST = Pattern.compile("^\\(?\\([\\w.]+(?:<[^()]*>)?\\)\\s*");
    private static final Pattern OPERATOR_BEFORE = Pattern.compile(" (?:[-+*/%|^]|\\|\\|) \\(?$");
    private static final Pattern OPERATOR_BEHIND = Pattern.compile("^\\)? (?:[-+*/%|^]|\\|\\||[?]) ");

    private final String test;
    private final TestReasons reasons;
    private final Set<String> removed;
    private final Set<String> kept;

    AssertionComparison(String test, TestReasons reasons, Set<String> removed, Set<String> kept) {
        this.test = test;
        this.reasons = reasons;
        this.removed = removed;
        this.kept = kept;
    }

    void compare(TestMethod old, TestMethod now) {
        var pairs = new AssertionPairs(old, now);
        for (var pair : pairs.same()) {
            setting(pair.before(), pair.after());
            compareValues(pair.before(), pair.after());
        }
        var left = pairs.lost().stream()
                .filter(before -> pairs.isLookedAt(before) || !isSaidElsewhere(before, old, now))
                .toList();
        var partners = pairs.partners(left);
        partners.forEach(pair -> changed(pair.before(), pair.after()));
        var replaced = partners.stream().map(AssertionPairs.Pair::before).toList();
        var gone = left.stream()
                .filter(before -> replaced.stream().noneMatch(other -> other == before))
                .toList();
        if (!gone.isEmpty()) {
            gone(gone, now);
        }
    }

    /** The same words demand something else where a name among them stands for something else; said once for all of a file. */
    private void compareValues(Assertion before, Assertion after) {
        new TreeMap<>(before.values()).forEach((name, old) -> {
            var now = after.values().get(name);
            if (now != null && Literals.isAnother(old, now)) {
                var was = name + " = " + old;
                var is = name + " = " + now;
                if (!reasons.haveSaid("ASSERTION_CHANGED", was, is)) {
                    reasons.handOn(
                            "ASSERTION_CHANGED",
                            after.line(),
                            was,
                            is,
                            "%s asserts something else than before: %s stands for something else"
                                    .formatted(test, name));
                }
            }
        });
        if (after.rounds() > 0 && after.rounds() < before.rounds()) {
            reasons.handOn(
                    "CASES_REMOVED",
                    after.line(),
                    Integer.toString(before.rounds()),
                    Integer.toString(after.rounds()),
                    "%s asserts this of fewer things than before".formatted(test));
        }
    }

    /** Moved to another test or helper, or part of a stronger demand on the whole of what it looked at a part of. */
    private boolean isSaidElsewhere(Assertion before, TestMethod old, TestMethod now) {
        if (before.relation().equals(Assertion.NO_EXCEPTION)) {
            // What is not caught fails the test as well.
            return now.silentCatches() <= old.silentCatches();
        }
        var isMoved = kept.contains(before.meaning());
        var isContained = now.assertions().stream()
                .filter(after -> after.strength() == Strength.EXACT && after.setting() == Setting.PLAIN)
                .anyMatch(after -> !after.subject().isEmpty()
                        && (before.subject().startsWith(after.subject() + ".")
                                || before.subject().startsWith(after.subject() + "[")));
        var isImplied = before.strength().compareTo(Strength.PRESENCE) <= 0
                && now.assertions().stream()
                        .anyMatch(after -> after.strength().compareTo(Strength.PRESENCE) > 0
                                && CAST.matcher(after.subject())
                                        .replaceFirst("")
                                        .startsWith(before.subject()));
        return isMoved || isContained || isImplied || before.strength() == Strength.NOTHING;
    }

    private void gone(List<Assertion> lost, TestMethod now) {
        var text = lost.get(0).text();
        var more = lost.size() == 1 ? "" : ", nor %d more".formatted(lost.size() - 1);
        var sentence = "%s no longer asserts this%s".formatted(test, more);
        if (lost.stream().allMatch(this::isOfRemoved)) {
            reasons.handOn("ASSERTION_REMOVED", now.line(), text, "", sentence + ", and what it looked at is gone");
            return;
        }
        if (lost.stream().allMatch(before -> isOfRemoved(before) || isStubbed(before, now))) {
            reasons.handOn(
                    "ASSERTION_REMOVED",
                    now.line(),
                    text,
                    "",
                    sentence + ", and a mock is told what to answer instead");
            return;
        }
        reasons.refuse("ASSERTION_REMOVED", now.line(), text, "", sentence);
    }

    /** One library of mocks expects a call where another answers it; whether it is looked at later, a person sees. */
    private static boolean isStubbed(Assertion before, TestMethod now) {
        return before.relation().equals("expect")
                && now.body().contains("when(" + before.subject().replaceAll("^\\[|\\]$|\\s+", "") + ")");
    }

    private boolean isOfRemoved(Assertion before) {
        return removed.stream()
                .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(before.text())
                        .find());
    }

    private void changed(Assertion before, Assertion after) {
        setting(before, after);
        if (after.strength().compareTo(before.strength()) < 0) {
            refuse("ASSERTION_WEAKENED", before, after, "%s demands less than before");
        } else if (after.tolerance() > before.tolerance()) {
            refuse("TOLERANCE_GROWN", before, after, "%s allows a greater difference than before");
        } else if (isAnother(before, after)) {
            reasons.handOn(
                    "ASSERTION_CHANGED",
                    after.line(),
                    before.text(),
                    after.text(),
                    "%s asserts something else than before".formatted(test));
        }
    }

    private boolean isAnother(Assertion before, Assertion after) {
        if (reasons.isByMachine()) {
            return true;
        }
        if (after.strength().compareTo(before.strength()) > 0) {
            return false;
        }
        if (before.subject().equals(after.subject()) && before.expected().equals(after.expected())) {
            return !before.relation().equals(after.relation());
        }
        if (isReckonedWith(before.subject(), after.subject())) {
            return true;
        }
        return !before.expected().equals(after.expected())
                && (VALUE.matcher(before.expected()).find()
                        || VALUE.matcher(after.expected()).find());
    }

    /** Whether what was looked at is now no more than a part of a sum or of a choice. */
    private static boolean isReckonedWith(String before, String after) {
        int at = before.isEmpty() ? -1 : after.indexOf(before);
        return at >= 0
                && (OPERATOR_BEFORE.matcher(after.substring(0, at)).find()
                        || OPERATOR_BEHIND
                                .matcher(after.substring(at + before.length()))
                                .find());
    }

    private void setting(Assertion before, Assertion after) {
        if (after.setting().compareTo(before.setting()) <= 0) {
            return;
        }
        switch (after.setting()) {
            case PLAIN -> {}
            case CONDITIONAL ->
                reasons.handOn(
                        "ASSERTION_CONDITIONED",
                        after.line(),
                        before.text(),
                        after.text(),
                        "%s asserts this under a condition only".formatted(test));
            case SWALLOWED -> refuse("ASSERTION_SWALLOWED", before, after, "%s catches its own failure");
            case DEAD -> refuse("ASSERTION_REMOVED", before, after, "%s never gets to this assertion");
        }
    }

    private void refuse(String code, Assertion before, Assertion after, String sentence) {
        reasons.refuse(code, after.line(), before.text(), after.text(), sentence.formatted(test));
    }
}
