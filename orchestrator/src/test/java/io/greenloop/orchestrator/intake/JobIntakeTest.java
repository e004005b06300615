package io.greenloop.orchestrator.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.Containment;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.orchestrator.Accepted;
import io.greenloop.orchestrator.NewJob;
import io.greenloop.workspace.AllowedUrls;
import io.greenloop.workspace.ImportPolicy;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobIntakeTest {

    private static final JobId ID = JobId.of(new UUID(1, 2));
    private static final JobId EARLIER = JobId.of(new UUID(3, 4));

    @TempDir
    Path disk;

    private Path repositories;
    private Path projects;
    private Workspaces workspaces;
    private final List<NewJob> accepted = new ArrayList<>();

    @BeforeEach
    void folders() throws IOException {
        repositories = disk.resolve("repositories");
        projects = Files.createDirectories(disk.resolve("projects"));
        workspaces = new Workspaces(
                new WorkspaceLocation.OnDisk(repositories), ImportPolicy.DEFAULT.forMaven(), Clock.systemUTC());
    }

    @Test
    void aFolderIsTakenInWithItsCodeAsItIsNow() throws IOException {
        var submission = intake().submit(requestFor(project("billing")));

        assertThat(submission).isEqualTo(new Submission.Taken(ID, true));
        var job = accepted.get(0);
        assertThat(job.containment()).isEqualTo(Containment.FULL);
        try (var workspace = workspaces.open(ID.value())) {
            assertThat(workspace.paths(job.baseCommit())).containsExactly("pom.xml", "src/main/java/Billing.java");
        }
    }

    @Test
    void anArchiveIsTakenInWhateverItsName() throws IOException {
        var archive = zip(Map.of("billing-main/pom.xml", "<project/>", "billing-main/README", "hi"));

        var submission = intake().submit(new Upload("../../etc/passwd", archive, List.of(), null, ""));

        assertThat(submission).isEqualTo(new Submission.Taken(ID, true));
        var job = accepted.get(0);
        assertThat(job.containment()).isEqualTo(Containment.FULL);
        assertThat(job.request().source()).isEqualTo(new ProjectSource.Archive(".._.._etc_passwd"));
        try (var workspace = workspaces.open(ID.value())) {
            assertThat(workspace.paths(job.baseCommit())).containsExactly("README", "pom.xml");
        }
    }

    @Test
    void aRepositoryGetsAnEmptyWorkspaceForTheWorkerThatClonesIt() {
        var intake = intake(new AllowedUrls(true, true));

        var submission = intake.submit(requestForGit("file:///srv/billing.git", "main"));

        assertThat(submission).isEqualTo(new Submission.Taken(ID, true));
        assertThat(accepted.get(0).baseCommit()).isEmpty();
        assertThat(accepted.get(0).containment()).isEqualTo(Containment.FULL);
        try (var workspace = workspaces.open(ID.value())) {
            assertThat(workspace.base()).isEmpty();
        }
    }

    @Test
    void addressesOnThisHostAreRefusedAndNothingIsLeft() {
        refused(intake().submit(requestForGit("file:///etc", "main")), "not allowed");
        refused(intake().submit(requestForGit("http://127.0.0.1/x.git", "main")), "not a public address");
        refused(intake().submit(requestForGit("ext::sh -c id", "main")), "not an address");
        refused(intake().submit(requestForGit("--upload-pack=id", "main")), "not an address");
    }

    @Test
    void aRefThatGitCouldTakeForAnOptionIsRefused() {
        var intake = intake(new AllowedUrls(true, true));

        refused(intake.submit(requestForGit("file:///srv/billing.git", "--upload-pack=id")), "source.ref");
        refused(intake.submit(requestForGit("file:///srv/billing.git", "a..b")), "source.ref");
    }

    @Test
    void aProjectWithoutAPomIsRefusedAndNothingIsLeft() throws IOException {
        var folder = Files.createDirectories(projects.resolve("gradle"));
        Files.writeString(folder.resolve("build.gradle"), "");

        refused(intake().submit(requestFor(folder)), "no pom.xml");
        refused(intake().submit(new Upload("a.zip", zip(Map.of("a/b", "c")), List.of(), null, "")), "no pom.xml");
    }

    @Test
    void aFolderThatIsNotAllowedIsRefusedAndNothingIsLeft() {
        refused(intake().submit(requestFor(disk)), "not below");
    }

    @Test
    void anArchiveThatLeavesItsFolderIsRefusedAndNothingIsLeft() throws IOException {
        var archive = zip(Map.of("pom.xml", "<project/>", "../../escaped", "x"));

        var submission = intake().submit(new Upload("a.zip", archive, List.of(), null, ""));

        assertThat(submission).isInstanceOf(Submission.Refused.class);
        nothingIsLeft();
        assertThat(disk.resolve("escaped")).doesNotExist();
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        var text = Files.writeString(disk.resolve("a.zip"), "no archive at all");

        refused(intake().submit(new Upload("a.zip", text, List.of(), null, "")), "neither tar.gz nor zip");
        refused(
                intake().submit(new Upload("e.zip", Files.createFile(disk.resolve("e.zip")), List.of(), null, "")),
                "neither tar.gz nor zip");
    }

    @Test
    void anArchiveCannotBeNamed() {
        refused(intake().submit(new JobRequest(new ProjectSource.Archive("a.zip"), List.of(), null, "")), "uploaded");
    }

    @Test
    void aRequestWhoseKeyIsKnownKeepsNothingOfItsOwn() throws IOException {
        var intake = intake(AllowedUrls.PUBLIC, job -> new Accepted(EARLIER, false));

        var submission = intake.submit(requestFor(project("billing")));

        assertThat(submission).isEqualTo(new Submission.Taken(EARLIER, false));
        nothingIsLeft();
    }

    @Test
    void theCodeOfAJobThatMayHaveBeenStoredIsKept() throws IOException {
        var intake = intake(AllowedUrls.PUBLIC, job -> {
            throw new IllegalStateException("connection lost while committing");
        });

        var request = requestFor(project("billing"));

        assertThatThrownBy(() -> intake.submit(request)).isInstanceOf(IllegalStateException.class);
        assertThat(workspaces.ids()).containsExactly(ID.value());
    }

    private JobIntake intake() {
        return intake(AllowedUrls.PUBLIC);
    }

    private JobIntake intake(AllowedUrls urls) {
        return intake(urls, job -> {
            accepted.add(job);
            return new Accepted(job.id(), true);
        });
    }

    private JobIntake intake(AllowedUrls urls, java.util.function.Function<NewJob, Accepted> acceptance) {
        return new JobIntake(
                workspaces, new ProjectSources(new AllowedFolders(List.of(projects)), urls), acceptance, () -> ID);
    }

    private void refused(Submission submission, String reason) {
        assertThat(submission)
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        assertThat(accepted).isEmpty();
        assertThat(workspaces.ids()).isEmpty();
        assertThat(repositories.toFile().list()).isNullOrEmpty();
    }

    private Path project(String name) throws IOException {
        var folder = Files.createDirectories(projects.resolve(name));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        var sources = Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(sources.resolve("Billing.java"), "class Billing {}");
        return folder;
    }

    private Path zip(Map<String, String> files) throws IOException {
        var archive = Files.createTempFile(disk, "archive", ".bin");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return archive;
    }

    private static JobRequest requestFor(Path folder) {
        return new JobRequest(new ProjectSource.Folder(folder.toString()), List.of(), null, "");
    }

    private static JobRequest requestForGit(String url, String ref) {
        return new JobRequest(new ProjectSource.Git(url, ref), List.of(), null, "");
    }
}
