package io.greenloop.gates;

import io.greenloop.javasource.tests.Assertion;
import io.greenloop.javasource.tests.TestMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds for each demand of a test what became of it. */
final class AssertionPairs {

    private static final BiPredicate<Assertion, Assertion> SAME =
            (one, other) -> one.meaning().equals(other.meaning());
    /** Which of two is the expected one matters to nobody but who reads the failure. */
    private static final BiPredicate<Assertion, Assertion> TURNED =
            (one, other) -> one.relation().equals("equals")
                    && one.relation().equals(other.relation())
                    && one.subject().equals(other.expected())
                    && one.expected().equals(other.subject())
                    && one.tolerance() == other.tolerance();

    private static final BiPredicate<Assertion, Assertion> SAME_SUBJECT =
            (one, other) -> one.subject().equals(other.subject());
    private static final BiPredicate<Assertion, Assertion> SAME_EXPECTED =
            (one, other) -> !one.expected().isEmpty() && one.expected().equals(other.expected());
    /** From the best fit to none: whoever fits better is not to be taken by who comes first. */
    private static final List<BiPredicate<Assertion, Assertion>> FITS = List.of(
            SAME_SUBJECT.and(SAME_EXPECTED),
            SAME_SUBJECT,
            SAME_EXPECTED,
            (one, other) -> one.relation().equals(other.relation()),
            (one, other) -> true);

    private final List<Pair> same = new ArrayList<>();
    private final List<Assertion> lost;
    private final List<Assertion> gained;

    /** A demand and what stands in its place. */
    record Pair(Assertion before, Assertion after) {}

    AssertionPairs(TestMethod old, TestMethod now) {
        gained = new ArrayList<>(now.assertions());
        lost = unpaired(unpaired(old.assertions(), SAME, same), TURNED, same);
    }

    private List<Assertion> unpaired(List<Assertion> wanted, BiPredicate<Assertion, Assertion> fits, List<Pair> pairs) {
        var left = new ArrayList<Assertion>();
        for (var before : wanted) {
            take(before, fits).ifPresentOrElse(after -> pairs.add(new Pair(before, after)), () -> left.add(before));
        }
        return left;
    }

    private Optional<Assertion> take(Assertion wanted, BiPredicate<Assertion, Assertion> fits) {
        var found = gained.stream().filter(other -> fits.test(wanted, other)).findFirst();
        found.ifPresent(gained::remove);
        return found;
    }

    /** What is demanded as before. */
    List<Pair> same() {
        return same;
    }

    /** What is not, in its order. */
    List<Assertion> lost() {
        return lost;
    }

    /** Whether something new is demanded of the same. */
    boolean isLookedAt(Assertion before) {
        return gained.stream().anyMatch(after -> SAME_SUBJECT.test(before, after));
    }

    /** What stands in the place of these; nothing else of the new takes a place twice. */
    List<Pair> partners(List<Assertion> wanted) {
        var pairs = new ArrayList<Pair>();
        var left = wanted;
        for (var fits : FITS) {
            left = unpaired(left, fits, pairs);
        }
        return pairs;
    }
}
