package io.greenloop.orchestrator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.CandidatesScored;
import io.greenloop.contracts.Containment;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.PatchesProposed;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.PrepareProject;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.ScoreCandidates;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.StepStarted;
import io.greenloop.contracts.StopWork;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Topics;
import io.greenloop.contracts.Usage;
import io.greenloop.orchestrator.domain.JobOrder;
import io.greenloop.orchestrator.domain.StepResult;
import io.greenloop.testkit.GreenloopInfrastructureResource;
import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.UnifiedDiffs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs over the real broker and the real database, with the workers' side played by the test. */
@QuarkusTest
@QuarkusTestResource(GreenloopInfrastructureResource.class)
class JobsQuarkusTest {

    private static final String FILE = "src/main/java/Rates.java";
    private static final String BEFORE =
            "class Rates {\n    int cut(int a, int b) {\n        return a + b;\n    }\n}\n";
    private static final Candidate FIX = Candidate.of(
            UnifiedDiffs.between(FILE, BEFORE, BEFORE.replace("+", "-")),
            Tier.TEMPLATE,
            "arithmetic-operator",
            "+ should have been -.",
            FILE,
            3,
            1);
    private static final TestId TEST = new TestId("", "RatesTest", "cuts");

    @Inject
    Jobs jobs;

    @Inject
    JobSteps steps;

    @Inject
    JobRepositories repositories;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @TempDir
    Path folder;

    private PlayedWorkers workers;

    @BeforeEach
    void listen() {
        workers = new PlayedWorkers(bootstrapServers);
    }

    @AfterEach
    void leaveNoJobBehind() {
        jobs.list(JobFilter.ALL, 0, 100).jobs().forEach(job -> jobs.cancel(job.id(), "over"));
        workers.close();
    }

