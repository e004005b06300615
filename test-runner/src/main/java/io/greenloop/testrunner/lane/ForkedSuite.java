package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.sandbox.Folders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs tests of all modules of a built project, each module in a child of its own. */
final class ForkedSuite {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private final ForkedLane lane;
    private final Path repository;
    private final Scratch scratch;

    ForkedSuite(ForkedLane lane, Path repository, Scratch scratch) {
        this.lane = lane;
        this.repository = repository;
        this.scratch = scratch;
    }

    /**
     * What the children of one run showed together.
     *
     * @param children by the directories of their modules
     * @param lines of main code that each test reached, by path from the root of the project
     */
    record Outcome(
            Map<String, ForkedOutcome> children,
            TestTally tally,
            Map<TestId, Map<String, List<Integer>>> lines,
            Map<String, Duration> took) {

        boolean isSound() {
            return children.values().stream().allMatch(ForkedOutcome::isSound);
        }

        /** Without what does not count of it. */
        Outcome without(Untold untold) {
            var counting = new TreeMap<>(children);
            counting.keySet().removeAll(untold.modules().keySet());
            var told = new TreeSet<>(tally.tests().keySet());
            told.removeIf(untold::has);
            return new Outcome(counting, tally.only(told), lines, took);
        }
    }

    /** Directories of modules whose tests no child can run, each with the reason. */
    Map<String, String> obstacles(BuiltProject built, Collection<TestId> tests) {
        var obstacles = new TreeMap<String, String>();
        for (var directory : classes(tests).keySet()) {
            var framework = built.run().layout().module(directory).flatMap(TestFramework::of);
            if (framework.isEmpty()) {
                obstacles.put(directory, "it has no known test framework");
            } else if (!framework.get().toFetch(repository).isEmpty()) {
                obstacles.put(
                        directory, "missing here: %s".formatted(framework.get().toFetch(repository)));
            }
        }
        return obstacles;
    }

    /** Test classes to hand to a child, by module. */
    static Map<String, Set<String>> classes(Collection<TestId> tests) {
        var classes = new TreeMap<String, Set<String>>();
        for (var test : tests) {
            var name = test.className();
            var outermost = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
            classes.computeIfAbsent(test.module(), module -> new TreeSet<>()).add(outermost);
        }
        return classes;
    }

    /** Runs all tests of the classes that these tests are of, on marked classes. */
    Outcome covering(BuiltProject built, Collection<TestId> tests, Endless endless, Duration limit, StopSignal stop) {
        return marked(built, tests, List.of(), endless, 0, limit, stop);
    }

    /** Runs all tests of the classes that these tests are of. */
    Outcome whole(BuiltProject built, Collection<TestId> tests, long shuffle, Duration limit, StopSignal stop) {
        return run(built, tests, List.of(), Endless.NONE, Optional.empty(), new LineProbes(), shuffle, limit, stop);
    }

    /**
     * Runs only these tests.
     *
     * @param endless those that have to be cut, which takes marked classes
     * @param shuffle seed of the order, 0 for the tests' own
     */
    Outcome only(
            BuiltProject built,
            Collection<TestId> tests,
            Endless endless,
            long shuffle,
            Duration limit,
            StopSignal stop) {
        return endless.tests().isEmpty()
                ? run(built, tests, tests, endless, Optional.empty(), new LineProbes(), shuffle, limit, stop)
                : marked(built, tests, tests, endless, shuffle, limit, stop);
    }

    private Outcome marked(
            BuiltProject built,
            Collection<TestId> tests,
            Collection<TestId> only,
            Endless endless,
            long shuffle,
            Duration limit,
            StopSignal stop) {
        var overlay = scratch.folder("marked");
        try {
            var probes = new LineProbes();
            for (var module : built.run().layout().modules()) {
                probes.mark(built.folder(), module, overlay.resolve(ForkedLane.overlayFolder(module)));
            }
            return run(built, tests, only, endless, Optional.of(overlay), probes, shuffle, limit, stop);
        } finally {
            Folders.delete(overlay);
        }
    }

    private Outcome run(
            BuiltProject built,
            Collection<TestId> tests,
            Collection<TestId> only,
            Endless endless,
            Optional<Path> overlay,
            LineProbes probes,
            long shuffle,
            Duration limit,
            StopSignal stop) {
        var deadline = System.nanoTime() + limit.toNanos();
        var children = new TreeMap<String, ForkedOutcome>();
        var lines = new HashMap<TestId, Map<String, List<Integer>>>();
        var took = new TreeMap<String, Duration>();
        classes(tests).forEach((directory, classes) -> {
            var module = built.run().layout().module(directory).orElseThrow();
            var first = names(only, directory);
            var child = lane.run(
                    new ForkedRun(
                            built.folder(),
                            module,
                            built.run().layout(),
                            overlay,
                            List.copyOf(classes),
                            first,
                            !first.isEmpty(),
                            endless.of(directory),
                            shuffle,
                            probes.count(),
                            leftUntil(deadline)),
                    stop);
            children.put(directory, child);
            took.put(directory, child.took());
            child.lines().forEach((test, ids) -> lines.put(test, probes.lines(ids)));
        });
        var all = children.values().stream()
                .flatMap(child -> child.tests().stream())
                .toList();
        return new Outcome(children, TestTally.of(all), lines, took);
    }

    /** For a module whose turn comes too late a moment, in which it says nothing: that is unsound, as it should be. */
    private static Duration leftUntil(long deadline) {
        var left = Duration.ofNanos(deadline - System.nanoTime());
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    private static List<String> names(Collection<TestId> tests, String directory) {
        return tests.stream()
                .filter(test -> test.module().equals(directory))
                .map(test -> test.className() + "#" + test.method())
                .toList();
    }
}
