package io.greenloop.standalone;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * What must be known before Quarkus runs; from system properties ({@code greenloop.data}) or the environment ({@code
 * GREENLOOP_DATA}).
 *
 * @param home {@code greenloop.home}: the user's folder, with the access token; {@code ~/.greenloop} when absent
 * @param data {@code greenloop.data}: the folder of broker and database; {@code data} in the home folder when absent
 */
record StandaloneSettings(Path home, Path data) {

    private static final String HOME = "greenloop.home";
    private static final String DATA = "greenloop.data";

    StandaloneSettings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** A configuration of its own, because Quarkus's is complete only once the addresses of broker and database are known. */
    static StandaloneSettings fromSystem() {
        return from(new SmallRyeConfigBuilder()
                .addSystemSources()
                .addDefaultInterceptors()
                .build());
    }

    static StandaloneSettings from(Config config) {
        var home = config.getOptionalValue(HOME, Path.class)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".greenloop"));
        return new StandaloneSettings(
                home, config.getOptionalValue(DATA, Path.class).orElseGet(() -> home.resolve("data")));
    }

    /** Where the orchestrator keeps the token that every request needs. */
    Path tokenFile() {
        return home.resolve("token");
    }

    StatusFile statusFile() {
        return new StatusFile(data.resolve("standalone.json"));
    }

    /** So that every bean sees what was decided here. */
    void publish() {
        System.setProperty(HOME, home.toString());
        System.setProperty(DATA, data.toString());
    }
}
