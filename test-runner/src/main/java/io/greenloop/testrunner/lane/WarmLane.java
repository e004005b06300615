package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Runs the tests of many candidates in long-lived JVMs in the sandbox. */
final class WarmLane {

    /** For fewer, starting a worker and checking it costs more than it saves. */
    private static final int LEAST_CANDIDATES = 3;

    private final Sandbox sandbox;
    private final TestRunnerSettings settings;
    private final Path repository;
    private final Tools tools;
    private final Scratch scratch;
    private final RandomGenerator random;

    /** @param random must be hard to guess, since it makes the secrets of workers */
    WarmLane(
            Sandbox sandbox,
            TestRunnerSettings settings,
            Path repository,
            Tools tools,
            Scratch scratch,
            RandomGenerator random) {
        this.sandbox = sandbox;
        this.settings = settings;
        this.repository = repository;
        this.tools = tools;
        this.scratch = scratch;
        this.random = random;
    }

    /** One sentence on why the lane is not for these candidates; empty when it may be. */
    Optional<String> obstacle(BuiltProject built, FailureGroup target, int candidates) {
        if (candidates < LEAST_CANDIDATES) {
            return Optional.of("there are too few candidates for it to be worth it");
        }
        return obstacle(built, target);
    }

    /** One sentence on why no worker is for this target; empty when one may be. */
    Optional<String> obstacle(BuiltProject built, FailureGroup target) {
        if (settings.fastestLane() != FastestLane.WARM) {
            return Optional.of("it is switched off");
        }
        if (target.tests().isEmpty()) {
            return Optional.of("no test fails");
        }
        return built.run().layout().modules().stream()
                .filter(module ->
                        target.tests().stream().anyMatch(test -> test.module().equals(module.directory())))
                .flatMap(module -> WarmObstacle.of(module).stream())
                .findFirst();
    }

    WarmTrial trial(
            BuiltProject built,
            FailureGroup target,
            Map<TestId, BaselineDetails.Outcome> baseline,
            BaselineDetails details,
            Set<String> changedPaths) {
        return new WarmTrial(
                built.run().layout(),
                workers(built),
                target,
                baseline,
                new WarmTests(details, target.tests(), changedPaths));
    }

    /** The workers of a project; it ends them when it is closed. */
    WarmWorkers workers(BuiltProject built) {
        return built.keeping(
                WarmWorkers.class, () -> new WarmWorkers(built, sandbox, settings, repository, tools, scratch, random));
    }
}
