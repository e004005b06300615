package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.workspace.LocalChange.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDifferenceTest {

    @TempDir
    private Path temporary;

    private Path folder;
    private ShellGit git;

    @BeforeEach
    void aRepositoryWithOneCommit() throws IOException {
        folder = temporary.resolve("with space");
        git = ShellGit.init(folder);
        git.file("a.txt", "one\ntwo\n").file("b/ü.txt", "b\n").file(".gitignore", "*.log\n");
        git.commitAll("first");
    }

    @Test
    void theWorkingTreeIsTakenAsItIs() throws Exception {
        git.file("a.txt", "one\n2\n")
                .file("new.txt", "n\n")
                .file("staged.txt", "s\n")
                .file("seen.log", "not ours");
        git.run("add", "staged.txt");
        Files.delete(folder.resolve("b/ü.txt"));

        assertThat(changes("HEAD", Optional.empty()))
                .extracting(
                        LocalChange::path,
                        change -> change.before().kind(),
                        change -> change.after().kind(),
                        LocalChange::changedLines)
                .containsExactly(
                        tuple("a.txt", Kind.TEXT, Kind.TEXT, 2),
                        tuple("b/ü.txt", Kind.TEXT, Kind.MISSING, 1),
                        tuple("new.txt", Kind.MISSING, Kind.TEXT, 1),
                        tuple("staged.txt", Kind.MISSING, Kind.TEXT, 1));
    }

    @Test
    void aCommitIsTakenForWhatIsInIt() throws Exception {
        git.file("c.txt", "c\n").commitAll("second");
        git.file("d.txt", "not committed");

        assertThat(paths("HEAD~1", Optional.of("HEAD"))).containsExactly("c.txt");
        git.run("checkout", "-q", "--detach");
        assertThat(paths("main~1", Optional.of("HEAD"))).containsExactly("c.txt");
    }

    @Test
    void aRenameIsOnePathThatGoesAndOneThatComes() throws Exception {
        git.run("mv", "a.txt", "z.txt");

        assertThat(paths("HEAD", Optional.empty())).containsExactly("a.txt", "z.txt");
    }

    @Test
    void whatTheBaseGainedMeanwhileIsNoPartOfTheChange() throws Exception {
        git.run("checkout", "-q", "-b", "feature");
        git.file("mine.txt", "m\n").commitAll("mine");
        git.run("checkout", "-q", "main");
        git.file("theirs.txt", "t\n").commitAll("theirs");
        git.run("checkout", "-q", "feature");

        try (var difference = LocalDifference.between(folder, "main", Optional.empty())) {
            assertThat(difference.changes()).extracting(LocalChange::path).containsExactly("mine.txt");
            assertThat(difference.pathsBefore()).containsExactly(".gitignore", "a.txt", "b/ü.txt");
            assertThat(difference.atBase("theirs.txt").asText()).contains("t\n");
            assertThat(difference.textBefore("theirs.txt")).isEmpty();
        }
    }

    @Test
    void onlyTheFolderOfTheProjectCounts() throws Exception {
        git.file("a.txt", "else\n").file("b/ü.txt", "else\n").file("bb.txt", "else\n");

        try (var difference = LocalDifference.between(folder.resolve("b"), "HEAD", Optional.empty())) {
            assertThat(difference.prefix()).isEqualTo("b/");
            assertThat(difference.changes()).extracting(LocalChange::path).containsExactly("ü.txt");
            assertThat(difference.pathsBefore()).containsExactly("ü.txt");
            assertThat(difference.textBefore("ü.txt")).contains("b\n");
        }
        assertThat(LocalDifference.top(folder.resolve("b"))).isEqualTo(folder);
    }

    @Test
    void whatIsNoTextIsNamedForWhatItIs() throws Exception {
        Files.write(folder.resolve("logo.png"), new byte[] {1, 0, 2});
        Files.write(folder.resolve("huge.txt"), new byte[(2 << 20) + 1]);
        Files.createSymbolicLink(folder.resolve("link"), Path.of("a.txt"));
        Files.createSymbolicLink(folder.resolve("out"), Path.of("/etc/passwd"));
        Files.delete(folder.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("a.txt"), Path.of("b/ü.txt"));

        var changes = changes("HEAD", Optional.empty());

        assertThat(changes)
                .extracting(LocalChange::path, change -> change.after().kind(), LocalChange::leadsOutside)
                .containsExactly(
                        tuple("a.txt", Kind.LINK, false),
                        tuple("huge.txt", Kind.TOO_LARGE, false),
                        tuple("link", Kind.LINK, false),
                        tuple("logo.png", Kind.BINARY, false),
                        tuple("out", Kind.LINK, true));
        assertThat(changes).noneMatch(change -> change.toString().contains("passwd"));
    }

    @Test
    void anotherRepositoryInsideIsASubmoduleOrNothing() throws Exception {
        ShellGit.init(temporary.resolve("other")).file("x.txt", "x").commitAll("x");
        git.run(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                temporary.resolve("other").toString(),
                "sub");
        ShellGit.init(folder.resolve("stray")).file("y.txt", "y").commitAll("y");

        assertThat(changes("HEAD", Optional.empty()))
                .extracting(LocalChange::path, change -> change.after().kind())
                .containsExactly(tuple(".gitmodules", Kind.TEXT), tuple("sub", Kind.SUBMODULE));
    }

    @Test
    void lineEndsThatGitPutsThereAreNoChange() throws Exception {
        git.file(".gitattributes", "*.txt text eol=crlf\n").commitAll("attributes");
        git.file("a.txt", "one\r\ntwo\r\n").file("b/ü.txt", "b\r\nmore\r\n");

        assertThat(changes("HEAD", Optional.empty()))
                .extracting(LocalChange::path, change -> change.after().asText().orElseThrow())
                .containsExactly(tuple("b/ü.txt", "b\nmore\n"));
    }

    @Test
    void aFilterOfTheRepositoryIsNeverRun() throws Exception {
        var trace = temporary.resolve("trace");
        git.file(".gitattributes", "*.txt filter=evil\n").commitAll("attributes");
        git.run("config", "filter.evil.clean", "touch '%s'; cat".formatted(trace));
        git.file("a.txt", "changed\n");

        assertThat(paths("HEAD", Optional.empty())).containsExactly("a.txt");
        assertThat(trace).doesNotExist();
    }

    @Test
    void whatASparseCheckoutLeavesOutIsNotDeleted() throws Exception {
        git.run("update-index", "--skip-worktree", "a.txt");
        Files.delete(folder.resolve("a.txt"));

        assertThat(paths("HEAD", Optional.empty())).isEmpty();
    }

    @Test
    void aPathInConflictIsOneFile() throws Exception {
        git.run("checkout", "-q", "-b", "side");
        git.file("a.txt", "side\n").commitAll("side");
        git.run("checkout", "-q", "main");
        git.file("a.txt", "main\n").commitAll("main");
        assertThatThrownBy(() -> git.run("merge", "-q", "side")).isInstanceOf(AssertionError.class);

        assertThat(paths("HEAD", Optional.empty())).containsExactly("a.txt");
    }

    @Test
    void whatABuildMadeIsNotTakenForCode() throws Exception {
        git.file("pom.xml", "<project/>").commitAll("pom");
        git.file("target/classes/a.txt", "built").file("b/target/kept.txt", "source");

        assertThat(paths("HEAD", Optional.empty())).containsExactly("b/target/kept.txt");
    }

    @Test
    void aLinkedWorkTreeIsAWorkTree() throws Exception {
        git.run(
                "worktree",
                "add",
                "-q",
                "-b",
                "linked",
                temporary.resolve("linked").toString());
        Files.writeString(temporary.resolve("linked/a.txt"), "else\n");

        try (var difference = LocalDifference.between(temporary.resolve("linked"), "main", Optional.empty())) {
            assertThat(difference.changes()).extracting(LocalChange::path).containsExactly("a.txt");
        }
    }

    @Test
    void aBareRepositoryHasCommitsToCompareAndNoWorkingTree() throws Exception {
        git.file("c.txt", "c\n").commitAll("second");
        var bare = temporary.resolve("bare.git");
        git.run("clone", "-q", "--bare", folder.toString(), bare.toString());

        assertThatThrownBy(() -> LocalDifference.between(bare, "HEAD", Optional.empty()))
                .isInstanceOf(RevisionRefused.class)
                .hasMessageContaining("--head");
        try (var difference = LocalDifference.between(bare, "HEAD~1", Optional.of("HEAD"))) {
            assertThat(difference.changes()).extracting(LocalChange::path).containsExactly("c.txt");
        }
    }

    @Test
    void aShallowCloneSaysThatItIsOne() throws Exception {
        git.file("c.txt", "c\n").commitAll("second");
        var shallow = temporary.resolve("shallow");
        git.run("clone", "-q", "--depth", "1", "file://" + folder, shallow.toString());

        assertThatThrownBy(() -> LocalDifference.between(shallow, "HEAD~1", Optional.empty()))
                .isInstanceOf(RevisionRefused.class)
                .hasMessageContaining("shallow");
    }

    @Test
    void whatIsNoRevisionIsRefusedInOneLine() {
        var names = List.of(
                "nowhere",
                "HEAD~99",
                "",
                "HEAD^{tree}",
                "HEAD:a.txt",
                "@{",
                "..",
                "a b",
                "\u0007",
                "deadbeef",
                "--help");

        assertThat(names)
                .allSatisfy(name -> assertThatThrownBy(() -> LocalDifference.between(folder, name, Optional.empty()))
                        .isInstanceOf(RevisionRefused.class)
                        .extracting(Throwable::getMessage)
                        .asString()
                        .hasLineCount(1)
                        .doesNotContain("\u0007"));
    }

    @Test
    void withoutACommitOrARepositoryThereIsNothingToCompareWith() throws Exception {
        ShellGit.init(temporary.resolve("unborn")).file("a.txt", "a");

        assertThatThrownBy(() -> LocalDifference.between(temporary.resolve("unborn"), "HEAD", Optional.empty()))
                .isInstanceOf(RevisionRefused.class)
                .hasMessageContaining("no commit yet");
        assertThatThrownBy(() -> LocalDifference.between(temporary, "HEAD", Optional.empty()))
                .isInstanceOf(RevisionRefused.class)
                .hasMessageContaining("in no git repository");
    }

    @Test
    void historiesWithoutACommonCommitAreNotCompared() throws Exception {
        git.run("checkout", "-q", "--orphan", "island");
        git.commitAll("alone");

        assertThatThrownBy(() -> LocalDifference.between(folder, "main", Optional.empty()))
                .isInstanceOf(RevisionRefused.class)
                .hasMessageContaining("no commit in common");
    }

    private List<String> paths(String base, Optional<String> head) throws RevisionRefused {
        return changes(base, head).stream().map(LocalChange::path).toList();
    }

    private List<LocalChange> changes(String base, Optional<String> head) throws RevisionRefused {
        try (var difference = LocalDifference.between(folder, base, head)) {
            return difference.changes();
        }
    }
}
