package io.greenloop.orchestrator.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.ProjectSource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestedJobsTest {

    @Test
    void anEventIsTheSameOnlyWhenSourceAndIdAre() {
        var key = RequestedJobs.keyOf(event("/ci/shop", "1"));

        assertThat(RequestedJobs.keyOf(event("/ci/shop", "1"))).isEqualTo(key);
        assertThat(RequestedJobs.keyOf(event("/ci/shop", "2"))).isNotEqualTo(key);
        assertThat(RequestedJobs.keyOf(event("/ci/other", "1"))).isNotEqualTo(key);
    }

    @Test
    void anEventWithALongIdStillHasAKeyThatIsShortEnough() {
        assertThat(RequestedJobs.keyOf(event("/ci/shop", "x".repeat(5_000)))).hasSizeLessThan(200);
    }

    private static Envelope event(String source, String id) {
        var request = new JobRequest(new ProjectSource.Folder("/srv/billing"), List.of(), null, "");
        return new Envelope(id, source, "", Instant.EPOCH, request);
    }
}
