package io.greenloop.orchestrator.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.JobNews;
import io.greenloop.orchestrator.domain.Job;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a job stood aside: something else fails here than CI saw.
 *
 * @param resumedAt when somebody let it go on; absent while nobody did
 * @param local what failed here when it was reproduced, the first {@value JobNews.Parked#MOST_SHOWN}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why a job stood aside: something else fails here than CI saw")
public record ParkingView(Instant since, Instant resumedAt, List<FailureSignature> local) {

    public ParkingView {
        local = List.copyOf(local);
    }

    static ParkingView of(Job job) {
        var parking = job.parking();
        return new ParkingView(
                parking.since(),
                parking.resumed(),
                job.report().failures().stream()
                        .limit(JobNews.Parked.MOST_SHOWN)
                        .toList());
    }
}
