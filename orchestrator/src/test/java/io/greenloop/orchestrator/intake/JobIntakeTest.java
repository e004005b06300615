package io.greenloop.orchestrator.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.Containment;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.MavenProfile;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.TestSelector;
import io.greenloop.contracts.Tier;
import io.greenloop.orchestrator.Accepted;
import io.greenloop.orchestrator.NewJob;
import io.greenloop.orchestrator.domain.Decider;
import io.greenloop.orchestrator.domain.Job;
import io.greenloop.orchestrator.domain.JobOrder;
import io.greenloop.testkit.PolicyBuilder;
import io.greenloop.workspace.AllowedUrls;
import io.greenloop.workspace.ImportPolicy;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobIntakeTest {

    private static final JobId ID = JobId.of(new UUID(1, 2));
    private static final JobId EARLIER = JobId.of(new UUID(3, 4));
    private static final JobId AGAIN = JobId.of(new UUID(5, 6));

    @TempDir
    Path disk;

    private Path repositories;
    private Path projects;
    private Workspaces workspaces;
    private TierRule tiers = TierRule.unknown();
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
        assertThat(job.order().containment()).isEqualTo(Containment.FULL);
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
        assertThat(job.order().containment()).isEqualTo(Containment.FULL);
        assertThat(job.order().source()).isEqualTo(new ProjectSource.Archive(".._.._etc_passwd"));
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
        assertThat(accepted.get(0).order().containment()).isEqualTo(Containment.FULL);
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
    void aJobThatAllowsNoTierThereIsIsRefusedBeforeItsCodeIsRead() throws IOException {
        tiers = TierRule.of(configured("greenloop.models.spark.url", "http://localhost:8000/v1"));
        var folder = project("billing");

        refused(intake().submit(requestFor(folder, Tier.ACCURATE)), "ACCURATE is not configured");
        assertThat(intake().submit(requestFor(folder, Tier.ACCURATE, Tier.SPARK)))
                .isInstanceOf(Submission.Taken.class);
    }

    private static Config configured(String name, String value) {
        return new SmallRyeConfigBuilder().withDefaultValue(name, value).build();
    }

    private static JobRequest requestFor(Path folder, Tier... tiers) {
        var standard = Policy.STANDARD;
        var policy = new Policy(standard.budget(), standard.gates(), Set.of(tiers), standard.mode(), standard.seed());
        return new JobRequest(new ProjectSource.Folder(folder.toString()), List.of(), policy, "");
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
        var intake = intake(AllowedUrls.PUBLIC, job -> new Accepted(EARLIER, false, List.of()));

        var submission = intake.submit(requestFor(project("billing")));

        assertThat(submission).isEqualTo(new Submission.Taken(EARLIER, false));
        nothingIsLeft();
    }

    @Test
    void aKnownKeyIsRecognisedBeforeTheProjectIsLookedAt() {
        var gone = requestFor(projects.resolve("moved-away"));
        var same = knowing(order -> Optional.of(new Accepted(EARLIER, false, List.of())));
        var other = knowing(order -> Optional.of(new Accepted(EARLIER, false, List.of("source", "policy"))));

        assertThat(same.submit(gone)).isEqualTo(new Submission.Taken(EARLIER, false));
        var refused = other.submit(gone);

        assertThat(refused).isEqualTo(new Submission.KeyReused(EARLIER, List.of("source", "policy")));
        assertThat(((Submission.KeyReused) refused).reason())
                .isEqualTo("the key belongs to job %s, whose request differs in: source, policy".formatted(EARLIER));
        nothingIsLeft();
    }

    @Test
    void anArchiveIsKnownByItsContent() throws IOException {
        var one = zip(Map.of("pom.xml", "<project/>"));
        var same = Files.copy(one, disk.resolve("copy.bin"));
        var other = zip(Map.of("pom.xml", "<project></project>"));

        intake().submit(new Upload("a.zip", one, List.of(), null, ""));
        workspaces.delete(ID.value());
        intake().submit(new Upload("b.zip", same, List.of(), null, ""));
        workspaces.delete(ID.value());
        intake().submit(new Upload("a.zip", other, List.of(), null, ""));

        var first = accepted.get(0).order();
        assertThat(first.differences(accepted.get(1).order())).isEmpty();
        assertThat(first.differences(accepted.get(2).order())).containsExactly("source");
    }

    @Test
    void aRetryStartsFromTheCodeOfTheFirstWhateverBecameOfItsFolder() throws IOException {
        var folder = project("billing");
        intake().submit(requestFor(folder));
        var ended = ended(accepted.get(0));
        Files.writeString(folder.resolve("pom.xml"), "something else");
        Files.delete(folder.resolve("src/main/java/Billing.java"));

        var submission = intake(AGAIN).retry(ended, Retry.SAME);

        assertThat(submission).isEqualTo(new Submission.Taken(AGAIN, true));
        var again = accepted.get(1);
        assertThat(again.baseCommit()).isEqualTo(ended.baseCommit());
        assertThat(again.order().retryOf()).isEqualTo(ID);
        assertThat(again.order().source()).isEqualTo(ended.order().source());
        workspaces.delete(ID.value());
        try (var workspace = workspaces.open(AGAIN.value())) {
            assertThat(workspace.text(again.baseCommit(), "pom.xml")).contains("<project/>");
            assertThat(workspace.paths(again.baseCommit())).containsExactly("pom.xml", "src/main/java/Billing.java");
        }
    }

    @Test
    void aRetryMayAskForOtherTestsAndProfilesUnderAnotherPolicy() throws IOException {
        intake().submit(requestFor(project("billing")));
        var tests = List.of(new TestSelector("BillingTest"));
        var profiles = List.of(new MavenProfile("ci"));
        var policy = PolicyBuilder.aPolicy().iterations(3).build();

        intake(AGAIN).retry(ended(accepted.get(0)), new Retry(tests, profiles, policy, "k"));

        var order = accepted.get(1).order();
        assertThat(order.tests()).isEqualTo(tests);
        assertThat(order.profiles()).isEqualTo(profiles);
        assertThat(order.policy()).isEqualTo(policy);
        assertThat(order.key()).isEqualTo("k");
    }

    @Test
    void aRetryNamesAFewProfilesOnly() {
        var many = Collections.nCopies(MavenProfile.MOST + 1, new MavenProfile("ci"));

        assertThatThrownBy(() -> new Retry(null, many, null, "")).hasMessageContaining("at most 20 are allowed");
    }

    @Test
    void aRetryOfAJobWhoseCodeIsGoneIsRefusedAndNothingIsLeft() throws IOException {
        intake().submit(requestFor(project("billing")));
        var ended = ended(accepted.get(0));
        accepted.clear();
        workspaces.delete(ID.value());

        assertThat(intake(AGAIN).retry(ended, Retry.SAME)).isEqualTo(new Submission.CodeGone(ID));
        nothingIsLeft();
    }

    @Test
    void aRetryOfAJobThatEndedBeforeItWasClonedClones() {
        var intake = intake(new AllowedUrls(true, true));
        intake.submit(requestForGit("file:///srv/billing.git", "main"));
        var ended = ended(accepted.get(0));
        workspaces.delete(ID.value());

        assertThat(intake.retry(ended, Retry.SAME)).isEqualTo(new Submission.Taken(ID, true));
        assertThat(accepted.get(1).baseCommit()).isEmpty();
        assertThat(accepted.get(1).order().retryOf()).isEqualTo(ID);
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
        return intake(urls, this::taken);
    }

    private JobIntake intake(AllowedUrls urls, Function<NewJob, Accepted> acceptance) {
        return intake(urls, order -> Optional.empty(), acceptance, ID);
    }

    private JobIntake intake(JobId id) {
        return intake(AllowedUrls.PUBLIC, order -> Optional.empty(), this::taken, id);
    }

    private JobIntake knowing(Function<JobOrder, Optional<Accepted>> known) {
        return intake(AllowedUrls.PUBLIC, known, this::taken, ID);
    }

    private JobIntake intake(
            AllowedUrls urls,
            Function<JobOrder, Optional<Accepted>> known,
            Function<NewJob, Accepted> acceptance,
            JobId id) {
        return new JobIntake(
                new CodeIntake(workspaces, known, acceptance),
                new ProjectSources(new AllowedFolders(List.of(projects)), urls, workspaces),
                tiers,
                () -> id);
    }

    private Accepted taken(NewJob job) {
        accepted.add(job);
        return Accepted.anew(job.order().id());
    }

    private static Job ended(NewJob job) {
        var decider = new Decider(Duration.ofSeconds(45), Duration.ofMinutes(10), Duration.ofHours(24));
        return decider.cancel(Job.queued(job.order(), job.baseCommit(), Instant.EPOCH), "over", Instant.EPOCH)
                .job();
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
