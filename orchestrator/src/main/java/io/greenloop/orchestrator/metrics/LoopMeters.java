package io.greenloop.orchestrator.metrics;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.PatchesProposed;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.contracts.Tier;
import io.greenloop.orchestrator.JobEnded;
import io.greenloop.orchestrator.StepHeard;
import io.greenloop.orchestrator.domain.StepOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/** Counts what the loops of all jobs do, once it is committed. */
@Startup
@ApplicationScoped
public class LoopMeters {

    private static final Duration[] STEP_BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15)
    };

    private final MeterRegistry meters;

    @Inject
    LoopMeters(MeterRegistry meters) {
        this.meters = meters;
        // From the start, so that a rate is right from the first event.
        for (var outcome : Outcome.values()) {
            count("greenloop.jobs.ended", "outcome", outcome, 0);
        }
        for (var tier : Tier.values()) {
            count("greenloop.candidates.proposed", "tier", tier, 0);
            spent(tier, 0, 0, 0);
        }
        for (var gate : GateName.values()) {
            count("greenloop.candidates.refused", "gate", gate, 0);
        }
        for (var verdict : CandidateResult.Verdict.values()) {
            count("greenloop.candidates.run", "verdict", verdict, 0);
        }
    }

    void onEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobEnded ended) {
        count("greenloop.jobs.ended", "outcome", ended.outcome(), 1);
    }

    void onStep(@Observes(during = TransactionPhase.AFTER_SUCCESS) StepHeard heard) {
        var event = heard.event();
        Timer.builder("greenloop.step")
                .tag("kind", word(event.step().kind()))
                .tag("result", word(StepOutcome.of(event).result()))
                .serviceLevelObjectives(STEP_BUCKETS)
                .register(meters)
                .record(heard.took());
        if (event instanceof PatchesProposed proposed) {
            onProposed(proposed);
        }
        if (event instanceof PatchesAnalyzed analyzed) {
            onJudged(analyzed);
        }
        if (event instanceof TestsFinished tests && tests.report() == null) {
            tests.results().forEach(result -> count("greenloop.candidates.run", "verdict", result.verdict(), 1));
        }
    }

    private void onProposed(PatchesProposed proposed) {
        count(
                "greenloop.candidates.proposed",
                "tier",
                proposed.tier(),
                proposed.candidates().size());
        var usage = proposed.usage();
        spent(
                proposed.tier(),
                usage.inputTokens(),
                usage.outputTokens(),
                usage.usd().doubleValue());
    }

    /** A candidate that several gates refuse counts for each of them. */
    private void onJudged(PatchesAnalyzed analyzed) {
        analyzed.verdicts()
                .forEach(verdict -> verdict.reasons().stream()
                        .filter(reason -> reason.decision() == Decision.REJECT)
                        .map(GateReason::gate)
                        .distinct()
                        .forEach(gate -> count("greenloop.candidates.refused", "gate", gate, 1)));
    }

    private void spent(Tier tier, long in, long out, double usd) {
        meters.counter("greenloop.tokens", "tier", word(tier), "direction", "in")
                .increment(in);
        meters.counter("greenloop.tokens", "tier", word(tier), "direction", "out")
                .increment(out);
        meters.counter("greenloop.dollars", "tier", word(tier)).increment(usd);
    }

    private void count(String name, String tag, Enum<?> word, int more) {
        meters.counter(name, tag, word(word)).increment(more);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
