package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.greenloop.workspace.WorkspaceLocation.Remote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteWorkspacesTest {

    private static final byte[] SECRET = "a secret that both hosts know".getBytes(UTF_8);
    private static final long MOST_PACK_BYTES = 1 << 20;
    private static final String FIX = UnifiedDiffs.between(
            "src/Calculator.java", Projects.CALCULATOR, Projects.CALCULATOR.replace("a - b", "a + b"));

    @TempDir
    Path folder;

    Workspaces owner;
    JobWorkspace kept;
    String base;
    GitServer server;
    Workspaces worker;

    @BeforeEach
    void serveAProject() throws Exception {
        owner = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("root")));
        kept = owner.create("job-1");
        base = kept.importDirectory(Projects.calculator(folder.resolve("project")));
        server = new GitServer(new GitHttp(owner, MOST_PACK_BYTES), SECRET);
        worker = worker("mirror", SECRET);
    }

    @AfterEach
    void stop() {
        server.close();
        kept.close();
    }

    @Test
    void aWorkerSeesTheProjectWithoutHavingAskedForIt() throws IOException {
        try (var mirror = worker.open("job-1")) {
            assertThat(server.requests()).isEmpty();

            mirror.checkOut(base, folder.resolve("out"));

            assertThat(Projects.read(folder.resolve("out"))).isEqualTo(Projects.read(folder.resolve("project")));
            assertThat(mirror.base()).contains(base);
        }
    }

    @Test
    void whatIsHereIsNotFetchedAgain() throws PatchRefused {
        try (var mirror = worker.open("job-1")) {
            mirror.paths(base);
            int once = server.requests().size();
            mirror.paths(base);
            mirror.preview(base, FIX);
            assertThat(server.requests()).hasSize(once);
        }
        try (var again = worker.open("job-1")) {
            int once = server.requests().size();
            assertThat(again.paths(base)).hasSize(2);
            assertThat(server.requests()).hasSize(once);
        }
    }

    @Test
    void onlyWhatIsNewTravels() throws Exception {
        var noise = new byte[512 << 10];
        new Random(1).nextBytes(noise);
        kept.storeBlob("noise", noise);
        try (var mirror = worker.open("job-1")) {
            mirror.paths(base);
            long before = bytes(folder.resolve("mirror"));
            String fixed = kept.commitPatch(base, FIX, "Add", "refs/greenloop/candidates/c1");

            assertThat(mirror.diff(base, fixed)).isEqualTo(FIX);

            assertThat(before).isGreaterThan(noise.length);
            assertThat(bytes(folder.resolve("mirror")) - before).isLessThan(16 << 10);
        }
    }

    @Test
    void whatAWorkerWritesIsWhereItBelongsAndAtOtherWorkersToo() throws PatchRefused {
        try (var mirror = worker.open("job-1");
                var other = worker("other", SECRET).open("job-1")) {
            assertThat(other.paths(base)).hasSize(2);

            String fixed = mirror.commitPatch(base, FIX, "Add", "refs/greenloop/candidates/c1");
            String report = mirror.storeBlob("step-1/report", "green".getBytes(UTF_8));

            assertThat(kept.diff(base, fixed)).isEqualTo(FIX);
            assertThat(kept.blob(report)).asString(UTF_8).isEqualTo("green");
            assertThat(other.diff(base, fixed)).isEqualTo(FIX);
            assertThat(other.blob(report)).asString(UTF_8).isEqualTo("green");
            assertThat(mirror.commitPatch(base, FIX, "Add again", "refs/greenloop/candidates/c1"))
                    .isEqualTo(fixed);
            assertThat(other.commitPatch(base, FIX, "Add again", "refs/greenloop/candidates/c1"))
                    .isEqualTo(fixed);
            assertThat(mirror.storeBlob("step-1/report", "green".getBytes(UTF_8)))
                    .isEqualTo(report);
        }
    }

    @Test
    void aRefThatAnotherWorkerWroteIsNotRewritten() throws PatchRefused {
        String other = UnifiedDiffs.between("other.txt", null, "other\n");
        try (var first = worker.open("job-1");
                var second = worker("other", SECRET).open("job-1")) {
            second.paths(base);
            String kept1 = first.commitPatch(base, FIX, "Add", "refs/greenloop/candidates/c1");

            assertThatIllegalStateException()
                    .isThrownBy(() -> second.commitPatch(base, other, "Other", "refs/greenloop/candidates/c1"));

            assertThat(first.diff(base, kept1)).isEqualTo(FIX);
        }
        assertThat(kept.history(base, 5)).containsExactly(base);
    }

    @Test
    void severalThreadsOfAWorkerShareOneMirror() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try (var mirror = worker.open("job-1")) {
            var commits = threads.invokeAll(IntStream.range(0, 12)
                    .<Callable<String>>mapToObj(i -> () -> {
                        String diff = UnifiedDiffs.between("n" + i + ".txt", null, i + "\n");
                        return mirror.commitPatch(base, diff, "n" + i, "refs/greenloop/candidates/n" + i);
                    })
                    .toList());

            for (int i = 0; i < commits.size(); i++) {
                assertThat(kept.text(commits.get(i).get(), "n" + i + ".txt")).contains(i + "\n");
            }
        } finally {
            threads.shutdownNow();
        }
        ShellGit.in(folder.resolve("root/job-1.git")).run("fsck", "--strict");
    }

    @Test
    void aWrongTokenOpensNothing() {
        byte[] wrong = "another secret of some length".getBytes(UTF_8);
        try (var mirror = worker("mirror", wrong).open("job-1")) {
            assertThatExceptionOfType(WorkspaceUnavailable.class).isThrownBy(() -> mirror.paths(base));
            assertThatExceptionOfType(WorkspaceUnavailable.class)
                    .isThrownBy(() -> mirror.storeBlob("b", new byte[] {1}))
                    .satisfies(failure -> assertThat(messages(failure))
                            .doesNotContain(JobToken.of(wrong, "job-1"))
                            .doesNotContain(JobToken.of(SECRET, "job-1")));
        }
    }

    @Test
    void aJobThatIsNotServedIsGone() {
        try (var mirror = worker.open("job-2")) {
            assertThatExceptionOfType(RepositoryGone.class).isThrownBy(() -> mirror.paths(base));
            assertThatExceptionOfType(RepositoryGone.class).isThrownBy(() -> mirror.storeBlob("b", new byte[] {1}));
        }
    }

    /** A proxy whose route is not there yet, or an address that is another server's. */
    @Test
    void aNotFoundThatIsSomebodyElsesIsTroubleAndNotAnAnswer() {
        var elsewhere = new Workspaces(new WorkspaceLocation.Remote(
                URI.create("http://127.0.0.1:%d/elsewhere".formatted(server.port())),
                job -> JobToken.of(SECRET, job),
                folder.resolve("lost"),
                8,
                Duration.ZERO));
        try (var mirror = elsewhere.open("job-1")) {
            assertThatExceptionOfType(WorkspaceUnavailable.class).isThrownBy(() -> mirror.paths(base));
            assertThatExceptionOfType(WorkspaceUnavailable.class)
                    .isThrownBy(() -> mirror.storeBlob("b", new byte[] {1}));
        }
    }

    @Test
    void aServerThatIsAwayIsTroubleAndNotAnAnswer() {
        server.close();
        try (var mirror = worker.open("job-1")) {
            assertThatExceptionOfType(WorkspaceUnavailable.class).isThrownBy(() -> mirror.paths(base));
        }
    }

    @Test
    void aServerThatComesBackIsAskedAgain() throws Exception {
        server.close();
        var patient = worker("patient", SECRET, 8, Duration.ofSeconds(30));
        try (var mirror = patient.open("job-1")) {
            var blob = CompletableFuture.supplyAsync(() -> mirror.storeBlob("log", "green".getBytes(UTF_8)));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> blob.get(300, TimeUnit.MILLISECONDS));

            server = new GitServer(new GitHttp(owner, MOST_PACK_BYTES), SECRET, server.port());

            assertThat(kept.blob(blob.get())).asString(UTF_8).isEqualTo("green");
        }
    }

    @Test
    void aWorkerTakesInAProjectThatIsClonedAndThenItsBaseStands() throws Exception {
        var git = ShellGit.init(folder.resolve("cloned"));
        String first = git.file("pom.xml", "<project/>\n").commitAll("first");
        owner.create("job-2").close();
        try (var mirror = worker.open("job-2")) {
            assertThat(mirror.base()).isEmpty();
            assertThat(mirror.importGit(folder.resolve("cloned").toUri().toString(), ""))
                    .isEqualTo(first);
        }
        try (var redelivered = worker("other", SECRET).open("job-2");
                var keeper = owner.open("job-2")) {
            assertThat(redelivered.base()).contains(first);
            assertThat(keeper.text(first, "pom.xml")).contains("<project/>\n");
            assertThatIllegalStateException().isThrownBy(() -> redelivered.importGit("https://example.org/x", ""));
        }
    }

    @Test
    void mirrorsThatNobodyUsesAreFewAndThoseInUseAreKept() throws Exception {
        var tidy = worker("tidy", SECRET, 1, Duration.ZERO);
        for (int i = 2; i <= 4; i++) {
            try (var next = owner.create("job-" + i)) {
                next.importDirectory(folder.resolve("project"));
            }
        }
        try (var inUse = tidy.open("job-1")) {
            for (int i = 2; i <= 4; i++) {
                try (var mirror = tidy.open("job-" + i)) {
                    assertThat(mirror.base()).isPresent();
                }
            }
            assertThat(tidy.ids()).containsExactly("job-1", "job-4");
            assertThat(inUse.paths(base)).hasSize(2);
        }
        assertThat(tidy.ids()).containsExactly("job-1");
        try (var again = tidy.open("job-4")) {
            assertThat(again.base()).isPresent();
        }
    }

    @Test
    void aPushThatBreaksOffLeavesNothingAndIsMadeAgain() throws Exception {
        var noise = new byte[256 << 10];
        new Random(1).nextBytes(noise);
        long before = bytes(folder.resolve("root"));
        try (var mirror = worker.open("job-1")) {
            mirror.paths(base);
            server.breakOffAfter(64 << 10);
            assertThatExceptionOfType(WorkspaceUnavailable.class).isThrownBy(() -> mirror.storeBlob("noise", noise));
            assertThat(bytes(folder.resolve("root"))).isEqualTo(before);

            server.breakOffAfter(Integer.MAX_VALUE);
            String blob = mirror.storeBlob("noise", noise);

            assertThat(kept.blob(blob)).isEqualTo(noise);
        }
        ShellGit.in(folder.resolve("root/job-1.git")).run("fsck", "--strict");
    }

    @Test
    void whatAKilledOrchestratorLeftDoesNotStandInTheWay() throws Exception {
        var repository = folder.resolve("root/job-1.git");
        var left = List.of(
                repository.resolve("refs/greenloop/candidates/c1.lock"),
                repository.resolve("config.lock"),
                repository.resolve("objects/incoming_1.pack"));
        for (var file : left) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        }
        var young = Files.writeString(repository.resolve("refs/greenloop/young.lock"), "");
        server.close();
        server = new GitServer(
                new GitHttp(new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("root"))), MOST_PACK_BYTES),
                SECRET);
        try (var mirror = worker("restarted", SECRET).open("job-1")) {

            String fixed = mirror.commitPatch(base, FIX, "Add", "refs/greenloop/candidates/c1");

            assertThat(kept.diff(base, fixed)).isEqualTo(FIX);
        }
        assertThat(left).noneMatch(Files::exists);
        assertThat(young).exists();
    }

    @Test
    void anObjectThatNobodyHasIsUnknown() {
        try (var mirror = worker.open("job-1")) {
            assertThatExceptionOfType(UnknownObject.class)
                    .isThrownBy(() -> mirror.blob("0123456789012345678901234567890123456789"));
        }
    }

    @Test
    void aPushLargerThanAllowedIsNotTaken() throws IOException {
        var noise = new byte[(int) MOST_PACK_BYTES * 2];
        new Random(1).nextBytes(noise);
        try (var mirror = worker.open("job-1")) {
            mirror.paths(base);

            assertThatExceptionOfType(WorkspaceUnavailable.class).isThrownBy(() -> mirror.storeBlob("noise", noise));
        }
        assertThat(bytes(folder.resolve("root"))).isLessThan(noise.length);
    }

    @Test
    void aMirrorIsNeitherMadeIntoNorServed() {
        assertThatIllegalStateException().isThrownBy(() -> worker.create("job-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new GitHttp(worker, 1));
    }

    @Test
    void gitItselfFetchesButPushesOnlyWhereItMay() throws IOException {
        var git = ShellGit.init(folder.resolve("clone"));
        git.run("config", "http.extraHeader", "Authorization: Bearer " + JobToken.of(SECRET, "job-1"));
        String url = server.base() + "/job-1";

        git.run("fetch", "-q", url, "refs/greenloop/base");
        assertThat(git.run("rev-parse", "FETCH_HEAD").strip()).isEqualTo(base);

        git.run("checkout", "-q", "FETCH_HEAD");
        String mine = git.file("mine.txt", "mine\n").commitAll("mine");
        git.run("push", "-q", url, "HEAD:refs/greenloop/candidates/mine");
        assertThat(kept.text(mine, "mine.txt")).contains("mine\n");

        for (String refused : List.of(
                "HEAD:refs/heads/main",
                "HEAD:refs/greenloop/base",
                "HEAD:refs/greenloop/healed/mine",
                "HEAD:refs/greenloop/mine",
                "HEAD:refs/greenloop/blobs/x",
                ":refs/greenloop/candidates/mine",
                "+HEAD~1:refs/greenloop/candidates/mine")) {
            assertThatExceptionOfType(AssertionError.class)
                    .as(refused)
                    .isThrownBy(() -> git.run("push", "-q", url, refused));
        }
        assertThat(ShellGit.in(folder.resolve("root/job-1.git")).run("for-each-ref"))
                .hasLineCount(2)
                .contains(base, mine);
    }

    @Test
    void thePushRuleObjectsByItself() {
        var one = ObjectId.fromString("1111111111111111111111111111111111111111");
        var two = ObjectId.fromString("2222222222222222222222222222222222222222");
        var commands = List.of(
                new ReceiveCommand(ObjectId.zeroId(), one, "refs/greenloop/candidates/a"),
                new ReceiveCommand(one, ObjectId.zeroId(), "refs/greenloop/candidates/a"),
                new ReceiveCommand(one, two, "refs/greenloop/a", ReceiveCommand.Type.UPDATE_NONFASTFORWARD),
                new ReceiveCommand(ObjectId.zeroId(), one, "refs/greenloop/blobs/b/" + two.name()),
                new ReceiveCommand(ObjectId.zeroId(), one, "refs/greenloop/blobs/b/" + one.name()));

        PushRule.apply(commands);

        assertThat(commands)
                .extracting(ReceiveCommand::getResult)
                .containsExactly(
                        ReceiveCommand.Result.NOT_ATTEMPTED,
                        ReceiveCommand.Result.REJECTED_OTHER_REASON,
                        ReceiveCommand.Result.REJECTED_OTHER_REASON,
                        ReceiveCommand.Result.REJECTED_OTHER_REASON,
                        ReceiveCommand.Result.NOT_ATTEMPTED);
    }

    @Test
    void whatIsNotGitIsRefused() {
        var git = new GitHttp(owner, MOST_PACK_BYTES);
        var nonsense = "nonsense".getBytes(UTF_8);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        git.receivePack("job-1", new ByteArrayInputStream(nonsense), OutputStream.nullOutputStream()));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> GitHttp.decoded(new ByteArrayInputStream(nonsense), "br"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> GitHttp.decoded(new ByteArrayInputStream(nonsense), "gzip"));
    }

    private Workspaces worker(String name, byte[] secret) {
        return worker(name, secret, 8, Duration.ZERO);
    }

    private Workspaces worker(String name, byte[] secret, int mirrors, Duration patience) {
        return new Workspaces(
                new Remote(server.base(), jobId -> JobToken.of(secret, jobId), folder.resolve(name), mirrors, patience),
                new ImportPolicy(ImportLimits.DEFAULT, new AllowedUrls(true, true)),
                Clock.systemUTC());
    }

    private static String messages(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
        }
        return text.toString();
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
