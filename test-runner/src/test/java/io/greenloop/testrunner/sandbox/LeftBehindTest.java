package io.greenloop.testrunner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hostile code leaves in the folders that it may write. */
class LeftBehindTest {

    @TempDir
    Path host;

    @Test
    void pipesLinksThatLeadOutAndHugeClassesAreTakenAwayAndTheRestStays() throws Exception {
        var folder = Files.createDirectories(host.resolve("folder"));
        var secret = Files.writeString(host.resolve("secret"), "of the host");
        shell(
                folder,
                "mkfifo pipe; truncate -s 17M Large.class; mkdir in; echo a > in/file; ln -s in/file inside; ln -s ../secret out; ln -s /etc etc; ln -s nowhere gone");

        PlainFiles.keepIn(folder);

        assertThat(folder.resolve("in/file")).hasContent("a\n");
        assertThat(folder.resolve("inside")).hasContent("a\n");
        try (var left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("in", "inside");
        }
        assertThat(secret).hasContent("of the host");
    }

    @Test
    void aLinkIsAsLargeAsWhatItLeadsTo() throws Exception {
        var folder = Files.createDirectories(host.resolve("links"));
        shell(folder, "truncate -s 17M large; ln -s large A.class; echo a > small; ln -s small B.class");

        PlainFiles.keepIn(folder);

        assertThat(folder.resolve("A.class")).doesNotExist();
        assertThat(folder.resolve("large")).exists();
        assertThat(folder.resolve("B.class")).hasContent("a\n");
    }

    @Test
    void whoeverWalksTheFolderAfterwardsGetsThrough() throws Exception {
        var folder = Files.createDirectories(host.resolve("walked"));
        shell(
                folder,
                "echo a > kept; n=$(printf %0200d 0); i=0; while [ $i -lt 40 ]; do mkdir $n; cd -P $n; i=$((i+1)); done; echo x > Deep.class");

        PlainFiles.keepIn(folder);

        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).map(Path::getFileName)).containsExactly(Path.of("kept"));
        }
    }

    @Test
    void aNameThatIsNoTextIsNoObstacle() throws Exception {
        var folder = Files.createDirectories(host.resolve("named"));
        shell(
                folder,
                "mkfifo \"$(printf 'a\\377b.class')\"; echo a > \"$(printf 'c\\nd\\377.class')\"; mkdir \"$(printf '\\300\\200')\"");

        PlainFiles.keepIn(folder);

        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aFolderWhosePathIsTooLongForTheKernelIsRemoved() throws Exception {
        var folder = Files.createDirectories(host.resolve("deep"));
        shell(
                folder,
                "n=$(printf %0200d 0); i=0; while [ $i -lt 40 ]; do mkdir $n; cd -P $n; i=$((i+1)); done; echo x > end");

        Folders.delete(folder);

        assertThat(folder).doesNotExist();
    }

    @Test
    void aFolderThatNobodyMayEnterIsRemoved() throws Exception {
        var folder = Files.createDirectories(host.resolve("closed"));
        shell(folder, "mkdir -p a/b; echo x > a/b/c; chmod 0 a/b/c a/b a");

        Folders.delete(folder);

        assertThat(folder).doesNotExist();
    }

    @Test
    void aLinkIsRemovedAndWhatItLeadsToStays() throws Exception {
        var folder = Files.createDirectories(host.resolve("linked"));
        var kept = Files.createDirectories(host.resolve("kept"));
        Files.writeString(kept.resolve("file"), "a");
        shell(folder, "ln -s ../kept link; mkdir closed; ln -s ../../kept closed/link; chmod 0 closed");

        Folders.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(kept.resolve("file")).hasContent("a");
    }

    private static void shell(Path folder, String script) throws IOException, InterruptedException {
        var process = new ProcessBuilder("/bin/sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
