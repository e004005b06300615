package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a worker may hand in of histories that git itself would not write today. */
class OldHistoryTest {

    private static final byte[] SECRET = "a secret that both hosts know".getBytes(UTF_8);
    private static final String USUAL = "Somebody <somebody@example.org> 1000000000 +0000";

    @TempDir
    Path folder;

    Workspaces owner;
    GitServer server;
    Workspaces worker;
    ShellGit git;

    @BeforeEach
    void serve() throws IOException {
        owner = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("root")));
        owner.create("job").close();
        server = new GitServer(new GitHttp(owner, 1 << 20), SECRET);
        worker = new Workspaces(
                new WorkspaceLocation.Remote(
                        server.base(), job -> JobToken.of(SECRET, job), folder.resolve("mirror"), 8, Duration.ZERO),
                new ImportPolicy(ImportLimits.DEFAULT, new AllowedUrls(true, true)),
                Clock.systemUTC());
        git = ShellGit.init(folder.resolve("project"));
        git.file("src/A.java", "class A {}\n").commitAll("first");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Somebody <a@b>> 1000000000 +0000",
                "Somebody 1000000000 +0000",
                "Somebody <a@b> 1000000000 +051800",
                "Somebody <a@b>1000000000 +0000"
            })
    void anOddAuthorIsTakenIn(String author) throws Exception {
        var base = head(git.run("rev-parse", "HEAD^{tree}").strip(), author);

        assertThat(importedByTheWorker()).isEqualTo(base);
        try (var kept = owner.open("job")) {
            assertThat(kept.text(base, "src/A.java")).contains("class A {}\n");
        }
    }

    @Test
    void aFolderWhoseModeBeginsWithAZeroIsTakenIn() throws Exception {
        var base = head(tree("040000 src", git.run("rev-parse", "HEAD:src").strip()), USUAL);

        assertThat(importedByTheWorker()).isEqualTo(base);
    }

    @Test
    void aNameThatIsDangerousToCheckOutIsRefused() throws Exception {
        head(tree("40000 .git", git.run("rev-parse", "HEAD:src").strip()), USUAL);

        assertThatExceptionOfType(Exception.class).isThrownBy(this::importedByTheWorker);
        try (var kept = owner.open("job")) {
            assertThat(kept.base()).isEmpty();
        }
    }

    private String importedByTheWorker() throws ImportRefused {
        try (var mirror = worker.open("job")) {
            return mirror.importGit(folder.resolve("project").toUri().toString(), "");
        }
    }

    private String head(String tree, String author) throws IOException {
        var commit = written("commit", "tree %s\nauthor %s\ncommitter %s\n\nold\n".formatted(tree, author, USUAL));
        git.run("update-ref", "refs/heads/main", commit);
        return commit;
    }

    private String tree(String entry, String id) throws IOException {
        return written("tree", entry + '\0' + new String(HexFormat.of().parseHex(id), ISO_8859_1));
    }

    private String written(String type, String content) throws IOException {
        var file = Files.write(folder.resolve("object"), content.getBytes(ISO_8859_1));
        return git.run("hash-object", "-w", "--literally", "-t", type, file.toString())
                .strip();
    }
}
