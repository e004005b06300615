package io.greenloop.worker;

import io.greenloop.service.configuration.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where a worker finds the jobs' repositories: on a disk it shares with the orchestrator, or over HTTP. */
@ConfigMapping(prefix = "greenloop.workspace")
public interface WorkspaceSettings {

    /** Where the orchestrator serves the repositories, such as {@code http://orchestrator:8080/git}; absent on a shared disk. */
    Optional<URI> url();

    /** The repositories themselves, on a shared disk; not used with a URL. */
    @WithDefault("${greenloop.data:${user.home}/.greenloop/data}/repositories")
    Path root();

    /** Folder of the mirrors of what is served at the URL; each process takes a folder below, and removes those of dead ones. */
    @WithDefault("${java.io.tmpdir}/greenloop-mirrors-${user.name}")
    Path mirrors();

    /** Mirrors that are kept after their use, 0 or more; the one used longest ago goes first. */
    @Allowed("0..10000")
    @WithDefault("8")
    int keptMirrors();

    /** How long an orchestrator that does not answer is asked again before a step fails for it. */
    @Allowed("PT0S..PT1H")
    @WithDefault("PT1M")
    Duration patience();

    /** File with the secret that job tokens are made of, the same as the orchestrator's; needed with a URL only. */
    Optional<Path> secretFile();

    /** Whether repositories may be cloned from {@code file:} URLs. */
    @WithDefault("false")
    boolean allowFileUrls();

    /** Whether repositories may be cloned from private and loopback addresses. */
    @WithDefault("false")
    boolean allowPrivateAddresses();
}
