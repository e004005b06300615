package io.greenloop.testrunner.domain;

import io.greenloop.contracts.TestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same tests run several times.
 *
 * @param build by the project's own build, one or more times
 * @param children by children, none or more times
 */
public record Repetitions(List<Run> build, List<Run> children) {

    /**
     * One of the runs.
     *
     * @param how it was run, such as {@code alone, shuffled by 7}
     */
    public record Run(String how, TestTally tally) {}

    public Repetitions {
        build = List.copyOf(build);
        children = List.copyOf(children);
        if (build.isEmpty()) {
            throw new IllegalArgumentException("the project's own build has to run at least once");
        }
    }

    /** Tests that failed in a run or ended in different ways. */
    public Set<TestId> suspects() {
        var suspects = new TreeSet<TestId>();
        all().map(Run::tally).map(TestTally::failing).forEach(suspects::addAll);
        return suspects;
    }

    /**
     * Tests that passed in one run and failed in another of the same lane. Where the lanes differ and each agrees with
     * itself, the lane is to blame and not the test.
     */
    public Set<TestId> flaky() {
        var flaky = new TreeSet<>(suspects());
        flaky.removeIf(test -> !isMixed(build, test) && !isMixed(children, test));
        return flaky;
    }

    private static boolean isMixed(List<Run> runs, TestId test) {
        return runs.stream().anyMatch(run -> run.tally().isFailing(test))
                && runs.stream().anyMatch(run -> run.tally().isPassing(test));
    }

    /** Tests that the build and the children see differently, each time: those are no verdict of children. */
    public Set<TestId> disputed() {
        var disputed = new TreeSet<>(suspects());
        disputed.removeAll(flaky());
        disputed.removeIf(test -> children.isEmpty()
                || children.get(0).tally().of(test).executed() == 0
                || build.get(0).tally().isFailing(test)
                        == children.get(0).tally().isFailing(test));
        return disputed;
    }

    /** Tests that fail in every run of the build. */
    public Set<TestId> failing() {
        var failing = new TreeSet<>(build.get(0).tally().failing());
        failing.removeAll(flaky());
        return failing;
    }

    /** In how many of all runs a test failed, and in which, for people. */
    public String evidence(TestId test) {
        var ran = all().filter(run -> run.tally().of(test).executed() > 0).toList();
        var failed = ran.stream().filter(run -> run.tally().isFailing(test)).toList();
        return "%s failed in %d of %d runs: %s; passed: %s"
                .formatted(test, failed.size(), ran.size(), ways(failed), ways(without(ran, failed)));
    }

    private static List<Run> without(List<Run> all, List<Run> some) {
        var rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String ways(List<Run> runs) {
        return runs.isEmpty() ? "none" : runs.stream().map(Run::how).collect(Collectors.joining(", "));
    }

    private Stream<Run> all() {
        return Stream.concat(build.stream(), children.stream());
    }
}
