package io.greenloop.orchestrator.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the code of jobs may come from. */
@ConfigMapping(prefix = "greenloop.sources")
public interface IntakeSettings {

    /**
     * Absolute folders on this host; a job may name one of them or a folder below. Empty means that no job names a
     * folder here.
     */
    Optional<List<Path>> allowedPaths();

    /** Whether jobs may name {@code file:} addresses of repositories. */
    @WithDefault("false")
    boolean allowFileUrls();

    /** Whether jobs may name repositories on hosts with loopback, private or other special addresses. */
    @WithDefault("false")
    boolean allowPrivateAddresses();
}
