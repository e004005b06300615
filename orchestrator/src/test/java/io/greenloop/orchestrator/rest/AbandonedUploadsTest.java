package io.greenloop.orchestrator.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedUploadsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void onlyUploadsThatNobodyCanBeWritingAnyMoreAreRemoved() throws IOException {
        var abandoned = upload("resteasy-reactive1upload", NOW.minusSeconds(3_601));
        var atWork = upload("resteasy-reactive2upload", NOW.minusSeconds(3_599));
        var foreign = upload("somebody-elses", NOW.minusSeconds(100_000));

        new AbandonedUploads(folder, Clock.fixed(NOW, ZoneOffset.UTC)).remove();

        assertThat(abandoned).doesNotExist();
        assertThat(atWork).exists();
        assertThat(foreign).exists();
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        var uploads = new AbandonedUploads(folder.resolve("absent"), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThatCode(uploads::remove).doesNotThrowAnyException();
    }

    private Path upload(String name, Instant lastWritten) throws IOException {
        var file = Files.writeString(folder.resolve(name), "x");
        Files.setLastModifiedTime(file, FileTime.from(lastWritten));
        return file;
    }
}
