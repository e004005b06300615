package io.greenloop.sonarqube;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.gates.ChangedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanFolderTest {

    private static final List<ChangedFile> FILES = List.of(
            ChangedFile.modified("src/main/java/A.java", "old", "new"),
            ChangedFile.added("src/test/java/ATest.java", "test"),
            ChangedFile.deleted("src/main/java/B.java", "gone"),
            ChangedFile.added("../../outside.txt", "out"));

    @Test
    void eachSideHoldsItsOwnTextsTestsApart() throws IOException {
        try (var old = ScanFolder.of(FILES, ChangedFile::before, path -> path.contains("/test/"));
                var now = ScanFolder.of(FILES, ChangedFile::after, path -> path.contains("/test/"))) {
            assertThat(texts(old))
                    .containsExactlyInAnyOrder("main/src/main/java/A.java=old", "main/src/main/java/B.java=gone");
            assertThat(texts(now))
                    .containsExactlyInAnyOrder("main/src/main/java/A.java=new", "tests/src/test/java/ATest.java=test");
            assertThat(now.place("src/test/java/ATest.java")).isEqualTo("tests/src/test/java/ATest.java");
            assertThat(old.hasTests()).isFalse();
            assertThat(new ScanSettings("key", "1").of(now)).containsEntry("sonar.tests", "tests");
            assertThat(new ScanSettings("key", "1").of(old)).doesNotContainKey("sonar.tests");
        }
    }

    @Test
    void nothingOfItStays() {
        var folder = ScanFolder.of(FILES, ChangedFile::after, path -> false);
        folder.close();

        assertThat(folder.log().getParent()).doesNotExist();
    }

    private static List<String> texts(ScanFolder folder) throws IOException {
        try (var files = Files.walk(folder.project())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.project().relativize(file) + "=" + text(file))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
