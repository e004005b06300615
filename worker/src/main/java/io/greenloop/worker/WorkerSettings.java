package io.greenloop.worker;

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
    @WithDefault("PT3S")
    Duration beatEvery();
}
