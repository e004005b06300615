package io.greenloop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Json;
import java.time.Duration;
import java.util.function.Consumer;

/** Follows a job to its end: every piece of news once and in order, across lost connections. */
final class JobFollower {

    /** The server gives a sign of life every 15 seconds. */
    private static final Duration SILENCE_THAT_MEANS_LOST = Duration.ofSeconds(50);

    private static final Duration TICK = Duration.ofMillis(120);
    private static final int MOST_FAILED_CONNECTIONS = 20;

    private final Api api;
    private final Duration pauseAfterFailure;
    private long lastSequence;
    private boolean ended;

    JobFollower(Api api, Duration pauseAfterFailure) {
        this.api = api;
        this.pauseAfterFailure = pauseAfterFailure;
    }

    /**
     * Returns when the job has ended.
     *
     * @param onNews called once for each event
     * @param onTick called several times a second while nothing happens
     * @throws ConnectionLost when the server stays away
     */
    void follow(String jobId, Consumer<JobEvent> onNews, Runnable onTick) throws InterruptedException {
        var failures = 0;
        while (!ended) {
            var before = lastSequence;
            try (var stream = new EventStream(api.events(jobId, lastSequence))) {
                readToItsEnd(stream, onNews, onTick);
                failures = lastSequence > before ? 0 : failures + 1;
            } catch (ConnectionLost e) {
                failures++;
                if (failures >= MOST_FAILED_CONNECTIONS) {
                    throw e;
                }
            }
            if (failures >= MOST_FAILED_CONNECTIONS) {
                throw new Trouble("the event stream of job %s ends again and again without an end".formatted(jobId));
            }
            if (failures > 0) {
                pause(onTick);
            }
        }
    }

    private void readToItsEnd(EventStream stream, Consumer<JobEvent> onNews, Runnable onTick)
            throws InterruptedException {
        var heard = System.nanoTime();
        while (!ended && !stream.isOver() && System.nanoTime() - heard < SILENCE_THAT_MEANS_LOST.toNanos()) {
            var event = stream.next(TICK);
            if (event.isEmpty()) {
                onTick.run();
                continue;
            }
            heard = System.nanoTime();
            if (!event.get().isSignOfLife()) {
                take(read(event.get()), onNews);
            }
        }
    }

    private void take(JobEvent event, Consumer<JobEvent> onNews) {
        if (event.sequence() <= lastSequence) {
            return;
        }
        lastSequence = event.sequence();
        ended = event.news() instanceof JobNews.Ended;
        onNews.accept(event);
    }

    private static JobEvent read(ServerSentEvent event) {
        try {
            return Json.mapper().readValue(event.data(), JobEvent.class);
        } catch (JsonProcessingException e) {
            throw new Trouble("Greenloop's news cannot be understood: " + e.getOriginalMessage(), e);
        }
    }

    private void pause(Runnable onTick) throws InterruptedException {
        var end = System.nanoTime() + pauseAfterFailure.toNanos();
        while (!ended && System.nanoTime() < end) {
            onTick.run();
            Thread.sleep(Math.min(TICK.toMillis(), pauseAfterFailure.toMillis()));
        }
    }
}
