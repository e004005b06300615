package io.greenloop.service;

import io.greenloop.service.configuration.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service finds its topics at start. */
@ConfigMapping(prefix = "greenloop.topics")
public interface TopicsSettings {

    /** How long a broker that does not answer yet is waited for before the start fails. */
    @Allowed("PT0.1S..PT1H")
    @WithDefault("PT2M")
    Duration patience();
}
