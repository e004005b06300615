package io.greenloop.orchestrator.rest;

import io.greenloop.service.configuration.Allowed;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be uploaded. */
@ConfigMapping(prefix = "greenloop.uploads")
public interface RestSettings {

    /** The most that one upload may have, archive and all; at most {@code quarkus.http.limits.max-body-size}. */
    @Allowed("1..")
    @WithDefault("100M")
    MemorySize maxSize();
}
