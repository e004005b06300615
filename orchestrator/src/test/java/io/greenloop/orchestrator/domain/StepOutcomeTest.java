package io.greenloop.orchestrator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.BehaviourCompared;
import io.greenloop.contracts.CandidatesScored;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepOutcomeTest {

    private static final JobId JOB = new JobId("00000000-0000-4000-8000-000000000001");

    static Stream<StepEvent> results() {
        return Stream.of(
                new PatchesAnalyzed(step(StepKind.GATE), List.of()),
                new BehaviourCompared(step(StepKind.DISTINGUISH), List.of(), List.of(), ""),
                new CandidatesScored(step(StepKind.SCORE), List.of()));
    }

    private static StepId step(StepKind kind) {
        return new StepId(JOB, 1, kind, 1);
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyResultHasASummary(StepEvent result) {
        assertThat(StepOutcome.of(result).summary()).isNotBlank();
    }
}
