package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.sandbox.HostPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Maven on this host.
 *
 * @param home its folder, links resolved
 * @param repository the local repository
 */
public record MavenInstallation(Path home, Path repository) {

    private static final Pattern LOCAL_REPOSITORY =
            Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    /**
     * Takes what is configured, else what the environment and the user's settings say.
     *
     * @throws IllegalStateException when this host has no Maven
     */
    public static MavenInstallation find(Optional<Path> home, Optional<Path> repository) {
        var found = home.or(
                        () -> Optional.ofNullable(System.getenv("MAVEN_HOME")).map(Path::of))
                .or(() -> HostPaths.program("mvn")
                        .map(mvn -> HostPaths.real(mvn).getParent().getParent()))
                .orElseThrow(
                        () -> new IllegalStateException("no Maven: mvn is not on the PATH, MAVEN_HOME is not set"));
        var userFolder = Path.of(System.getProperty("user.home"), ".m2");
        var local = repository
                .or(() -> configured(userFolder.resolve("settings.xml")))
                .or(() -> configured(found.resolve("conf/settings.xml")))
                .orElse(userFolder.resolve("repository"));
        return new MavenInstallation(HostPaths.real(found), local);
    }

    private static Optional<Path> configured(Path settings) {
        try {
            var text = Files.exists(settings)
                    ? COMMENT.matcher(Files.readString(settings)).replaceAll("")
                    : "";
            var match = LOCAL_REPOSITORY.matcher(text);
            return match.find() ? Optional.of(Path.of(expanded(match.group(1)))) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String expanded(String path) {
        return path.replace("${user.home}", System.getProperty("user.home"));
    }

    /** Whether the folder is part of what every run sees anyway. */
    boolean isSystem() {
        return home.startsWith("/usr");
    }
}
