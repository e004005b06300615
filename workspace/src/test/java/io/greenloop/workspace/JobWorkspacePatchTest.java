package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.greenloop.workspace.PatchRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobWorkspacePatchTest {

    private static final String REF = "refs/greenloop/candidates/c1";
    private static final String FIXED = Projects.CALCULATOR.replace("a - b", "a + b");
    private static final String FIX = UnifiedDiffs.between("src/Calculator.java", Projects.CALCULATOR, FIXED);

    @TempDir
    Path folder;

    JobWorkspace workspace;
    String base;

    @BeforeEach
    void importAProject() throws Exception {
        workspace = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("root"))).create("job-1");
        Path project = Projects.calculator(folder.resolve("project"));
        Files.createSymbolicLink(project.resolve("link.txt"), Path.of("pom.xml"));
        Files.createSymbolicLink(project.resolve("sources"), Path.of("src"));
        Files.write(project.resolve("picture.png"), new byte[] {1, 0, 2, 0});
        Files.write(project.resolve("old.txt"), "Gr\u00fc\u00dfe\nEnde\n".getBytes(StandardCharsets.ISO_8859_1));
        CheckOut.makeExecutable(Files.writeString(project.resolve("run.sh"), "echo 1\n"));
        base = workspace.importDirectory(project);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aCommittedPatchIsAChildOfItsBase() throws PatchRefused {
        String fixed = workspace.commitPatch(base, FIX, "Add, not subtract", REF);

        assertThat(workspace.history(fixed, 10)).containsExactly(fixed, base);
        assertThat(workspace.text(fixed, "src/Calculator.java")).contains(FIXED);
        assertThat(workspace.text(base, "src/Calculator.java")).contains(Projects.CALCULATOR);
        assertThat(workspace.diff(base, fixed)).isEqualTo(FIX);
    }

    @Test
    void theSamePatchTwiceIsOneCommit() throws PatchRefused {
        String once = workspace.commitPatch(base, FIX, "Add", REF);

        assertThat(workspace.commitPatch(base, FIX, "Add, said otherwise", REF)).isEqualTo(once);
        assertThat(workspace.commitPatch(base, FIX, "Add", REF + "-again")).isEqualTo(once);
    }

    @Test
    void aRefNeverMovesAside() throws PatchRefused {
        String first = workspace.commitPatch(base, FIX, "Add", REF);
        String other = UnifiedDiffs.between("NEW.txt", null, "new\n");

        assertThatIllegalStateException().isThrownBy(() -> workspace.commitPatch(base, other, "Other", REF));

        assertThat(workspace.commitPatch(base, FIX, "Add", REF)).isEqualTo(first);
        assertThat(workspace.commitPatch(first, other, "On top", REF)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"refs/heads/main", "refs/greenloop/base", "refs/greenloop/blobs/x", "refs/greenloop/../x", "x"})
    void aPatchIsKeptOnlyUnderARefOfItsOwn(String ref) {
        assertThatIllegalArgumentException().isThrownBy(() -> workspace.commitPatch(base, FIX, "Add", ref));
    }

    @Test
    void aPreviewShowsEveryFileAndWritesNothing() throws PatchRefused {
        String diff = FIX
                + UnifiedDiffs.between("src/New.java", null, "class New {}\n")
                + UnifiedDiffs.between("pom.xml", "<project/>\n", null)
                + """
                  diff --git a/run.sh b/bin/run.sh
                  rename from run.sh
                  rename to bin/run.sh
                  --- a/run.sh
                  +++ b/bin/run.sh
                  @@ -1 +1 @@
                  -echo 1
                  +echo 2
                  """;

        PatchPreview preview = workspace.preview(base, diff);

        assertThat(preview.files())
                .containsExactly(
                        new FileChange(
                                "src/Calculator.java",
                                Optional.empty(),
                                ChangeKind.MODIFIED,
                                Optional.of(Projects.CALCULATOR),
                                Optional.of(FIXED)),
                        new FileChange(
                                "src/New.java",
                                Optional.empty(),
                                ChangeKind.ADDED,
                                Optional.empty(),
                                Optional.of("class New {}\n")),
                        new FileChange(
                                "pom.xml",
                                Optional.empty(),
                                ChangeKind.DELETED,
                                Optional.of("<project/>\n"),
                                Optional.empty()),
                        new FileChange(
                                "bin/run.sh",
                                Optional.of("run.sh"),
                                ChangeKind.RENAMED,
                                Optional.of("echo 1\n"),
                                Optional.of("echo 2\n")));
    }

    @Test
    void aRenamedScriptStaysExecutable() throws Exception {
        String diff = "diff --git a/run.sh b/bin/run.sh\nrename from run.sh\nrename to bin/run.sh\n";

        String moved = workspace.commitPatch(base, diff, "Move", REF);
        workspace.checkOut(moved, folder.resolve("out"));

        assertThat(folder.resolve("out/bin/run.sh")).isExecutable().hasContent("echo 1");
        assertThat(folder.resolve("out/run.sh")).doesNotExist();
    }

    /** Git may go by the other one, so that what is applied is not what was judged. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rename from run.sh\nrename to bin/run.sh\nrename to bin/other.sh\n",
                "old mode 100755\nnew mode 100644\nnew mode 100755\n",
                "index 1..2\nindex 1..3\nrename from run.sh\nrename to bin/run.sh\n",
            })
    void aHeaderThatSaysTheSameTwiceIsRefused(String header) {
        assertThatExceptionOfType(PatchRefused.class)
                .isThrownBy(
                        () -> workspace.commitPatch(base, "diff --git a/run.sh b/bin/run.sh\n" + header, "Move", REF))
                .withMessageContaining("MALFORMED");
    }

    @Test
    void anOlderEncodingSurvivesAChange() throws PatchRefused {
        String before = workspace.text(base, "old.txt").orElseThrow();
        String diff = UnifiedDiffs.between("old.txt", before, before.replace("Ende", "\u00c4nde"));

        String changed = workspace.commitPatch(base, diff, "Change", REF);

        assertThat(workspace.read(changed, "old.txt"))
                .contains("Gr\u00fc\u00dfe\n\u00c4nde\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aHunkAtAnotherLineIsRefusedThoughItsTextIsThere() {
        String shifted = FIX.replace("@@ -6,6 +6,6 @@", "@@ -5,6 +5,6 @@");

        assertThat(shifted).isNotEqualTo(FIX);
        assertRefused(shifted, Reason.CONTEXT_MISMATCH, "src/Calculator.java");
    }

    @Test
    void aRefusalNamesFileHunkAndLineAndQuotesNothing() {
        String wrong = FIX.replace("-        return a - b;", "-        return a * b;");

        assertThatExceptionOfType(PatchRefused.class)
                .isThrownBy(() -> workspace.commitPatch(base, wrong, "Add", REF))
                .withMessage("patch refused: CONTEXT_MISMATCH file=src/Calculator.java hunk=1 line=9")
                .satisfies(refused -> assertThat(refused.line()).isEqualTo(9));
    }

    @Test
    void nothingOfAPatchIsKeptWhenOneFileOfItDoesNotApply() {
        assertRefused(FIX + UnifiedDiffs.between("absent.txt", "a\n", "b\n"), Reason.FILE_MISSING, "absent.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "a/../../etc/passwd, ../../etc/passwd",
        "a/.git/config, .git/config",
        "a/sub/.GIT/hooks/post-commit, sub/.GIT/hooks/post-commit",
        "/etc/passwd, /etc/passwd",
        "a//etc/passwd, /etc/passwd",
        "a/./x, ./x",
        "a/x\\..\\y, x\\..\\y",
    })
    void aPathThatLeavesTheProjectIsRefused(String name, String path) {
        String diff = "--- /dev/null\n+++ %s\n@@ -0,0 +1 @@\n+x\n".formatted(name.replaceFirst("^a/", "b/"));

        assertRefused(diff, Reason.UNSAFE_PATH, path);
    }

    @Test
    void linksAreNotPatchedNorWrittenThrough() {
        String changed = "--- a/link.txt\n+++ b/link.txt\n@@ -1 +1 @@\n-pom.xml\n\\ No newline at end of file\n"
                + "+/etc/passwd\n\\ No newline at end of file\n";
        String made = "diff --git a/l b/l\nnew file mode 120000\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+/etc\n"
                + "\\ No newline at end of file\n";

        assertRefused(changed, Reason.SYMLINK, "link.txt");
        assertRefused(made, Reason.SYMLINK, "l");
        assertRefused(UnifiedDiffs.between("sources/X.java", null, "x\n"), Reason.SYMLINK, "sources/X.java");
    }

    @Test
    void whatIsNotTextIsNotPatched() {
        String literal = "diff --git a/x.bin b/x.bin\nindex 1..2 100644\nGIT binary patch\nliteral 1\nIcmZ\n\n";

        assertRefused(literal, Reason.BINARY, "x.bin");
        assertRefused(UnifiedDiffs.between("picture.png", "a\n", "b\n"), Reason.BINARY, "picture.png");
        assertRefused("--- /dev/null\n+++ b/n\n@@ -0,0 +1 @@\n+\0\n", Reason.BINARY, "n");
    }

    @Test
    void whatIsThereIsNotAddedAgain() {
        assertRefused(UnifiedDiffs.between("pom.xml", null, "x\n"), Reason.FILE_EXISTS, "pom.xml");
        assertRefused(UnifiedDiffs.between("src", null, "x\n"), Reason.FILE_EXISTS, "src");
        assertRefused(UnifiedDiffs.between("pom.xml/x", null, "x\n"), Reason.FILE_EXISTS, "pom.xml/x");
    }

    @Test
    void onlyWhatCanBeReadToTheLastLineIsApplied() {
        assertRefused(FIX + "@@ bogus @@\n+x\n", Reason.MALFORMED, "");
        assertRefused(FIX + "\nand some words\n", Reason.MALFORMED, "");
        assertRefused(FIX + FIX, Reason.MALFORMED, "src/Calculator.java");
        assertRefused(FIX.replace("@@ -6,6 +6,6 @@", "@@ -6,7 +6,7 @@"), Reason.MALFORMED, "");
        assertRefused(FIX.replace("+++ b/src/", "+++ b/other/"), Reason.MALFORMED, "");
        assertRefused("", Reason.EMPTY, "");
        assertRefused("just words", Reason.EMPTY, "");
    }

    @Test
    void aDeletionMustKnowWhatItDeletes() {
        String partly = "--- a/src/Calculator.java\n+++ /dev/null\n@@ -1 +0,0 @@\n-package demo;\n";

        assertRefused(partly, Reason.CONTEXT_MISMATCH, "src/Calculator.java");
    }

    @Test
    void gitAppliesTheDiffBetweenTwoCommits() throws Exception {
        String diff = FIX
                + UnifiedDiffs.between("src/New.java", null, "class New {}")
                + UnifiedDiffs.between("pom.xml", "<project/>\n", null)
                + "diff --git a/run.sh b/run.sh\nold mode 100755\nnew mode 100644\n";
        String changed = workspace.commitPatch(base, diff, "All kinds", REF);
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        workspace.checkOut(base, before);
        workspace.checkOut(changed, after);

        Files.writeString(folder.resolve("patch"), workspace.diff(base, changed));
        ShellGit.init(before).run("apply", "../patch");

        Files.delete(before.resolve("old.txt"));
        Files.delete(after.resolve("old.txt"));
        assertThat(Projects.read(before)).isEqualTo(Projects.read(after));
        assertThat(Files.isExecutable(before.resolve("run.sh"))).isFalse();
        assertThat(Files.isExecutable(after.resolve("run.sh"))).isFalse();
    }

    @Test
    void whatGitMakesOfAChangeAppliesHere() throws IOException, PatchRefused {
        Path project = Projects.calculator(folder.resolve("theirs"));
        var git = ShellGit.init(project);
        git.commitAll("before");
        Projects.write(project, Map.of("src/Calculator.java", FIXED, "src/Added.java", "class Added {}\n"));
        git.run("rm", "-q", "pom.xml");
        git.commitAll("after");

        var preview = workspace.preview(base, git.run("format-patch", "--stdout", "HEAD~1"));

        assertThat(preview.at("src/Calculator.java").flatMap(FileChange::after)).contains(FIXED);
        assertThat(preview.files())
                .extracting(FileChange::kind)
                .containsExactlyInAnyOrder(ChangeKind.MODIFIED, ChangeKind.ADDED, ChangeKind.DELETED);
    }

    private void assertRefused(String diff, Reason reason, String file) {
        assertThatExceptionOfType(PatchRefused.class)
                .isThrownBy(() -> workspace.preview(base, diff))
                .satisfies(refused ->
                        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason))
                .satisfies(refused -> assertThat(refused.file()).isEqualTo(file));
        assertThatExceptionOfType(PatchRefused.class).isThrownBy(() -> workspace.commitPatch(base, diff, "No", REF));
    }
}
