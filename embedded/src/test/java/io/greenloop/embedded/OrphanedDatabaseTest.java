package io.greenloop.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void aStrangerThatGotThePidOfADeadServerIsLeftAlone() throws IOException {
        Files.writeString(
                folder.resolve(OrphanedDatabase.PID_FILE),
                ProcessHandle.current().pid() + "\n" + folder + "\n");

        assertThat(new OrphanedDatabase(folder).running()).isEmpty();
    }

    @Test
    void aDamagedPidFileNamesNobody() throws IOException {
        Files.writeString(folder.resolve(OrphanedDatabase.PID_FILE), "not a pid");

        assertThat(new OrphanedDatabase(folder).running()).isEmpty();
    }

    @Test
    void noPidFileMeansNoServer() {
        assertThat(new OrphanedDatabase(folder).running()).isEmpty();
    }
}
