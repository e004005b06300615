package io.greenloop.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.Failure;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.contracts.Message;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.StepBeat;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepFailed;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.StepStarted;
import io.greenloop.contracts.StopWork;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.UnreadableMessage;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out for a command, whatever the handler does. */
class StepWorkerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    private static final JobId JOB = new JobId("00000000-0000-4000-8000-000000000001");
    private static final StepId STEP = new StepId(JOB, 1, StepKind.GATE, 1);

    @TempDir
    Path folder;

    private final List<StepEvent> events = new CopyOnWriteArrayList<>();

    @Test
    void saysStartedAndThenTheResult() {
        worker((command, progress) -> new PatchesAnalyzed(command.step(), List.of()))
                .accept(command());

        assertThat(events).hasExactlyElementsOfTypes(StepStarted.class, PatchesAnalyzed.class);
        assertThat(events).extracting(StepEvent::step).containsOnly(STEP);
    }

    @Test
    void aFailureOfTheStepReachesTheUserAsItIs() {
        var failure = new Failure(2001, Failure.Kind.INPUT, "no pom.xml");
        worker((command, progress) -> {
                    throw new StepFailure(failure, false);
                })
                .accept(command());

        assertThat(events).last().isEqualTo(new StepFailed(STEP, failure, false));
    }

    @Test
    void aRepositoryThatIsGoneIsToldOnceAndForAll() {
        var workspaces = new Workspaces(new WorkspaceLocation.OnDisk(folder));
        worker((command, progress) -> {
                    workspaces.open("gone");
                    throw new AssertionError("opened");
                })
                .accept(command());

        assertThat(events).last().isInstanceOfSatisfying(StepFailed.class, failed -> {
            assertThat(failed.retryable()).isFalse();
            assertThat(failed.failure())
                    .isEqualTo(FailureNumber.REPOSITORY_GONE.because("there is no workspace of job gone"));
        });
    }

    @Test
    void anObjectThatARepositoryLacksIsAskedForAgain() throws Exception {
        var workspaces = new Workspaces(new WorkspaceLocation.OnDisk(folder));
        workspaces.create("job-1").close();
        worker((command, progress) -> {
                    try (var workspace = workspaces.open("job-1")) {
                        workspace.blob("0123456789012345678901234567890123456789");
                    }
                    throw new AssertionError("read");
                })
                .accept(command());

        assertThat(events).last().isInstanceOfSatisfying(StepFailed.class, failed -> {
            assertThat(failed.retryable()).isTrue();
            assertThat(failed.failure().number()).isEqualTo(FailureNumber.OUTSIDE_TROUBLE.number());
        });
    }

    @Test
    void aFullDiskIsTheOperatorsToMendAndIsTriedAgain() {
        worker((command, progress) -> {
                    throw new UncheckedIOException(new IOException("/scratch/a: No space left on device"));
                })
                .accept(command());

        assertThat(events).last().isInstanceOfSatisfying(StepFailed.class, failed -> {
            assertThat(failed.retryable()).isTrue();
            assertThat(failed.failure().number()).isEqualTo(FailureNumber.DISK_FULL.number());
            assertThat(failed.failure().message()).doesNotContain("/scratch");
        });
    }

    @Test
    void aFailureNamesTheLogOfWhatWasDoneBefore() {
        var failure = new Failure(2002, Failure.Kind.INPUT, "no such test");
        worker((command, progress) -> {
                    progress.log("c0ffee");
                    throw new StepFailure(failure, false);
                })
                .accept(command());

        assertThat(events).last().isEqualTo(new StepFailed(STEP, failure, false, "c0ffee"));
    }

    @Test
    void aFaultOfOursNamesItsTypeAndNeverItsText() {
        worker((command, progress) -> {
                    throw new IllegalStateException("password=hunter2");
                })
                .accept(command());

        assertThat(events).last().isInstanceOfSatisfying(StepFailed.class, failed -> {
            assertThat(failed.retryable()).isTrue();
            assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.INTERNAL);
            assertThat(failed.failure().message())
                    .contains("IllegalStateException")
                    .doesNotContain("hunter2");
        });
    }

    @Test
    void beatsWhileTheStepRunsAndCarriesItsNote() throws InterruptedException {
        var beaten = new CountDownLatch(1);
        EventSink sink = event -> {
            keep(event.data());
            if (event.data() instanceof StepBeat) {
                beaten.countDown();
            }
        };
        new StepWorker(sink, "/test", "me", Duration.ofMillis(5), CLOCK, (command, progress) -> {
                    progress.note("module 1 of 2");
                    await(beaten);
                    return new PatchesAnalyzed(command.step(), List.of());
                })
                .accept(command());

        assertThat(events).contains(new StepBeat(STEP, "me", "module 1 of 2"));
        assertThat(events).last().isInstanceOf(PatchesAnalyzed.class);
    }

    @Test
    void aStoppedJobStopsItsStepAndNoOther() {
        var stopped = new CopyOnWriteArrayList<Boolean>();
        StepWorker[] self = new StepWorker[1];
        self[0] = worker((command, progress) -> {
            self[0].onControl(json(new StopWork(new JobId("00000000-0000-4000-8000-000000000002"), "cancelled")));
            var another = new StepId(JOB, STEP.iteration() + 1, STEP.kind(), 1);
            self[0].onControl(json(new StopWork(JOB, "the step is done", another)));
            stopped.add(progress.isStopped());
            progress.onStop(() -> stopped.add(true));
            self[0].onControl(json(new StopWork(JOB, "cancelled")));
            throw new IllegalStateException("killed");
        });
        self[0].accept(command());

        assertThat(stopped).containsExactly(false, true);
        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        StepFailed.class,
                        failed -> assertThat(failed.retryable()).isFalse());
    }

    @Test
    void aStepThatNobodyWaitsForIsStoppedAlone() {
        var stopped = new CopyOnWriteArrayList<Boolean>();
        StepWorker[] self = new StepWorker[1];
        self[0] = worker((command, progress) -> {
            self[0].onControl(json(new StopWork(JOB, "the step is done", STEP)));
            stopped.add(progress.isStopped());
            return new PatchesAnalyzed(command.step(), List.of());
        });
        self[0].accept(command());

        assertThat(stopped).containsExactly(true);
    }

    @Test
    void whatIsNoCommandIsRefusedForTheDeadLetterTopic() {
        var worker = worker((command, progress) -> new PatchesAnalyzed(command.step(), List.of()));

        assertThatThrownBy(() -> worker.accept("{}".getBytes(UTF_8))).isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> worker.accept(json(new StopWork(JOB, "x")))).isInstanceOf(UnreadableMessage.class);
        assertThat(events).isEmpty();
    }

    @Test
    void aResultThatTheBrokerDidNotStoreLeavesTheCommandUnacknowledged() {
        EventSink away = event -> {
            throw new IllegalStateException("broker away");
        };
        var worker = new StepWorker(
                away,
                "/test",
                "me",
                Duration.ofMinutes(1),
                CLOCK,
                (command, progress) -> new PatchesAnalyzed(command.step(), List.of()));

        assertThatThrownBy(() -> worker.accept(command())).hasMessage("broker away");
    }

    private StepWorker worker(StepHandler handler) {
        return new StepWorker(event -> keep(event.data()), "/test", "me", Duration.ofMinutes(1), CLOCK, handler);
    }

    private void keep(Message message) {
        events.add((StepEvent) message);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Any command to a worker. */
    static byte[] command() {
        var problem = new LocatedProblem(FailureKind.COMPILE_ERROR, "src/main/java/A.java", 3, "x", "y");
        return json(new AnalyzePatches(
                STEP,
                "c0ffee",
                List.of(Candidate.of("--- a/A\n+++ b/A\n", Tier.TEMPLATE, "t", "e", "A", 1, 1)),
                new FailureGroup(FailureKind.COMPILE_ERROR, List.of(), List.of(problem)),
                GatePolicy.STANDARD,
                ""));
    }

    private static byte[] json(Message message) {
        return new Envelope("1", "/test", JOB.value(), CLOCK.instant(), message)
                .toJson()
                .getBytes(UTF_8);
    }
}
