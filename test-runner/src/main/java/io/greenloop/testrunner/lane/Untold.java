package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.TestTally;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Of what children tell nothing that counts: without any change they end it otherwise than the project's own build, or cannot run it. A
 * test here and there that relies on how Maven starts it must not take the fast lanes from all the others.
 *
 * @param modules directories of those whose tests no child can run, each with the reason
 * @param tests single ones of other modules, those among them that the build does not run at all
 */
record Untold(Map<String, String> modules, Set<TestId> tests) {

    static final Untold NOTHING = new Untold(Map.of(), Set.of());

    Untold {
        modules = Map.copyOf(modules);
        tests = Set.copyOf(tests);
    }

    /**
     * @param modules that no child ran to its end
     * @param ran by children, of all other modules
     */
    static Untold between(Map<String, String> modules, TestTally build, TestTally ran) {
        var built = build.executions();
        var inChildren = ran.executions();
        var unlike = new TreeSet<>(built.keySet());
        unlike.addAll(inChildren.keySet());
        unlike.removeIf(test -> Objects.equals(built.get(test), inChildren.get(test)));
        return new Untold(modules, unlike);
    }

    /** These tests, too. */
    Untold and(Set<TestId> others) {
        var all = new TreeSet<>(tests);
        all.addAll(others);
        return new Untold(modules, all);
    }

    /** The failures of the group that children can see, if there are any. */
    Optional<FailureGroup> told(FailureGroup group) {
        var told = group.failures().stream()
                .filter(failure -> !has(failure.test()))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(new FailureGroup(group.kind(), told, group.problems()));
    }

    boolean has(TestId test) {
        return modules.containsKey(test.module()) || tests.contains(test);
    }

    /** For people; empty where children tell everything. */
    String reason() {
        var reasons = new TreeMap<String, String>();
        modules.forEach((directory, why) ->
                reasons.put(directory, "module '%s': %s".formatted(directory.isEmpty() ? "." : directory, why)));
        var text = String.join("; ", reasons.values());
        if (tests.isEmpty()) {
            return text;
        }
        var single = "%d tests that end differently in children, %s among them"
                .formatted(tests.size(), new TreeSet<>(tests).first());
        return text.isEmpty() ? single : text + "; " + single;
    }
}
