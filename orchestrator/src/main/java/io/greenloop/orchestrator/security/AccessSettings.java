package io.greenloop.orchestrator.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Who may talk to the orchestrator over HTTP. */
@ConfigMapping(prefix = "greenloop.access")
public interface AccessSettings {

    /** Holds the token that every request needs; made, readable by its owner alone, when absent. */
    Path tokenFile();

    /**
     * Host names, without port, by which this host may be called beside {@code localhost}, {@code 127.0.0.1} and
     * {@code [::1]}; needed where workers or users reach it over a network.
     */
    Optional<Set<String>> allowedHosts();

    /** Whether {@code /q/metrics} is read without the token, as a monitor without secrets needs it. */
    @WithDefault("false")
    boolean openMetrics();
}
