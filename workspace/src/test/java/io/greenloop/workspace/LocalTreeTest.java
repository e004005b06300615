package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenloop.workspace.PatchRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTreeTest {

    private static final String FIXED = Projects.CALCULATOR.replace("a - b", "a + b");
    private static final String FIX = UnifiedDiffs.between("src/Calculator.java", Projects.CALCULATOR, FIXED);

    @TempDir
    Path folder;

    Path project;

    @BeforeEach
    void makeAProject() throws IOException {
        project = Projects.calculator(folder.resolve("project"));
    }

    @Test
    void aPatchOfEveryKindIsBroughtIn() throws Exception {
        Projects.write(project, Map.of("docs/only.txt", "only\n", "run.sh", "echo\n"));
        String diff = FIX
                + UnifiedDiffs.between("src/sub/New.java", null, "class New {}\n")
                + UnifiedDiffs.between("docs/only.txt", "only\n", null)
                + "diff --git a/run.sh b/bin/run.sh\nold mode 100644\nnew mode 100755\n"
                + "rename from run.sh\nrename to bin/run.sh\n";

        LocalTree.applyPatch(project, diff);

        assertThat(Projects.read(project))
                .containsExactly(
                        Map.entry("bin/run.sh", "echo\n"),
                        Map.entry("pom.xml", "<project/>\n"),
                        Map.entry("src/Calculator.java", FIXED),
                        Map.entry("src/sub/New.java", "class New {}\n"));
        assertThat(Files.isExecutable(project.resolve("bin/run.sh"))).isTrue();
        assertThat(project.resolve("docs")).doesNotExist();
        assertNothingLeftAside();
    }

    @Test
    void permissionsAreKept() throws Exception {
        Path file = project.resolve("src/Calculator.java");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        LocalTree.applyPatch(project, FIX);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(file).hasContent(FIXED);
    }

    @Test
    void aFolderThatMovedOnIsLeftAsItIs() throws Exception {
        String moved = "// a line more\n" + Projects.CALCULATOR;
        Projects.write(project, Map.of("src/Calculator.java", moved));
        var before = Projects.read(project);

        assertRefused(UnifiedDiffs.between("NEW.txt", null, "new\n") + FIX, Reason.CONTEXT_MISMATCH);

        assertThat(Projects.read(project)).isEqualTo(before);
        assertNothingLeftAside();
    }

    @Test
    void nothingIsWrittenThroughALink() throws Exception {
        Path outside = Projects.write(folder.resolve("outside"), Map.of("Calculator.java", Projects.CALCULATOR));
        Files.createSymbolicLink(project.resolve("linked"), outside);
        Files.createSymbolicLink(project.resolve("Link.java"), outside.resolve("Calculator.java"));

        assertRefused(UnifiedDiffs.between("linked/New.java", null, "x\n"), Reason.SYMLINK);
        assertRefused(FIX.replace("src/Calculator.java", "linked/Calculator.java"), Reason.FILE_MISSING);
        assertRefused(FIX.replace("src/Calculator.java", "Link.java"), Reason.SYMLINK);

        assertThat(Projects.read(outside)).containsExactly(Map.entry("Calculator.java", Projects.CALCULATOR));
    }

    @Test
    void whatWasWrittenBeforeAFailureIsPutBack() throws Exception {
        var before = Projects.read(project);
        var change = new FilePatch(Optional.of("pom.xml"), Optional.of("pom.xml"), Optional.empty(), List.of());
        var rename = new FilePatch(
                Optional.of("src/Calculator.java"), Optional.of("a/b/C.java"), Optional.empty(), List.of());
        var ontoAFolder = new FilePatch(Optional.empty(), Optional.of("src"), Optional.empty(), List.of());
        Files.createFile(project.resolve("src/keeps-it-filled"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        new FolderEdit(project).write(List.of(written(change), written(rename), written(ontoAFolder))));

        Files.delete(project.resolve("src/keeps-it-filled"));
        assertThat(Projects.read(project)).isEqualTo(before);
        assertThat(project.resolve("a")).doesNotExist();
        assertNothingLeftAside();
    }

    @Test
    void aFileIsDirtyOnceItDiffersFromTheLastCommit() throws Exception {
        var git = ShellGit.init(project);
        git.commitAll("first");
        assertThat(LocalTree.isDirty(project, List.of("pom.xml"))).contains(false);

        git.file("src/Calculator.java", FIXED);

        assertThat(LocalTree.isDirty(project, List.of("pom.xml"))).contains(false);
        assertThat(LocalTree.isDirty(project, List.of("pom.xml", "src/Calculator.java")))
                .contains(true);
        assertThat(LocalTree.isDirty(project, List.of())).contains(true);
        assertThat(LocalTree.isDirty(project.resolve("src"), List.of("Calculator.java")))
                .contains(true);
        git.run("add", "-A");
        assertThat(LocalTree.isDirty(project, List.of("src/Calculator.java"))).contains(true);
        git.run("commit", "-q", "-m", "second");
        assertThat(LocalTree.isDirty(project, List.of())).contains(false);
    }

    @Test
    void whetherAFolderOutsideGitIsDirtyIsNotKnown() {
        assertThat(LocalTree.isDirty(project, List.of("pom.xml"))).isEmpty();
    }

    private static PatchedFile written(FilePatch patch) {
        return new PatchedFile(
                patch, FileMode.REGULAR_FILE, Optional.empty(), Optional.of("new\n"), "new\n".getBytes());
    }

    private void assertRefused(String diff, Reason reason) {
        assertThatExceptionOfType(PatchRefused.class)
                .isThrownBy(() -> LocalTree.applyPatch(project, diff))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void assertNothingLeftAside() throws IOException {
        try (var files = Files.list(project)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".greenloop"));
        }
    }
}
