package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitImportTest {

    private static final AllowedUrls ANYWHERE = new AllowedUrls(true, true);

    @TempDir
    Path folder;

    Path theirs;
    ShellGit git;
    String first;
    String second;
    String onBranch;

    @BeforeEach
    void makeARepository() throws IOException {
        theirs = folder.resolve("theirs");
        git = ShellGit.init(theirs).file("pom.xml", "<project/>\n");
        first = git.commitAll("first");
        git.run("tag", "-a", "v1", "-m", "version 1");
        second = git.file("pom.xml", "<project>2</project>\n").commitAll("second");
        git.run("checkout", "-q", "-b", "feature/x");
        onBranch = git.file("x.txt", "x\n").commitAll("on a branch");
        git.run("checkout", "-q", "main");
    }

    @Test
    void aRevisionIsTakenByBranchTagIdOrAsTheDefaultWithItsHistory() throws Exception {
        String url = theirs.toUri().toString();

        assertThat(imported(url, "")).containsExactly(second, first);
        assertThat(imported(url, "main")).containsExactly(second, first);
        assertThat(imported(url, "v1")).containsExactly(first);
        assertThat(imported(url, "refs/tags/v1")).containsExactly(first);
        assertThat(imported(url, "feature/x")).containsExactly(onBranch, second, first);
        assertThat(imported(url, onBranch)).containsExactly(onBranch, second, first);
        assertThat(imported(url, first)).containsExactly(first);
    }

    @Test
    void aRevisionIsTakenOverHttpAlsoWhereItMovedTo() throws Exception {
        try (var server = new ForeignServer(theirs.resolve(".git"))) {
            assertThat(imported(server.url("open.git"), "feature/x")).containsExactly(onBranch, second, first);
            assertThat(imported(server.url("open.git"), first)).containsExactly(first);
            assertThat(imported(server.url("moved.git"), "main")).containsExactly(second, first);
        }
    }

    @Test
    void aPasswordOpensAndIsNeverRepeated() throws Exception {
        try (var server = new ForeignServer(theirs.resolve(".git"))) {
            String right = withUser(server.url("closed.git"), ForeignServer.USER + ":" + ForeignServer.PASSWORD);
            String wrong = withUser(server.url("closed.git"), ForeignServer.USER + ":s3cret-and-wrong");

            assertThat(imported(right, "main")).containsExactly(second, first);
            assertRefused(wrong, "main", ANYWHERE, Reason.REPOSITORY_NOT_READABLE);
            assertRefused(server.url("closed.git"), "main", ANYWHERE, Reason.REPOSITORY_NOT_READABLE);
        }
    }

    @Test
    void aHostThatIsAwayIsTroubleWithoutItsPasswordAndTheNextTryFindsTheWorkspace() throws Exception {
        String url;
        try (var server = new ForeignServer(theirs.resolve(".git"))) {
            url = withUser(server.url("open.git"), "s3cret-token:s3cret-password");
        }
        try (var workspace = workspaces(ANYWHERE, ImportLimits.DEFAULT).create("job-1")) {
            assertThatExceptionOfType(WorkspaceUnavailable.class)
                    .isThrownBy(() -> workspace.importGit(url, "main"))
                    .satisfies(failure -> assertThat(messages(failure)).doesNotContain("s3cret"));
        }
        try (var server = new ForeignServer(theirs.resolve(".git"));
                var again = workspaces(ANYWHERE, ImportLimits.DEFAULT).open("job-1")) {
            assertThat(again.importGit(server.url("open.git"), "main"))
                    .isEqualTo(again.base().orElseThrow());
        }
    }

    @Test
    void everyHopOfARedirectIsAskedAbout() throws Exception {
        try (var server = new ForeignServer(theirs.resolve(".git"))) {
            assertRefused(server.url("astray.git"), "main", ANYWHERE, Reason.BAD_ADDRESS);
        }
    }

    @Test
    void addressesOfThisHostAreRefusedUnlessAllowed() throws Exception {
        try (var server = new ForeignServer(theirs.resolve(".git"))) {
            assertRefused(server.url("open.git"), "main", AllowedUrls.PUBLIC, Reason.ADDRESS_NOT_ALLOWED);
            assertRefused(theirs.toUri().toString(), "main", new AllowedUrls(false, true), Reason.ADDRESS_NOT_ALLOWED);
        }
    }

    @Test
    void sshIsRefusedForWantOfAKeyAndNotTried() throws Exception {
        assertRefused("ssh://git@127.0.0.1:1/x.git", "main", ANYWHERE, Reason.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void whatTheRepositoryDoesNotHaveIsSaidSo() throws Exception {
        String url = theirs.toUri().toString();

        assertRefused(url, "absent", ANYWHERE, Reason.REF_NOT_FOUND);
        assertRefused(url, "0123456789012345678901234567890123456789", ANYWHERE, Reason.REF_NOT_FOUND);
        assertRefused(folder.resolve("absent").toUri().toString(), "main", ANYWHERE, Reason.REPOSITORY_NOT_READABLE);
        assertRefused(url, git.run("rev-parse", "main^{tree}").strip(), ANYWHERE, Reason.REF_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--upload-pack=touch x", "-x", "a..b", "a b", "a^", "a:b", "main.lock", "a\nb"})
    void aRefThatIsNoNameIsRefused(String ref) throws Exception {
        assertRefused(theirs.toUri().toString(), ref, ANYWHERE, Reason.BAD_REF);
    }

    @Test
    void aLinkThatLeavesTheProjectIsRefused() throws Exception {
        Files.createSymbolicLink(theirs.resolve("link"), Path.of("../../etc/passwd"));
        git.commitAll("a link");

        assertRefused(theirs.toUri().toString(), "main", ANYWHERE, Reason.UNSAFE_LINK);
    }

    @Test
    void aSubmoduleIsNotFollowed() throws Exception {
        git.run("update-index", "--add", "--cacheinfo", "160000," + first + ",library");
        git.file(".gitmodules", "[submodule \"library\"]\n\tpath = library\n\turl = ext::touch x\n");
        git.run("add", ".gitmodules");
        git.run("commit", "-q", "-m", "a submodule");

        try (var workspace = workspaces(ANYWHERE, ImportLimits.DEFAULT).create("job-1")) {
            String base = workspace.importGit(theirs.toUri().toString(), "main");
            workspace.checkOut(base, folder.resolve("out"));

            assertThat(workspace.paths(base)).containsExactly(".gitmodules", "pom.xml");
            assertThat(workspace.leftOut(base)).containsExactly("submodules are not fetched: library");
            assertThat(Projects.read(folder.resolve("out"))).containsOnlyKeys(".gitmodules", "pom.xml");
        }
    }

    @Test
    void whatGitLfsKeepsElsewhereIsSaid() throws Exception {
        git.file("data.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n");
        git.commitAll("a pointer");

        try (var workspace = workspaces(ANYWHERE, ImportLimits.DEFAULT).create("job-1")) {
            String base = workspace.importGit(theirs.toUri().toString(), "main");

            assertThat(workspace.leftOut(base))
                    .containsExactly("contents that git LFS keeps elsewhere are not fetched: data.bin");
            assertThat(workspace.leftOut(first)).isEmpty();
        }
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        var noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        Files.write(theirs.resolve("noise"), noise);
        git.commitAll("noise");
        git.run("rm", "-q", "noise");
        git.commitAll("gone, but in the history");

        var limits = new ImportLimits(100, 1 << 20, 1 << 20, 10);
        try (var workspace = workspaces(ANYWHERE, limits).create("job-1")) {
            assertThatExceptionOfType(ImportRefused.class)
                    .isThrownBy(() -> workspace.importGit(theirs.toUri().toString(), "main"))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
        }
        assertThat(folder.resolve("root")).isEmptyDirectory();
    }

    private List<String> imported(String url, String ref) throws ImportRefused {
        var workspaces = workspaces(ANYWHERE, ImportLimits.DEFAULT);
        try (var workspace = workspaces.create("job-1")) {
            return workspace.history(workspace.importGit(url, ref), 10);
        } finally {
            workspaces.delete("job-1");
        }
    }

    private void assertRefused(String url, String ref, AllowedUrls allowed, Reason reason) {
        try (var workspace = workspaces(allowed, ImportLimits.DEFAULT).create("job-1")) {
            assertThatExceptionOfType(ImportRefused.class)
                    .isThrownBy(() -> workspace.importGit(url, ref))
                    .satisfies(refused -> assertThat(refused.reason())
                            .as(refused.getMessage())
                            .isEqualTo(reason))
                    .satisfies(refused -> assertThat(messages(refused)).doesNotContain("s3cret"));
        }
        assertThat(folder.resolve("root")).isEmptyDirectory();
    }

    private static String withUser(String url, String user) {
        return url.replace("http://", "http://" + user + "@");
    }

    private static String messages(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
        }
        return text.toString();
    }

    private Workspaces workspaces(AllowedUrls urls, ImportLimits limits) {
        return new Workspaces(
                new WorkspaceLocation.OnDisk(folder.resolve("root")),
                new ImportPolicy(limits, urls),
                Clock.systemUTC());
    }
}
