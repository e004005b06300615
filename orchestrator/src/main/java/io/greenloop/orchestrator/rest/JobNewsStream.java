package io.greenloop.orchestrator.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Json;
import io.greenloop.orchestrator.Jobs;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A job's news as server-sent events, from the store, so that nothing is missed and everything comes in order. A change
 * in this process wakes the stream at once, one elsewhere within a second.
 */
@Startup
@ApplicationScoped
public class JobNewsStream {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration RECONNECT_AFTER = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 200;

    private final Jobs jobs;
    private final JobSignals signals;
    private final Duration heartbeatEvery;
    private final AtomicInteger open;

    @Inject
    JobNewsStream(Jobs jobs, JobSignals signals, NewsSettings settings, MeterRegistry meters) {
        this.jobs = jobs;
        this.signals = signals;
        this.heartbeatEvery = settings.heartbeatEvery();
        this.open = meters.gauge("greenloop.sse.streams", new AtomicInteger());
    }

    /**
     * News after a sequence number, as they happen; complete after the end of the job.
     *
     * @param after 0 for all of them
     */
    Multi<OutboundSseEvent> after(JobId id, long after, Sse sse) {
        var reader = new Reader(id, after, sse);
        var greeting = sse.newEventBuilder()
                .comment("news of job " + id)
                .reconnectDelay(RECONNECT_AFTER.toMillis())
                .build();
        Multi<OutboundSseEvent> news = Multi.createBy()
                .repeating()
                .uni(() -> reader, Reader::next)
                .whilst(batch -> !batch.last())
                .onItem()
                .transformToIterable(Batch::events);
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(greeting), news)
                .onSubscription()
                .invoke(open::incrementAndGet)
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    /** What one look at the store gave. */
    private record Batch(List<OutboundSseEvent> events, boolean last) {}

    /** Where one client stands. Used by one thread at a time. */
    private final class Reader {

        private final JobId id;
        private final Sse sse;
        private long position;
        private Duration silence = Duration.ZERO;

        Reader(JobId id, long after, Sse sse) {
            this.id = id;
            this.position = after;
            this.sse = sse;
        }

        Uni<Batch> next() {
            var change = signals.next(id);
            return Uni.createFrom()
                    .item(this::read)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .chain(batch -> batch.last() || !batch.events().isEmpty()
                            ? Uni.createFrom().item(batch)
                            : waitFor(change).replaceWith(this::afterSilence));
        }

        private Batch read() {
            var news = jobs.events(id, position, MOST_AT_ONCE);
            if (news.isEmpty() && hasEnded()) {
                // What was told between the two looks is still to come.
                news = jobs.events(id, position, MOST_AT_ONCE);
                if (news.isEmpty()) {
                    return new Batch(List.of(), true);
                }
            }
            if (news.isEmpty()) {
                return new Batch(List.of(), false);
            }
            silence = Duration.ZERO;
            var newest = news.get(news.size() - 1);
            position = newest.sequence();
            return new Batch(news.stream().map(this::toEvent).toList(), newest.news() instanceof JobNews.Ended);
        }

        private boolean hasEnded() {
            return jobs.find(id).map(job -> job.hasEnded()).orElse(true);
        }

        private Uni<Void> waitFor(CompletionStage<Void> change) {
            return Uni.createFrom()
                    .completionStage(change)
                    .ifNoItem()
                    .after(LONGEST_WAIT)
                    .recoverWithUni(() -> {
                        silence = silence.plus(LONGEST_WAIT);
                        return Uni.createFrom().voidItem();
                    });
        }

        /** A comment now and then tells proxies, and us, that the client is still there. */
        private Batch afterSilence() {
            if (silence.compareTo(heartbeatEvery) < 0) {
                return new Batch(List.of(), false);
            }
            silence = Duration.ZERO;
            return new Batch(
                    List.of(sse.newEventBuilder().comment("still there").build()), false);
        }

        private OutboundSseEvent toEvent(JobEvent event) {
            try {
                var json = Json.mapper().valueToTree(event);
                return sse.newEventBuilder()
                        .id(Long.toString(event.sequence()))
                        .name(json.path("news").path("type").asText())
                        .data(Json.mapper().writeValueAsString(json))
                        .build();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("event %d of job %s cannot be written".formatted(position, id), e);
            }
        }
    }
}
