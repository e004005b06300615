package io.greenloop.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void aFolderInUseIsRefusedWithThePidOfItsOwner() {
        try (var taken = DataFolder.open(temporary.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.open(taken.root()))
                    .isInstanceOf(InfrastructureFailure.class)
                    .hasMessageContaining(taken.root().toString())
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aReleasedFolderCanBeTakenAgain() {
        var root = temporary.resolve("data");
        DataFolder.open(root).close();

        try (var again = DataFolder.open(root)) {
            assertThat(again.root()).isEqualTo(root);
        }
    }

    @Test
    void onlyTheOwnerMayLookInside() throws IOException {
        try (var folder = DataFolder.open(temporary.resolve("data"))) {
            var password = DatabasePassword.in(folder.root());

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password.file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void thePasswordIsDrawnOnceAndNeverShown() {
        try (var folder = DataFolder.open(temporary.resolve("data"));
                var other = DataFolder.open(temporary.resolve("other"))) {
            var password = DatabasePassword.in(folder.root());

            assertThat(password.value()).hasSizeGreaterThanOrEqualTo(32);
            assertThat(DatabasePassword.in(folder.root()).value()).isEqualTo(password.value());
            assertThat(DatabasePassword.in(other.root()).value()).isNotEqualTo(password.value());
            assertThat(password.toString()).doesNotContain(password.value());
        }
    }

    @Test
    void halvesOfAnUnfinishedFirstStartAreDroppedAndFinishedOnesKept() throws IOException {
        try (var folder = DataFolder.open(temporary.resolve("data"))) {
            var half = Files.createDirectories(folder.database()).resolve("postgresql.conf");
            Files.writeString(half, "");

            folder.dropWhatNeverFinishedItsFirstStart();
            assertThat(folder.database()).doesNotExist();

            folder.rememberTheFirstStart();
            Files.createDirectories(folder.database());
            folder.dropWhatNeverFinishedItsFirstStart();
            assertThat(folder.database()).exists();
        }
    }
}
