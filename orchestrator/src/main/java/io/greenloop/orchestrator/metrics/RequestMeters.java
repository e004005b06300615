package io.greenloop.orchestrator.metrics;

import io.greenloop.orchestrator.intake.Submission;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Counts what became of requests for jobs, by the way they came. */
@Startup
@ApplicationScoped
public class RequestMeters {

    private static final List<String> WAYS = List.of("rest", "kafka");
    private static final List<String> RESULTS = List.of("created", "repeated", "refused", "key_reused", "code_gone");

    private final MeterRegistry meters;

    @Inject
    RequestMeters(MeterRegistry meters) {
        this.meters = meters;
        // From the start, so that a rate is right from the first request.
        WAYS.forEach(way -> RESULTS.forEach(result -> counter(way, result)));
    }

    public void overRest(Submission submission) {
        counter("rest", result(submission)).increment();
    }

    public void overKafka(Submission submission) {
        counter("kafka", result(submission)).increment();
    }

    private Counter counter(String way, String result) {
        return meters.counter("greenloop.requests", "over", way, "result", result);
    }

    private static String result(Submission submission) {
        if (submission instanceof Submission.Taken taken) {
            return taken.created() ? "created" : "repeated";
        }
        if (submission instanceof Submission.KeyReused) {
            return "key_reused";
        }
        return submission instanceof Submission.CodeGone ? "code_gone" : "refused";
    }
}
