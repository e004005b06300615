package io.greenloop.orchestrator;

import io.greenloop.orchestrator.domain.Job;
import java.util.List;

/** Some jobs, newest first, of {@code total} in all. */
public record Page(List<Job> jobs, long total) {

    public Page {
        jobs = List.copyOf(jobs);
    }
}
