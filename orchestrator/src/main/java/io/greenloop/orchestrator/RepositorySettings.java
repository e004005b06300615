package io.greenloop.orchestrator;

import io.greenloop.service.configuration.Allowed;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the jobs' repositories are kept and how workers on other hosts reach them. */
@ConfigMapping(prefix = "greenloop.repositories")
public interface RepositorySettings {

    /** Folder of the bare repositories, one for each job; created when absent. */
    @WithDefault("${greenloop.data:${user.home}/.greenloop/data}/repositories")
    Path root();

    /**
     * File with the secret that job tokens are made of, readable by its owner only; created when absent. Repositories are
     * not served when no file is named.
     */
    Optional<Path> secretFile();

    /** Free space below which no job can be accepted, so that readiness says down. */
    @WithDefault("64M")
    MemorySize leastFree();

    /** How long the repository of an ended job is kept, and with it the patch; its events are kept on. */
    @Allowed("PT1S..")
    @WithDefault("P30D")
    Duration keep();

    /** The most that one push by a worker may bring, packed; at most {@code quarkus.http.limits.max-body-size}. */
    @Allowed("1..")
    @WithDefault("1G")
    MemorySize maxPushSize();
}
