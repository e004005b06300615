package io.greenloop.standalone;

import io.smallrye.config.PropertiesLocationConfigSourceFactory;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.Config;

/**
 * What must be known before Quarkus runs; from system properties ({@code greenloop.data}) or the environment ({@code
 * GREENLOOP_DATA}).
 *
 * @param home {@code greenloop.home}: the user's folder, with the access token; {@code ~/.greenloop} when absent
 * @param data {@code greenloop.data}: the folder of broker and database; {@code data} in the home folder when absent
 * @param endsWith {@code greenloop.ends-with}: pid of the process whose end is the end of this one too; none when absent
 * @param onGivenServers {@code greenloop.infrastructure=given}: broker and database are somebody else's, named by Quarkus's
 *     usual properties, and neither started nor stopped here
 */
record StandaloneSettings(Path home, Path data, OptionalLong endsWith, boolean onGivenServers) {

    private static final String HOME = "greenloop.home";
    private static final String DATA = "greenloop.data";
    private static final String ENDS_WITH = "greenloop.ends-with";
    private static final String INFRASTRUCTURE = "greenloop.infrastructure";

    StandaloneSettings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** A configuration of its own, because Quarkus's is complete only once the addresses of broker and database are known. */
    static StandaloneSettings fromSystem() {
        return from(configuration());
    }

    /** System properties, the environment and the files that {@code smallrye.config.locations} names. */
    static Config configuration() {
        return new SmallRyeConfigBuilder()
                .addSystemSources()
                .withSources(new PropertiesLocationConfigSourceFactory())
                .addDefaultInterceptors()
                .build();
    }

    static StandaloneSettings from(Config config) {
        var home = config.getOptionalValue(HOME, Path.class)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".greenloop"));
        var data = config.getOptionalValue(DATA, Path.class).orElseGet(() -> home.resolve("data"));
        var endsWith = config.getOptionalValue(ENDS_WITH, Long.class)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
        var infrastructure =
                config.getOptionalValue(INFRASTRUCTURE, String.class).orElse("embedded");
        if (!infrastructure.equals("embedded") && !infrastructure.equals("given")) {
            throw new IllegalArgumentException(
                    "%s is '%s', embedded and given are allowed".formatted(INFRASTRUCTURE, infrastructure));
        }
        return new StandaloneSettings(home, data, endsWith, infrastructure.equals("given"));
    }

    StatusFile statusFile() {
        return new StatusFile(data.resolve("standalone.json"));
    }

    /** So that every bean sees what was decided here. */
    void publish() {
        System.setProperty(HOME, home.toString());
        System.setProperty(DATA, data.toString());
        // Drawn, not configured, so it bears no name that a user could set.
        System.setProperty("standalone.instance", new InstanceName(data).readOrDraw());
    }
}
