package io.greenloop.orchestrator.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobKeeperTest {

    @Test
    void aJobThatCannotBeLookedAfterKeepsNoOtherWaiting() {
        var broken = JobId.of(UUID.randomUUID());
        var other = JobId.of(UUID.randomUUID());
        var looked = new ArrayList<JobId>();

        JobKeeper.each(List.of(broken, other), id -> {
            if (id.equals(broken)) {
                throw new IllegalStateException("its row cannot be read");
            }
            looked.add(id);
        });

        assertThat(looked).containsExactly(other);
    }
}
