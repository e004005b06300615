package io.greenloop.orchestrator.domain;

import static io.greenloop.contracts.JobPhase.CONFIRMING;
import static io.greenloop.contracts.JobPhase.DISTINGUISHING;
import static io.greenloop.contracts.JobPhase.ENDED;
import static io.greenloop.contracts.JobPhase.GATING;
import static io.greenloop.contracts.JobPhase.PARKED;
import static io.greenloop.contracts.JobPhase.PREPARING;
import static io.greenloop.contracts.JobPhase.PROPOSING;
import static io.greenloop.contracts.JobPhase.QUEUED;
import static io.greenloop.contracts.JobPhase.REPRODUCING;
import static io.greenloop.contracts.JobPhase.SCORING;
import static io.greenloop.contracts.JobPhase.VALIDATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of phases: what may follow what, and that nothing else can. */
class JobPhaseTest {

    private static final Map<JobPhase, Set<JobPhase>> ALLOWED = Map.ofEntries(
            Map.entry(QUEUED, EnumSet.of(PREPARING, ENDED)),
            Map.entry(PREPARING, EnumSet.of(REPRODUCING, ENDED)),
            Map.entry(REPRODUCING, EnumSet.of(PROPOSING, PARKED, ENDED)),
            Map.entry(PARKED, EnumSet.of(PROPOSING, ENDED)),
            Map.entry(PROPOSING, EnumSet.of(PROPOSING, GATING, DISTINGUISHING, CONFIRMING, ENDED)),
            Map.entry(GATING, EnumSet.of(VALIDATING, PROPOSING, DISTINGUISHING, CONFIRMING, ENDED)),
            Map.entry(VALIDATING, EnumSet.of(DISTINGUISHING, CONFIRMING, PROPOSING, ENDED)),
            Map.entry(DISTINGUISHING, EnumSet.of(CONFIRMING, ENDED)),
            Map.entry(CONFIRMING, EnumSet.of(CONFIRMING, SCORING, PROPOSING, ENDED)),
            Map.entry(SCORING, EnumSet.of(PROPOSING, ENDED)),
            Map.entry(ENDED, EnumSet.noneOf(JobPhase.class)));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(JobPhase.values())
                .flatMap(from -> Arrays.stream(JobPhase.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aJobMovesWhereTheTableAllowsItAndNowhereElse(JobPhase from, JobPhase to) {
        var job = Loops.inPhase(from);

        if (!ALLOWED.get(from).contains(to)) {
            assertThatThrownBy(() -> job.change().moveTo(to))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("from %s to %s", from, to);
            return;
        }
        var moved = to == ENDED
                ? job.change()
                        .end(new Ending(Outcome.FAILED, "test", Loops.NOW))
                        .done()
                : job.change().moveTo(to).done();
        assertThat(moved.phase()).isEqualTo(to);
    }
}
