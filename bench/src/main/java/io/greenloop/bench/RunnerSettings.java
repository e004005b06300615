package io.greenloop.bench;

import io.greenloop.testrunner.lane.TestRunnerSettings;
import io.greenloop.testrunner.sandbox.SandboxSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;

/** The test-runner's settings as they come, with a scratch folder of the benchmark's own. */
public record RunnerSettings(TestRunnerSettings runner, SandboxSettings sandbox) {

    /** @param scratch is made when it is needed; whoever measures removes it */
    public static RunnerSettings with(Path scratch) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(SandboxSettings.class)
                .withMapping(TestRunnerSettings.class)
                .addDefaultInterceptors()
                .withDefaultValue("greenloop.test-runner.scratch", scratch.toString())
                .withDefaultValue("greenloop.sandbox.allow-process", "true")
                .withDefaultValue("java.io.tmpdir", System.getProperty("java.io.tmpdir"))
                .build();
        return new RunnerSettings(
                config.getConfigMapping(TestRunnerSettings.class), config.getConfigMapping(SandboxSettings.class));
    }
}
