package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.StepStarted;
import io.greenloop.testkit.samples.Sample;
import io.greenloop.testkit.samples.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The four services as four processes that share nothing but a broker, and what becomes of a job when they die. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FourProcessesST {

    private static final Sample SAMPLE = Samples.named("wrong-operator");
    private static final Map<String, Object> POLICY = Map.of("tiers", List.of("TEMPLATE"));
    private static final String CI_REPORT = """
            <testsuite><testcase classname="com.example.loyalty.PointsAccountTest" name="redeemingTakesPointsAway">
            <failure type="java.lang.NullPointerException" message="no account"/></testcase></testsuite>""";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path home;

    static FourProcesses four;
    static JobsOverRest jobs;

    @BeforeAll
    static void start() {
        four = FourProcesses.start(home);
        jobs = new JobsOverRest(() -> four.request());
    }

    @AfterAll
    static void stop() {
        if (four != null) {
            four.close();
        }
    }

    @Test
    @Order(1)
    void eachAnswersForItselfAndOnlyOneForJobs() throws Exception {
        for (var worker : four.workers()) {
            assertThat(worker.get("/q/metrics").body())
                    .as("metrics of %s", worker)
                    .contains("jvm_memory_used_bytes");
            assertThat(worker.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(worker.get("/api/v1/jobs").statusCode())
                    .as("REST of %s", worker)
                    .isEqualTo(404);
        }
        for (var service : four.all()) {
            // What the containers ask, Host header and all.
            Shell.in(Samples.root().getParent())
                    .with("QUARKUS_HTTP_PORT", Integer.toString(service.port()))
                    .run("docker/ready")
                    .succeeds();
        }
    }

    /** The worker clones the repository: nothing else is shared. */
    @Test
    @Order(2)
    void eachIsKilledWhileItWorksAndTheJobIsHealedOnce() {
        var repository = GitProject.committed(SAMPLE.copyInto(four.projects()));
        try (var log = new EventLog(four.kafka())) {
            var source = Map.of("type", "git", "url", repository.toUri().toString(), "ref", "main");
            var id = jobs.submit(Map.of("source", source, "policy", POLICY, "failure", Map.of("report", CI_REPORT)));

            log.await(StepStarted.class, id, started(StepKind.PREPARE));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(four.testRunner()::hasChildren);
            four.testRunner().kill();
            four.testRunner().start();

            log.await(ProjectPrepared.class, id, any -> true);
            four.orchestrator().kill();
            four.orchestrator().start();

            outlivesAKillWhileItIsParked(id);
            log.await(StepStarted.class, id, started(StepKind.PROPOSE));
            four.patcher().kill();
            four.patcher().start();

            log.await(StepStarted.class, id, started(StepKind.GATE));
            four.analyzer().kill();
            four.analyzer().start();

            four.orchestrator().awaitReady();
            var last = endsHealedOnce(id);
            assertThat(jobs.events(id, "parked")).hasSize(1);
            assertThat(jobs.patch(id)).contains("--- a/");
            assertThat(log.sequencesToTheEnd(id, last)).isEqualTo(upTo(last));
            for (var kind : List.of(StepKind.PREPARE, StepKind.PROPOSE, StepKind.GATE)) {
                assertThat(workersBeforeTheResult(log.of(StepEvent.class, id).filter(event -> isFirst(event, kind))))
                        .as("%s was taken up again by another process before it had a result", kind)
                        .hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    @Order(3)
    void brokerAndDatabaseGoAndComeBackAndTheJobIsHealedOnce() {
        try (var log = new EventLog(four.kafka())) {
            var id = jobs.submit(SAMPLE.copyInto(four.projects()), POLICY);
            log.await(ProjectPrepared.class, id, any -> true);

            four.restartInfrastructure();

            endsHealedOnce(id);
        }
    }

    /** As when a deployment is rolled out. */
    @Test
    @Order(4)
    void whoIsAskedToStopWhileItWorksLeavesTheRestToTheNext() throws Exception {
        try (var log = new EventLog(four.kafka())) {
            var id = jobs.submit(SAMPLE.copyInto(four.projects()), POLICY);

            log.await(StepStarted.class, id, started(StepKind.REPRODUCE));
            replaced(four.orchestrator());
            replaced(four.testRunner());

            log.await(StepStarted.class, id, started(StepKind.PROPOSE));
            replaced(four.patcher());
            replaced(four.orchestrator());

            log.await(StepStarted.class, id, started(StepKind.GATE));
            replaced(four.analyzer());

            four.orchestrator().awaitReady();
            endsHealedOnce(id);
            assertThat(jobs.deadLetters()).isEmpty();
        }
    }

    @Test
    @Order(5)
    void eachStopsByItselfWhenItIsAskedTo() throws Exception {
        assertThat(four.stop()).as("services that had to be killed").isEmpty();
    }

    private static void replaced(ServiceProcess service) throws InterruptedException {
        assertThat(service.stop()).as("%s went by itself", service).isTrue();
        service.start();
    }

    /** Something else fails here than CI saw, which is for a person to judge, however long that takes. */
    private static void outlivesAKillWhileItIsParked(String id) {
        var before = jobs.awaitParked(id);

        four.orchestrator().kill();
        four.orchestrator().start();

        var after = jobs.awaitParked(id);
        assertThat(after.getString("ciFailures[0].exceptionType")).isEqualTo("java.lang.NullPointerException");
        assertThat(after.getString("parking.local[0].exceptionType")).endsWith("AssertionFailedError");
        assertThat(after.<Object>get()).isEqualTo(before.get());
        jobs.resume(id);
    }

    /** Gives the sequence of its last event. */
    private static long endsHealedOnce(String id) {
        var job = jobs.awaitEnd(id);
        assertThat(job.getString("outcome")).as(job.getString("reason")).isEqualTo("HEALED");
        var events = jobs.events(id);
        assertThat(events).extracting(event -> event.getLong("sequence")).isEqualTo(upTo(events.size()));
        assertThat(jobs.events(id, "ended")).hasSize(1);
        return events.size();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static Predicate<StepStarted> started(StepKind kind) {
        return event -> isFirst(event, kind);
    }

    private static boolean isFirst(StepEvent event, StepKind kind) {
        return event.step().kind() == kind
                && event.step().iteration() <= 1
                && event.step().attempt() == 1;
    }

    private static List<String> workersBeforeTheResult(Stream<StepEvent> events) {
        return events.takeWhile(event -> !event.isResult())
                .filter(StepStarted.class::isInstance)
                .map(event -> ((StepStarted) event).worker())
                .distinct()
                .toList();
    }
}
