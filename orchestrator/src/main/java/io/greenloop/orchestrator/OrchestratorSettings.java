package io.greenloop.orchestrator;

import io.greenloop.service.configuration.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the orchestrator admits jobs and looks after their steps. */
@ConfigMapping(prefix = "greenloop.orchestrator")
public interface OrchestratorSettings {

    /** Jobs at work at once, 1 or more; others wait in the database. */
    @Allowed("1..10000")
    @WithDefault("2")
    int runningJobs();

    /**
     * Whether the models of the tiers are configured in this very process, as they are where the patcher runs in it; then a
     * job that allows none of the configured tiers is refused at once.
     */
    @WithDefault("false")
    boolean modelsHere();

    /** How long a step that a worker took up may go without a sign of life before it is issued again. */
    @Allowed("PT1S..")
    @WithDefault("PT45S")
    Duration stepSilence();

    /** How long a command may wait for a worker before it is issued again. */
    @Allowed("PT1S..")
    @WithDefault("PT10M")
    Duration stepQueueing();

    /** How long a job whose failure is not the one that CI saw waits for somebody's word before it ends. */
    @Allowed("PT1S..")
    @WithDefault("P1D")
    Duration parkedStay();
}
