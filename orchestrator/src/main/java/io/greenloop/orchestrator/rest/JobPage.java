package io.greenloop.orchestrator.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Part of the list of jobs, newest first.
 *
 * @param total how many jobs there are that were asked for, on this page or not
 */
@Schema(description = "Part of the list of jobs, newest first")
public record JobPage(List<JobView> jobs, long total) {

    public JobPage {
        jobs = List.copyOf(jobs);
    }
}
