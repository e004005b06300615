package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Diffs that anybody may have written: read, brought into a folder, and held against what git makes of them. */
class DiffFuzzTest {

    /** One in so many diffs that apply is given to git too, whose process costs more than everything else here. */
    private static final int GIT_SAMPLE = 8;

    @FuzzTest
    void aDiffIsReadOrRefused(byte[] data) {
        var diff = new String(data, UTF_8);
        var normal = UnifiedDiffs.normalise(diff);
        List<FilePatch> files;
        try {
            files = DiffReader.read(diff);
        } catch (PatchRefused refused) {
            assertThat(refused.getMessage()).doesNotContain("\n");
            return;
        }
        var root = Path.of("/project");
        for (var path : UnifiedDiffs.changedPaths(diff)) {
            assertThat(root.resolve(path).normalize()).startsWithRaw(root).isNotEqualTo(root);
        }
        assertThat(UnifiedDiffs.changedLines(diff)).isNotNegative();
        assertThat(normal).startsWith("--- ");
        assertThat(files).isNotEmpty();
    }

    @FuzzTest
    void aDiffThatAppliesDoesWhatGitDoes(byte[] data) throws IOException {
        try (var scene = new PatchScene()) {
            var diff = new String(data, UTF_8);
            List<PatchedFile> expected;
            try {
                expected = new PatchApplication(new FolderFiles(scene.project())).apply(diff);
            } catch (PatchRefused refused) {
                scene.assertUntouched();
                return;
            }
            if (!scene.applied(diff)) {
                scene.assertUntouched();
                return;
            }
            scene.assertHolds(expected);
            if (diff.hashCode() % GIT_SAMPLE == 0) {
                scene.assertSameByGit(diff);
            }
        }
    }

    /** The input is the text before and the text after, with a NUL between them. */
    @FuzzTest
    void aDifferenceAppliesToWhatItWasMadeFrom(byte[] data) throws Exception {
        var text = new String(data, UTF_8);
        int middle = text.indexOf('\0');
        if (middle < 0) {
            return;
        }
        var before = text.substring(0, middle);
        var after = text.substring(middle + 1);
        if (before.equals(after) || !isText(before) || !isText(after)) {
            return;
        }
        var folder = Files.createTempDirectory("fuzz");
        try {
            Files.writeString(folder.resolve("A.txt"), before);

            LocalTree.applyPatch(folder, UnifiedDiffs.between("A.txt", before, after));

            assertThat(Files.readString(folder.resolve("A.txt"))).isEqualTo(after);
        } finally {
            Folders.delete(folder);
        }
    }

    private static boolean isText(String text) {
        return TextFile.of(text.getBytes(UTF_8)).isPresent();
    }
}
