package io.greenloop.patcher.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.workspace.AllowedUrls;
import io.greenloop.workspace.ImportLimits;
import io.greenloop.workspace.ImportPolicy;
import io.greenloop.workspace.UnifiedDiffs;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedFilesTest {

    private static final String PATH = "src/main/java/Price.java";

    @TempDir
    Path scratch;

    @Test
    void theStatesBeforeWhatWasSubmittedAreKnownAndWhatTheJobHealedIsNoPast() throws Exception {
        var jobs = jobs();
        try (var workspace = jobs.create("job")) {
            var base = workspace.importGit(threeCommits().toUri().toString(), "");
            var diff = UnifiedDiffs.between("pom.xml", "<project/>\n", "<project></project>\n");
            var healed = workspace.commitPatch(base, diff, "heal", "refs/greenloop/candidates/one");

            var earlier = new CommittedFiles(jobs, "job", healed).earlier(2);

            assertThat(earlier).hasSize(2);
            assertThat(earlier.get(0).changed()).contains(PATH);
            assertThat(earlier.get(0).files().text(PATH)).contains("class Price { int two; }\n");
            assertThat(earlier.get(1).files().text(PATH)).contains("class Price { int one; }\n");
        }
    }

    @Test
    void aFolderWithoutHistoryHasNoPast() throws Exception {
        var jobs = jobs();
        var project = Files.createDirectories(scratch.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), "<project/>\n");
        try (var workspace = jobs.create("job")) {
            assertThat(new CommittedFiles(jobs, "job", workspace.importDirectory(project)).earlier(2))
                    .isEmpty();
        }
    }

    private Workspaces jobs() {
        return new Workspaces(
                new WorkspaceLocation.OnDisk(scratch.resolve("jobs")),
                new ImportPolicy(ImportLimits.DEFAULT, new AllowedUrls(true, true)),
                Clock.systemUTC());
    }

    private Path threeCommits() throws Exception {
        var folder = scratch.resolve("repository");
        var file = folder.resolve(PATH);
        Files.createDirectories(file.getParent());
        try (var git = Git.init().setDirectory(folder.toFile()).call()) {
            Files.writeString(folder.resolve("pom.xml"), "<project/>\n");
            for (var field : new String[] {"one", "two", "three"}) {
                Files.writeString(file, "class Price { int " + field + "; }\n");
                Files.write(folder.resolve("logo.png"), new byte[] {0, (byte) field.length()});
                git.add().addFilepattern(".").call();
                git.commit()
                        .setMessage(field)
                        .setAuthor("a", "a@example.org")
                        .setSign(false)
                        .call();
            }
        }
        return folder;
    }
}
