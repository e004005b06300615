package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small project with a link out of it, and beside it what no patch may reach. */
final class PatchScene implements AutoCloseable {

    private static final Map<String, String> FILES = Map.of(
            "a.txt", "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n",
            "src/B.java", "class B {\r\n  int b;\r\n}\r\n",
            "src/deep/c", "no line end",
            "empty", "");
    private static final String SECRET = "untouched\n";

    private final Path folder;
    private final Path project;

    PatchScene() throws IOException {
        folder = Files.createTempDirectory("fuzz");
        project = made("project");
        Projects.write(folder.resolve("outside"), Map.of("secret", SECRET));
    }

    private Path made(String name) throws IOException {
        var made = Projects.write(folder.resolve(name), FILES);
        Files.createSymbolicLink(made.resolve("link"), folder.resolve("outside"));
        return made;
    }

    Path project() {
        return project;
    }

    /** Whether the folder took the patch; where it did not, it has said why in the one documented way. */
    boolean applied(String diff) {
        try {
            LocalTree.applyPatch(project, diff);
            return true;
        } catch (PatchRefused refused) {
            return false;
        }
    }

    void assertUntouched() throws IOException {
        assertThat(filesOf(project)).isEqualTo(new TreeMap<>(FILES));
        assertNothingOutside();
    }

    void assertHolds(List<PatchedFile> patched) throws IOException {
        var expected = new TreeMap<>(FILES);
        patched.forEach(file -> file.patch().oldPath().ifPresent(expected::remove));
        patched.forEach(
                file -> file.after().ifPresent(text -> expected.put(file.patch().path(), text)));
        assertThat(filesOf(project)).isEqualTo(expected);
        assertNothingOutside();
    }

    /** What git refuses we may take or not; what both take must come out the same. */
    void assertSameByGit(String diff) throws IOException {
        var other = made("by-git");
        var patch = Files.writeString(folder.resolve("patch"), diff);
        var git = new ProcessBuilder("git", "apply", "--whitespace=nowarn", patch.toString())
                .directory(other.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        git.environment().put("GIT_CEILING_DIRECTORIES", folder.toString());
        try {
            // Below a line of git's own, git takes /dev/null for the name of a file unless another line says that the
            // file is gone.
            if (git.start().waitFor() == 0 && Files.notExists(other.resolve("dev/null"))) {
                assertThat(filesOf(project)).isEqualTo(filesOf(other));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        assertNothingOutside();
    }

    private void assertNothingOutside() throws IOException {
        assertThat(filesOf(folder.resolve("outside"))).containsExactly(Map.entry("secret", SECRET));
        assertThat(Files.isSymbolicLink(project.resolve("link"))).isTrue();
    }

    private static Map<String, String> filesOf(Path root) throws IOException {
        var found = new TreeMap<String, String>();
        try (var paths = Files.walk(root)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    found.put(root.relativize(path).toString(), Files.readString(path));
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
