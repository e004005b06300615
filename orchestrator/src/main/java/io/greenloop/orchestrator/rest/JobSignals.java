package io.greenloop.orchestrator.rest;

import io.greenloop.contracts.JobId;
import io.greenloop.orchestrator.JobChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Wakes whoever waits for a job to change in this process. */
@ApplicationScoped
public class JobSignals {

    private final ConcurrentMap<JobId, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();

    /** Done at the job's next change. Ask before you look at the job, or a change in between is missed. */
    CompletionStage<Void> next(JobId id) {
        return awaited.computeIfAbsent(id, job -> new CompletableFuture<>()).minimalCompletionStage();
    }

    void onChange(@ObservesAsync JobChanged change) {
        var waiting = awaited.remove(change.id());
        if (waiting != null) {
            waiting.complete(null);
        }
    }
}