    @Test
    void aJobGoesAllTheWayRoundAndWhatIsSaidTwiceCountsOnce() {
        var id = jobs.accept(newJob("")).id();

        var prepare = workers.hear(PrepareProject.class, id);
        workers.say(Topics.TESTS_EVENTS, new StepStarted(prepare.step(), "w"));
        var prepared = new ProjectPrepared(prepare.step(), prepare.baseCommit(), 0, List.of(), Map.of(), List.of());
        workers.say(Topics.TESTS_EVENTS, "same", prepared);
        workers.say(Topics.TESTS_EVENTS, "same", prepared);
        var reproduce = workers.hear(RunTests.class, id);
        workers.say(Topics.TESTS_EVENTS, new TestsFinished(reproduce.step(), report(true), List.of()));
        var propose = workers.hear(ProposePatches.class, id);
        var proposed = new PatchesProposed(
                propose.step(),
                Tier.TEMPLATE,
                List.of(FIX),
                List.of(),
                Usage.NONE,
                Set.of(Tier.TEMPLATE),
                "",
                true,
                null);
        workers.say(Topics.PATCHES_EVENTS, "p-1", proposed);
        workers.say(Topics.PATCHES_EVENTS, "p-2", proposed);
        var analyze = workers.hear(AnalyzePatches.class, id);
        var verdict = GateVerdict.of(FIX.id(), List.of());
        workers.say(Topics.ANALYSIS_EVENTS, new PatchesAnalyzed(analyze.step(), List.of(verdict)));
        var validate = workers.hear(RunTests.class, id);
        assertThat(validate.candidates()).containsExactly(FIX);
        workers.say(Topics.TESTS_EVENTS, new TestsFinished(validate.step(), null, List.of(plausible())));
        var confirm = workers.hear(RunTests.class, id);
        workers.say(Topics.TESTS_EVENTS, new TestsFinished(confirm.step(), report(false), List.of(plausible())));
        var score = workers.hear(ScoreCandidates.class, id);
        workers.say(Topics.ANALYSIS_EVENTS, new CandidatesScored(score.step(), List.of()));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> jobs.find(id).orElseThrow().hasEnded());
        var job = jobs.find(id).orElseThrow();
        assertThat(job.ending().outcome()).isEqualTo(Outcome.HEALED);
        assertThat(repositories.diff(id, job.baseCommit(), job.headCommit())).contains("+        return a - b;");
        assertThat(steps.of(id))
                .extracting(step -> step.step().kind(), StepRecord::result)
                .containsExactly(
                        tuple(StepKind.PREPARE, StepResult.PREPARED),
                        tuple(StepKind.REPRODUCE, StepResult.RED),
                        tuple(StepKind.PROPOSE, StepResult.PROPOSED),
                        tuple(StepKind.GATE, StepResult.PASSED),
                        tuple(StepKind.VALIDATE, StepResult.PLAUSIBLE),
                        tuple(StepKind.CONFIRM, StepResult.GREEN),
                        tuple(StepKind.SCORE, StepResult.SCORED));
        var news = jobs.events(id, 0, 100);
        assertThat(news)
                .extracting(JobEvent::sequence)
                .isEqualTo(LongStream.rangeClosed(1, news.size()).boxed().toList());
        assertThat(news)
                .extracting(event -> event.news().getClass().getSimpleName())
                .containsOnlyOnce("Ended", "Prepared", "Proposed");
        for (var expected : news) {
            assertThat(workers.hear(JobEvent.class, id)).isEqualTo(expected);
        }
    }

    @Test
    void aKeyNamesOneJobHoweverOftenItIsAskedFor() {
        var key = UUID.randomUUID().toString();

        var first = jobs.accept(newJob(key));
        var second = jobs.accept(newJob(key));

        assertThat(first.created()).isTrue();
        assertThat(second).isEqualTo(new Accepted(first.id(), false, List.of()));
    }

    @Test
    void cancellingStopsTheWorkersAndStays() {
        var id = jobs.accept(newJob("")).id();
        var prepare = workers.hear(PrepareProject.class, id);

        assertThat(jobs.cancel(id, "no longer wanted")).isEqualTo(CancelResult.CANCELLED);
        assertThat(workers.hear(StopWork.class, id).reason()).isEqualTo("no longer wanted");
        workers.say(
                Topics.TESTS_EVENTS,
                new ProjectPrepared(prepare.step(), prepare.baseCommit(), 0, List.of(), Map.of(), List.of()));

        assertThat(jobs.cancel(id, "again")).isEqualTo(CancelResult.ALREADY_ENDED);
        assertThat(jobs.find(id).orElseThrow().ending().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(jobs.cancel(JobId.of(UUID.randomUUID()), "x")).isEqualTo(CancelResult.UNKNOWN_JOB);
    }

    @Test
    void aStepThatIsTakenUpAgainThoughItsResultIsKnownIsStoppedAndTheNextOneIsNot() {
        var id = jobs.accept(newJob("")).id();
        var prepare = workers.hear(PrepareProject.class, id);
        workers.say(
                Topics.TESTS_EVENTS,
                new ProjectPrepared(prepare.step(), prepare.baseCommit(), 0, List.of(), Map.of(), List.of()));
        var reproduce = workers.hear(RunTests.class, id);

        workers.say(Topics.TESTS_EVENTS, new StepStarted(prepare.step(), "delivered again"));

        assertThat(workers.hear(StopWork.class, id).step()).isEqualTo(prepare.step());
        assertThat(jobs.find(id).orElseThrow().awaits(reproduce.step())).isTrue();
    }

    @Test
    void whoeverWorksForAnEndedJobIsToldToStop() {
        var id = jobs.accept(newJob("")).id();
        var prepare = workers.hear(PrepareProject.class, id);
        jobs.cancel(id, "no longer wanted");
        workers.hear(StopWork.class, id);

        workers.say(Topics.TESTS_EVENTS, new StepStarted(prepare.step(), "delivered again"));

        var stop = workers.hear(StopWork.class, id);
        assertThat(stop.reason()).isEqualTo("the job has ended");
        assertThat(stop.step()).isNull();
    }

    @Test
    void noMoreJobsAreAtWorkThanAllowedAndTheOldestGoesFirst() {
        var ids = List.of(
                jobs.accept(newJob("")).id(),
                jobs.accept(newJob("")).id(),
                jobs.accept(newJob("")).id());
        workers.hear(PrepareProject.class, ids.get(0));
        workers.hear(PrepareProject.class, ids.get(1));
        assertThat(jobs.admitNext()).isFalse();
        assertThat(jobs.find(ids.get(2)).orElseThrow().phase()).isEqualTo(JobPhase.QUEUED);

        jobs.cancel(ids.get(0), "makes room");

        assertThat(workers.hear(PrepareProject.class, ids.get(2)).step().jobId())
                .isEqualTo(ids.get(2));
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLetterTopicAndTheNextMessageIsTakenIn() {
        var id = jobs.accept(newJob("")).id();
        var prepare = workers.hear(PrepareProject.class, id);
        workers.publish(Topics.TESTS_EVENTS, id.value(), "{\"no\":\"event\"}");
        workers.say(
                Topics.TESTS_EVENTS,
                new ProjectPrepared(prepare.step(), prepare.baseCommit(), 0, List.of(), Map.of(), List.of()));

        assertThat(workers.hear(RunTests.class, id).step().jobId()).isEqualTo(id);
        assertThat(DeadLetters.read(bootstrapServers, Topics.TESTS_EVENTS)).contains("{\"no\":\"event\"}");
    }

    private NewJob newJob(String key) {
        var id = JobId.of(UUID.randomUUID());
        var request = new JobRequest(new ProjectSource.Folder("rates"), List.of(), Policy.STANDARD, key);
        try (var workspace = repositories.workspaces().create(id.value())) {
            Files.createDirectories(folder.resolve(FILE).getParent());
            Files.write(folder.resolve(FILE), BEFORE.getBytes(UTF_8));
            Files.writeString(folder.resolve("pom.xml"), "<project/>");
            return new NewJob(JobOrder.of(id, request, Containment.BEST_AVAILABLE), workspace.importDirectory(folder));
        } catch (IOException | ImportRefused e) {
            throw new AssertionError(e);
        }
    }

    private static CandidateResult plausible() {
        return new CandidateResult(
                FIX.id(), Verdict.PLAUSIBLE, List.of(TEST), 0, List.of(), "", "", Duration.ofMillis(30));
    }

    private static TestReport report(boolean red) {
        var signature = new FailureSignature(TEST, FailureKind.TEST_FAILURE, "AssertionError", "3", List.of());
        return new TestReport(
                red ? FailureKind.TEST_FAILURE : null,
                5,
                red ? 4 : 5,
                0,
                red ? List.of(signature) : List.of(),
                null,
                null,
                null,
                Duration.ofSeconds(1),
                "",
                "");
    }
}
