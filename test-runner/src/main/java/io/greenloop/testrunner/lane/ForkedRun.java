package io.greenloop.testrunner.lane;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one child JVM is to run: tests of one module on the compiled classes of a built project.
 *
 * @param project folder of the built project on this host; only read
 * @param overlay folder with one folder of classes for each changed module, named like it, which come before the built ones
 * @param classes binary names of test classes
 * @param first tests as {@code class#method} that run before the others; the others only when these pass
 * @param onlyFirst whether the others never run
 * @param endless tests of the module that are cut short where lines are marked
 * @param shuffle seed of the order, 0 for the tests' own
 * @param probes number of marked lines in the overlay, 0 for none
 */
record ForkedRun(
        Path project,
        ModuleLayout module,
        ProjectLayout layout,
        Optional<Path> overlay,
        List<String> classes,
        List<String> first,
        boolean onlyFirst,
        Endless endless,
        long shuffle,
        int probes,
        Duration timeLimit) {

    ForkedRun {
        requireNonNull(project, "project");
        requireNonNull(module, "module");
        requireNonNull(layout, "layout");
        requireNonNull(overlay, "overlay");
        classes = List.copyOf(classes);
        first = List.copyOf(first);
        requireNonNull(endless, "endless");
        requireNonNull(timeLimit, "timeLimit");
    }
}
