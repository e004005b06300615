package io.greenloop.worker;

import io.greenloop.service.configuration.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How every worker behaves, whatever it does. */
@ConfigMapping(prefix = "greenloop.worker")
public interface WorkerSettings {

    /** Names this process in events and logs; host name and process id when absent. */
    Optional<String> id();

    /** How often a running step says that it is alive; must be well below the orchestrator's step deadline. */
    @Allowed("PT0.1S..PT1M")
    @WithDefault("PT3S")
    Duration beatEvery();
}
