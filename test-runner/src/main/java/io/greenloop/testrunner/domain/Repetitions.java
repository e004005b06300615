package io.greenloop.testrunner.domain;

import io.greenloop.contracts.TestId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The same tests run several times.
 *
 * @param build by the project's own build, one or more times
 * @param children by children, none or more times
 */
public record Repetitions(List<TestTally> build, List<TestTally> children) {

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
        all().map(TestTally::failing).forEach(suspects::addAll);
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

    private static boolean isMixed(List<TestTally> runs, TestId test) {
        return runs.stream().anyMatch(run -> run.isFailing(test))
                && runs.stream().anyMatch(run -> run.isPassing(test));
    }

    /** Tests that the build and the children see differently, each time: those are no verdict of children. */
    public Set<TestId> disputed() {
        var disputed = new TreeSet<>(suspects());
        disputed.removeAll(flaky());
        disputed.removeIf(test -> children.isEmpty()
                || build.get(0).isFailing(test) == children.get(0).isFailing(test));
        return disputed;
    }

    /** Tests that fail in every run of the build. */
    public Set<TestId> failing() {
        var failing = new TreeSet<>(build.get(0).failing());
        failing.removeAll(flaky());
        return failing;
    }

    /** In how many of all runs a test failed, for people. */
    public String evidence(TestId test) {
        var ran = all().filter(run -> run.of(test).executed() > 0).count();
        var failed = all().filter(run -> run.isFailing(test)).count();
        return "%s failed in %d of %d runs".formatted(test, failed, ran);
    }

    private Stream<TestTally> all() {
        return Stream.concat(build.stream(), children.stream());
    }
}
