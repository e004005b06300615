package io.greenloop.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The bulk of a test run, stored as a JSON blob in the job's repository and named by {@link TestReport#details()}.
 *
 * @param unlike tests that end otherwise in a JVM of the runner's than in the project's own build
 */
public record BaselineDetails(
        List<Module> modules, List<Outcome> outcomes, List<Coverage> coverage, List<TestId> unlike) {

    public BaselineDetails {
        modules = modules == null ? List.of() : List.copyOf(modules);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        coverage = coverage == null ? List.of() : List.copyOf(coverage);
        unlike = unlike == null ? List.of() : List.copyOf(unlike);
    }

    /** Where all tests end alike. */
    public BaselineDetails(List<Module> modules, List<Outcome> outcomes, List<Coverage> coverage) {
        this(modules, outcomes, coverage, List.of());
    }

    /**
     * One Maven module. Paths are from the root of the project, forward slashes.
     *
     * @param directory empty for the root
     * @param release Java release the module is compiled for, 0 when unknown
     * @param classPath jars of the test class path as paths inside a local Maven repository
     *     ({@code org/x/y/1/y-1.jar}), in order
     * @param siblings directories of the modules of this project on the test class path, in order
     * @param processors whether annotation processors take part in compiling
     */
    public record Module(
            String directory,
            int release,
            List<String> sources,
            List<String> testSources,
            List<String> classPath,
            List<String> siblings,
            boolean processors) {

        public Module {
            Objects.requireNonNull(directory, "directory");
            sources = List.copyOf(sources);
            testSources = List.copyOf(testSources);
            classPath = List.copyOf(classPath);
            siblings = List.copyOf(siblings);
        }
    }

    /** How one test ended in every run of the baseline; {@code invocations} is how often its body ran in one run. */
    public record Outcome(TestId test, Result result, int invocations, Duration took) {
        public Outcome {
            Objects.requireNonNull(test, "test");
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(took, "took");
        }
    }

    /** How a test ended. */
    public enum Result {
        PASSED,
        FAILED,
        SKIPPED,
        FLAKY,
        ENVIRONMENT
    }

    /** The lines of main code that one test ran: path from the root of the project, lines counted from 1. */
    public record Coverage(TestId test, Map<String, List<Integer>> lines) {
        public Coverage {
            Objects.requireNonNull(test, "test");
            lines = Map.copyOf(lines);
        }
    }
}
