package io.greenloop.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFolderTest {

    @TempDir
    Path shared;

    @Test
    void aLivingProcessKeepsItsFolderAndADeadOnesIsRemoved() throws Exception {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        shared.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var mine = ProcessFolder.open(shared, "rwx------")) {
            var theirs = Path.of(child.inputReader().readLine());
            Files.writeString(theirs.resolve("work"), "under way");

            try (var another = ProcessFolder.open(shared, "rwx------")) {
                assertThat(theirs.resolve("work")).exists();
                assertThat(another.path()).isDirectory().isNotEqualTo(mine.path());
            }
            child.destroyForcibly().waitFor();
            try (var next = ProcessFolder.open(shared, "rwx------")) {
                assertThat(theirs).doesNotExist();
                assertThat(mine.path()).isDirectory();
                assertThat(next.path()).isDirectory();
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(shared).isEmptyDirectory();
    }

    @Test
    void onlyItsOwnerEntersAndWhatIsMissingIsMade() throws IOException {
        try (var folder = ProcessFolder.open(shared.resolve("a/b"), "rwx------")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderOfAnotherUserIsRefused() throws IOException {
        var theirs = Files.createDirectory(shared.resolve("theirs"));
        var nobody = theirs.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        assumeTrue(Files.isWritable(Path.of("/")), "only root can make a folder of another user");
        Files.setOwner(theirs, nobody);

        assertThatThrownBy(() -> ProcessFolder.open(theirs, "rwx------"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another user");
        assertThat(theirs).isEmptyDirectory();
    }

    /** What the child runs: takes a folder, says which, and stays until it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String... arguments) throws IOException {
            System.out.println(
                    ProcessFolder.open(Path.of(arguments[0]), "rwx------").path());
            System.gc();
            System.in.read();
        }
    }
}
