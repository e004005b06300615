package io.greenloop.gates;

import io.greenloop.javasource.tests.Assertion;
import io.greenloop.javasource.tests.TestMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says what a file of tests promises less than before: tests that are gone, switched off, left early, or given more time. */
final class TestComparison {

    private final TestPair pair;
    private final TestReasons reasons;
    private final Set<String> removed;
    private final Set<String> kept;

    /**
     * @param removed names of main code that the same change takes away
     * @param kept what all files together demand as often as before, where some of this one's may be now
     */
    TestComparison(TestPair pair, TestReasons reasons, Set<String> removed, Set<String> kept) {
        this.pair = pair;
        this.reasons = reasons;
        this.removed = removed;
        this.kept = kept;
    }

    /** What is demanded as often after the change as before it, all files taken together: moved is not lost. */
    static Set<String> kept(List<TestPair> pairs) {
        var balance = new HashMap<String, Integer>();
        for (var pair : pairs) {
            assertions(pair.before().methods().values().stream())
                    .forEach(assertion -> balance.merge(assertion.meaning(), -1, Integer::sum));
            assertions(pair.after().methods().values().stream())
                    .forEach(assertion -> balance.merge(assertion.meaning(), 1, Integer::sum));
        }
        balance.values().removeIf(count -> count < 0);
        return balance.keySet();
    }

    private static Stream<Assertion> assertions(Stream<TestMethod> methods) {
        return methods.flatMap(method -> method.assertions().stream());
    }

    void run() {
        classes();
        new CaseComparison(pair, reasons).run();
        var followed = new HashSet<String>();
        for (var name : pair.before().tests()) {
            var old = pair.before().methods().get(name);
            var successor = pair.successor(name).filter(followed::add);
            if (successor.isEmpty()) {
                gone(name, old);
                continue;
            }
            var now = pair.after().methods().get(successor.get());
            running(successor.get(), old, now);
            CaseComparison.annotated(successor.get(), old, now, reasons);
            new AssertionComparison(successor.get(), reasons, removed, kept).compare(old, now);
        }
        pair.before().methods().forEach((name, old) -> {
            var now = pair.after().methods().get(name);
            if (now != null && !old.isTest()) {
                new AssertionComparison(name, reasons, removed, kept).compare(old, now);
            }
        });
    }

    private void classes() {
        added(pair.before().off(), pair.after().off())
                .forEach(what -> reasons.refuse("TEST_DISABLED", 0, "", what, "switches a whole test class off"));
        added(pair.before().offSometimes(), pair.after().offSometimes()).stream()
                .filter(this::concernsOldTests)
                .forEach(what -> reasons.handOn(
                        "TEST_CONDITIONED", 0, "", what, "a whole test class runs under conditions only"));
    }

    /** A class that is new may be abstract; one that had tests of its own may not become so. */
    private boolean concernsOldTests(String what) {
        var type = what.replaceFirst("^abstract class ", "") + ".";
        return !what.startsWith("abstract class ")
                || pair.before().tests().stream().anyMatch(name -> name.contains(type));
    }

    private void gone(String name, TestMethod old) {
        var now = pair.after().methods().get(name);
        if (now != null) {
            reasons.refuse("TEST_REMOVED", now.line(), name, "", "%s is no test any more".formatted(name));
        } else if (old.calls().stream().anyMatch(removed::contains)) {
            reasons.handOn(
                    "TEST_REMOVED_WITH_SUBJECT",
                    0,
                    name,
                    "",
                    "the test %s is gone together with code that it calls".formatted(name));
        } else if (!isElsewhere(old)) {
            reasons.refuse("TEST_REMOVED", 0, name, "", "the test %s is gone".formatted(name));
        }
    }

    private boolean isElsewhere(TestMethod old) {
        return !old.assertions().isEmpty()
                && old.assertions().stream().map(Assertion::meaning).allMatch(kept::contains);
    }

    private void running(String name, TestMethod old, TestMethod now) {
        added(old.off(), now.off())
                .forEach(what -> reasons.refuse(
                        "TEST_DISABLED", now.line(), "", what, "the test %s is switched off".formatted(name)));
        added(old.offSometimes(), now.offSometimes())
                .forEach(what -> reasons.handOn(
                        "TEST_CONDITIONED",
                        now.line(),
                        "",
                        what,
                        "the test %s runs, or its failure counts, under conditions only".formatted(name)));
        added(old.skips(), now.skips()).forEach(what -> skipped(name, now, what));
        deadlines(name, old, now);
    }

    private void skipped(String name, TestMethod now, String what) {
        if (what.equals(TestMethod.ALWAYS)) {
            reasons.refuse("TEST_LEFT_EARLY", now.line(), "", what, "%s is left before its end".formatted(name));
            return;
        }
        reasons.handOn("TEST_LEFT_EARLY", now.line(), "", what, "%s may be left before its end".formatted(name));
    }

    private void deadlines(String name, TestMethod old, TestMethod now) {
        var replaced = now.deadlines().keySet().stream()
                .anyMatch(key -> !old.deadlines().containsKey(key));
        old.deadlines().forEach((key, limit) -> {
            var other = now.deadlines().get(key);
            if (other != null && other > limit) {
                reasons.refuse(
                        "DEADLINE_RAISED",
                        now.line(),
                        limit.toString(),
                        other.toString(),
                        "%s may take longer than before".formatted(name));
            } else if (other == null && !replaced && key.contains("@")) {
                reasons.refuse(
                        "DEADLINE_RAISED", now.line(), limit.toString(), "", "%s may take for ever".formatted(name));
            }
        });
    }

    private static List<String> added(List<String> before, List<String> after) {
        var known = new ArrayList<>(before);
        return after.stream().filter(what -> !known.remove(what)).toList();
    }
}
