package io.greenloop.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.StepBeat;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** What a worker does with what it has to say while the broker takes nothing. */
class BrokerAwayTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    private static final JobId JOB = new JobId("00000000-0000-4000-8000-000000000001");
    private static final StepId STEP = new StepId(JOB, 1, StepKind.GATE, 1);

    private final List<Envelope> sent = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void aResultIsKeptUntilTheBrokerIsBackAndTheStepDoneOnce() {
        EventSink backAfterThree = event -> {
            if (event.data() instanceof StepBeat) {
                return;
            }
            sent.add(event);
            if (event.data() instanceof PatchesAnalyzed && sent.size() < 4) {
                throw new BrokerAway(new TimeoutException());
            }
        };

        worker(backAfterThree, Duration.ofMillis(1)).accept(StepWorkerTest.command());

        assertThat(done).hasValue(1);
        assertThat(sent).hasSize(4);
        assertThat(sent.subList(1, 4))
                .extracting(Envelope::id)
                .containsOnly(sent.get(1).id());
    }

    @Test
    void aProcessThatEndsLeavesTheCommandToTheNext() {
        EventSink away = event -> {
            throw new BrokerAway(new TimeoutException());
        };

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> worker(away, Duration.ofMinutes(1)).accept(StepWorkerTest.command()))
                .isInstanceOf(BrokerAway.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).hasValue(0);
    }

    @Test
    void aBrokerThatIsAwayIsToldFromOneThatRefuses() {
        var event = new Envelope("1", "/test", JOB.value(), CLOCK.instant(), new StepBeat(STEP, "me", ""));

        assertThatThrownBy(() -> failing(new TimeoutException("delivery")).store(event))
                .isInstanceOf(BrokerAway.class);
        assertThatThrownBy(() -> failing(new IllegalStateException("retries", new TimeoutException()))
                        .store(event))
                .isInstanceOf(BrokerAway.class);
        assertThatThrownBy(() -> failing(new RecordTooLargeException()).store(event))
                .isInstanceOf(RecordTooLargeException.class);
    }

    private StepWorker worker(EventSink sink, Duration beatEvery) {
        return new StepWorker(sink, "/test", "me", beatEvery, CLOCK, (command, progress) -> {
            done.incrementAndGet();
            return new PatchesAnalyzed(command.step(), List.of());
        });
    }

    @SuppressWarnings("unchecked")
    private static KafkaSink failing(RuntimeException failure) {
        var loader = BrokerAwayTest.class.getClassLoader();
        return new KafkaSink((MutinyEmitter<String>)
                Proxy.newProxyInstance(loader, new Class<?>[] {MutinyEmitter.class}, (emitter, method, arguments) -> {
                    return Uni.createFrom().failure(failure);
                }));
    }
}
