package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryImportTest {

    @TempDir
    Path folder;

    @Test
    void aPlainFolderIsTakenWithoutWhatABuildMade() throws Exception {
        Path project = Projects.write(
                folder.resolve("project"),
                Map.of(
                        "pom.xml", "<project/>",
                        "target/classes/A.class", "bytes",
                        "module/pom.xml", "<project/>",
                        "module/target/x", "bytes",
                        "ui/node_modules/lib/index.js", "js",
                        "src/main/java/org/target/Arrow.java", "class Arrow {}"));

        assertThat(imported(project))
                .containsOnlyKeys("pom.xml", "module/pom.xml", "src/main/java/org/target/Arrow.java");
    }

    @Test
    void aWorkTreeIsTakenAsItIsNowCommittedOrNot() throws Exception {
        Path project = folder.resolve("project");
        var git = ShellGit.init(project)
                .file(".gitignore", "*.log\n/out/\n")
                .file("committed.txt", "old\n")
                .file("deleted.txt", "gone\n")
                .file("out/kept.txt", "tracked though ignored\n");
        git.run("add", "-f", "out/kept.txt");
        git.commitAll("first");
        git.file("committed.txt", "new\n")
                .file("staged.txt", "staged\n")
                .file("untracked/new.txt", "untracked\n")
                .file("noise.log", "noise\n")
                .file("out/noise.txt", "noise\n")
                .file("nested/.git/HEAD", "ref: refs/heads/main\n");
        git.run("add", "staged.txt");
        Files.delete(project.resolve("deleted.txt"));

        assertThat(imported(project))
                .containsExactly(
                        Map.entry(".gitignore", "*.log\n/out/\n"),
                        Map.entry("committed.txt", "new\n"),
                        Map.entry("out/kept.txt", "tracked though ignored\n"),
                        Map.entry("staged.txt", "staged\n"),
                        Map.entry("untracked/new.txt", "untracked\n"));
    }

    @Test
    void aFolderInsideAWorkTreeIsAProjectOfItsOwn() throws Exception {
        Path repository = folder.resolve("repository");
        ShellGit.init(repository)
                .file(".gitignore", "*.log\n")
                .file("other/pom.xml", "<other/>")
                .file("module/pom.xml", "<module/>")
                .file("module/build.log", "noise")
                .commitAll("both");

        assertThat(imported(repository.resolve("module"))).containsExactly(Map.entry("pom.xml", "<module/>"));
    }

    @Test
    void aLinkedWorkTreeIsAWorkTree() throws Exception {
        var git = ShellGit.init(folder.resolve("main"))
                .file(".gitignore", "*.log\n")
                .file("a.txt", "a\n");
        git.commitAll("first");
        git.run("worktree", "add", "-q", "../linked");
        Projects.write(folder.resolve("linked"), Map.of("b.txt", "b\n", "noise.log", "noise"));

        assertThat(imported(folder.resolve("linked"))).containsOnlyKeys(".gitignore", "a.txt", "b.txt");
    }

    @Test
    void anIgnoredFolderIsAPlainFolder() throws Exception {
        Path repository = folder.resolve("repository");
        ShellGit.init(repository).file(".gitignore", "scratch/\n").commitAll("first");
        Projects.calculator(repository.resolve("scratch/demo"));

        assertThat(imported(repository.resolve("scratch/demo"))).containsOnlyKeys("pom.xml", "src/Calculator.java");
    }

    @Test
    void nothingThatARepositoryConfiguresIsRun() throws Exception {
        Path project = folder.resolve("project");
        Path trace = folder.resolve("trace");
        var git = ShellGit.init(project)
                .file(".gitattributes", "*.txt filter=evil\n")
                .file("a.txt", "as it is\n");
        git.run("config", "filter.evil.clean", "touch '" + trace + "'; cat");
        git.run("config", "filter.evil.smudge", "touch '" + trace + "'; cat");
        git.run("config", "core.fsmonitor", "touch '" + trace + "'");

        assertThat(imported(project)).containsEntry("a.txt", "as it is\n");
        assertThat(LocalTree.isDirty(project, List.of())).contains(true);
        assertThat(trace).doesNotExist();
    }

    @Test
    void executableFilesAndInnerLinksAreKept() throws Exception {
        Path project = Projects.write(folder.resolve("project"), Map.of("mvnw", "#!/bin/sh\n", "a/b.txt", "b\n"));
        CheckOut.makeExecutable(project.resolve("mvnw"));
        Files.createSymbolicLink(project.resolve("a/up"), Path.of("../mvnw"));
        Files.createSymbolicLink(project.resolve("dir"), Path.of("a"));

        imported(project);

        Path out = folder.resolve("out");
        assertThat(Files.isExecutable(out.resolve("mvnw"))).isTrue();
        assertThat(Files.isExecutable(out.resolve("a/b.txt"))).isFalse();
        assertThat(Files.readSymbolicLink(out.resolve("a/up"))).isEqualTo(Path.of("../mvnw"));
        assertThat(Files.readSymbolicLink(out.resolve("dir"))).isEqualTo(Path.of("a"));
    }

    @ParameterizedTest
    @CsvSource({"/etc/passwd", "../outside", "a/../../outside", "a/.."})
    void aLinkThatLeadsOutOrMightIsRefusedAndNothingIsLeft(String target) throws Exception {
        Path project = Projects.calculator(folder.resolve("project"));
        Files.createSymbolicLink(project.resolve("link"), Path.of(target));

        assertRefused(project, ImportLimits.DEFAULT, Reason.UNSAFE_LINK);
    }

    @Test
    void whatIsTooMuchIsRefusedAndNothingIsLeft() throws Exception {
        Path project = Projects.calculator(folder.resolve("project"));

        assertRefused(project, new ImportLimits(1, 1000, 1000, 10), Reason.TOO_MANY_ENTRIES);
        assertRefused(project, new ImportLimits(10, 100, 1000, 10), Reason.TOO_LARGE);
        assertRefused(project, new ImportLimits(10, 1000, 20, 10), Reason.TOO_LARGE);
    }

    @Test
    void whatIsNoProjectIsRefused() throws Exception {
        assertRefused(folder.resolve("absent"), ImportLimits.DEFAULT, Reason.NOT_A_FOLDER);
        assertRefused(Files.createDirectory(folder.resolve("empty")), ImportLimits.DEFAULT, Reason.EMPTY);
    }

    private Map<String, String> imported(Path project) throws ImportRefused, IOException {
        try (var workspace = workspaces(ImportLimits.DEFAULT).create("job-1")) {
            String base = workspace.importDirectory(project);
            workspace.checkOut(base, folder.resolve("out"));
        }
        assertThat(folder.resolve("out/.git")).doesNotExist();
        return Projects.read(folder.resolve("out"));
    }

    private void assertRefused(Path project, ImportLimits limits, Reason reason) throws IOException {
        try (var workspace = workspaces(limits).create("job-1")) {
            assertThatExceptionOfType(ImportRefused.class)
                    .isThrownBy(() -> workspace.importDirectory(project))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        }
        assertThat(folder.resolve("root")).isEmptyDirectory();
    }

    private Workspaces workspaces(ImportLimits limits) {
        return new Workspaces(
                new WorkspaceLocation.OnDisk(folder.resolve("root")),
                new ImportPolicy(limits, AllowedUrls.PUBLIC),
                Clock.systemUTC());
    }
}
