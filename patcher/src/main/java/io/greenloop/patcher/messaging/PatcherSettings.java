package io.greenloop.patcher.messaging;

import io.greenloop.service.configuration.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How candidates are found. */
@ConfigMapping(prefix = "greenloop.patcher")
public interface PatcherSettings {

    /** The Maven repository on this machine's disk that class paths and versions are looked up in. */
    @WithDefault("${maven.repo.local:${user.home}/.m2/repository}")
    Path localRepository();

    /** After this a batch that has at least one candidate is handed over as it is. */
    @Allowed("PT0.1S..PT10M")
    @WithDefault("PT4S")
    Duration batchTime();

    /** Longest prompt for a model, in characters; at least 4000. */
    @Allowed("4000..")
    @WithDefault("24000")
    int promptCharacters();
}
