package io.greenloop.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrowAwayFoldersTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    private Path parent;

    @Test
    void whatAKilledRunLeftIsClearedBeforeTheNextRun() throws IOException {
        var left = Files.createDirectory(parent.resolve("run-killed"));
        Files.createDirectories(left.resolve("postgres").resolve("base"));
        Files.setLastModifiedTime(left, LONG_AGO);

        try (var fresh = ThrowAwayFolders.createIn(parent)) {
            assertThat(left).doesNotExist();
            assertThat(fresh.root()).isDirectory();
        }
    }

    @Test
    void aRunThatStillGoesOnKeepsItsFolder() throws IOException {
        try (var running = ThrowAwayFolders.createIn(parent)) {
            Files.setLastModifiedTime(running.root(), LONG_AGO);

            ThrowAwayFolders.createIn(parent).close();

            assertThat(running.root()).isDirectory();
        }
    }

    @Test
    void aFolderThatIsJustBeingMadeIsLeftAlone() throws IOException {
        var beingMade = Files.createDirectory(parent.resolve("run-being-made"));

        ThrowAwayFolders.createIn(parent).close();

        assertThat(beingMade).isDirectory();
    }

    @Test
    void aClosedFolderIsGone() {
        var folder = ThrowAwayFolders.createIn(parent);

        folder.close();

        assertThat(folder.root()).doesNotExist();
    }
}
