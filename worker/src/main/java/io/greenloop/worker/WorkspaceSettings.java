package io.greenloop.worker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where a worker finds the jobs' repositories: on a disk it shares with the orchestrator, or over HTTP. */
@ConfigMapping(prefix = "greenloop.workspace")
public interface WorkspaceSettings {

    /** Where the orchestrator serves the repositories, such as {@code http://orchestrator:8080/git}; absent on a shared disk. */
    Optional<URI> url();

    /** The repositories themselves on a shared disk, or this worker's mirrors of them. */
    @WithDefault("${greenloop.data:${user.home}/.greenloop/data}/repositories")
    Path root();

    /** File with the secret that job tokens are made of, the same as the orchestrator's; needed with a URL only. */
    Optional<Path> secretFile();

    /** Whether repositories may be cloned from {@code file:} URLs. */
    @WithDefault("false")
    boolean allowFileUrls();

    /** Whether repositories may be cloned from private and loopback addresses. */
    @WithDefault("false")
    boolean allowPrivateAddresses();
}
