package io.greenloop.testrunner.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalledJdksTest {

    @TempDir
    Path folder;

    @Test
    void jdksAreFoundWhereTheSystemKeepsThemInTheEnvironmentAndInTheConfiguration() throws IOException {
        var system = Files.createDirectories(folder.resolve("jvm"));
        jdk(system.resolve("one"), "JAVA_VERSION=\"11.0.2\"\nIMPLEMENTOR=\"Oracle Corporation\"\n");
        Files.createSymbolicLink(system.resolve("default"), system.resolve("one"));
        Files.createDirectories(system.resolve("no-jdk/bin"));
        jdk(folder.resolve("two"), "JAVA_VERSION=\"1.8.0_412\"\n");
        jdk(folder.resolve("three"), "JAVA_VERSION=\"99\"\nIMPLEMENTOR=\"Eclipse Adoptium\"\n");

        var found = InstalledJdks.find(
                List.of(folder.resolve("three")), system, Map.of("JAVA_HOME", folder.resolve("two") + ""));

        assertThat(found.usual()).isEqualTo(Jdk.running());
        assertThat(found.usual().feature()).isEqualTo(Runtime.version().feature());
        assertThat(found.all())
                .containsExactly(
                        new Jdk(folder.resolve("two").toRealPath(), "1.8.0_412", ""),
                        new Jdk(system.resolve("one").toRealPath(), "11.0.2", "oracle"),
                        found.usual(),
                        new Jdk(folder.resolve("three").toRealPath(), "99", "eclipse"));
        assertThat(found.versions())
                .isEqualTo("1.8.0_412, 11.0.2, %s, 99".formatted(found.usual().version()));
    }

    @Test
    void aFolderWithoutACompilerOrAVersionIsNone() throws IOException {
        jdk(folder.resolve("unnamed"), "SOURCE=\"\"\n");
        Files.createDirectories(folder.resolve("runtime"));
        Files.writeString(folder.resolve("runtime/release"), "JAVA_VERSION=\"21\"\n");

        assertThat(Jdk.at(folder.resolve("unnamed"))).isEmpty();
        assertThat(Jdk.at(folder.resolve("runtime"))).isEmpty();
        assertThat(Jdk.at(folder.resolve("nowhere"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.7.0_300,false",
        "1.8.0,false",
        "1.8.0_181,false",
        "1.8.0_191,true",
        "1.8.0_412-internal,true",
        "9.0.4,false",
        "10,true",
        "17.0.15,true"
    })
    void sharesOfTheMemoryAreForThoseThatKnowThem(String version, boolean known) {
        assertThat(new Jdk(folder, version, "").takesShares()).isEqualTo(known);
    }

    private static void jdk(Path home, String release) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), release);
        assertThat(Files.createFile(home.resolve("bin/javac")).toFile().setExecutable(true))
                .isTrue();
    }
}
