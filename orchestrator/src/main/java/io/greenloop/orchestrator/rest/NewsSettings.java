package io.greenloop.orchestrator.rest;

import io.greenloop.service.configuration.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the news of jobs are streamed. */
@ConfigMapping(prefix = "greenloop.news")
public interface NewsSettings {

    /** How long a stream may be silent before a comment is sent, so that proxies keep the connection; whole seconds. */
    @Allowed("PT1S..PT10M")
    @WithDefault("PT15S")
    Duration heartbeatEvery();
}
