package io.greenloop.analyzer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the analyzer looks code and libraries up. */
@ConfigMapping(prefix = "greenloop.analyzer")
public interface AnalyzerSettings {

    /** Maven's local repository, where the jars of class paths are; found in the user's settings when not given. */
    Optional<Path> localRepository();

    /** Whether no repository may be asked; what is not on this host is then unknown. */
    @WithDefault("false")
    boolean offline();

    /** Hosts of repositories named in a project's own POM that may be asked, beside those of the user's settings. */
    Optional<List<String>> repositoryHosts();
}
