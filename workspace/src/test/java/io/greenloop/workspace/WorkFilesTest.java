package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.greenloop.workspace.LocalChange.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFilesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private ShellGit git;

    @BeforeEach
    void aRepositoryWithOneCommit() throws IOException {
        git = ShellGit.init(folder);
        git.file("a.txt", "one\n").file("b/c.txt", "c\n").commitAll("first");
    }

    @Test
    void aPipeIsNoFile() throws Exception {
        pipe("pipe");
        pipe("b/pipe");
        pipe(".gitignore");
        git.file("new.txt", "n\n");

        assertThat(assertTimeoutPreemptively(SOON, this::changes))
                .extracting(LocalChange::path)
                .containsExactly("new.txt");
        assertThat(assertTimeoutPreemptively(SOON, () -> LocalTree.files(folder)))
                .containsExactly("a.txt", "b/c.txt", "new.txt");
    }

    @Test
    void aPipeInThePlaceOfAFileMeansThatTheFileIsGone() throws Exception {
        Files.delete(folder.resolve("a.txt"));
        pipe("a.txt");

        assertThat(assertTimeoutPreemptively(SOON, this::changes))
                .extracting(LocalChange::path, change -> change.after().kind())
                .containsExactly(tuple("a.txt", Kind.MISSING));
    }

    @Test
    void aPipeMakesNoFolderDirty() throws Exception {
        pipe("pipe");

        assertThat(assertTimeoutPreemptively(SOON, () -> LocalTree.isDirty(folder, List.of())))
                .contains(false);
    }

    @Test
    void aNameThatIsNoTextIsRefusedInOneLine() throws Exception {
        run("sh", "-c", "cd '%s' && touch \"$(printf 'b/\\377\\376.txt')\"".formatted(folder));

        assertThatThrownBy(this::changes)
                .isInstanceOf(RevisionRefused.class)
                .hasMessageContaining("encoding of file names")
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1);

        git.file(".gitignore", "b/*.txt\n");
        assertThat(changes()).extracting(LocalChange::path).containsExactly(".gitignore");
    }

    private List<LocalChange> changes() throws RevisionRefused {
        try (var difference = LocalDifference.between(folder, "HEAD", Optional.empty())) {
            return difference.changes();
        }
    }

    private void pipe(String path) throws Exception {
        run("mkfifo", folder.resolve(path).toString());
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
