package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testkit.disk.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host whose Maven repositories cannot be reached: its user's settings name a mirror that nobody listens at. */
class OfflineIT {

    private static final long LARGE = 400 << 20;
    private static final String SETTINGS = """
            <settings><mirrors><mirror><id>away</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:1/</url></mirror></mirrors>
            </settings>""";

    @TempDir
    Path folder;

    @TempDir
    Path home;

    @Test
    void whatTheBuildLacksIsNamedAndCalledOutOfReachAndNotMissing() throws IOException {
        Assumptions.assumeTrue(
                SmallDisk.isPossible(folder), "no JVM of its own can be had here: there is no bubblewrap");
        Files.writeString(Files.createDirectories(home.resolve(".m2")).resolve("settings.xml"), SETTINGS);

        var said = SmallDisk.run(folder, LARGE, OfflineStep.class, "-Duser.home=" + home);

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("GL-2008 RESOURCES: the build lacks artifacts and no Maven repository can be asked")
                .contains("the network may be away")
                .contains("org.apache.maven.plugins:maven-")
                .doesNotContain("does not exist");
    }
}
