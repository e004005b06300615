package io.greenloop.cli;

import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.Tier;
import java.time.Instant;
import java.util.List;

/** What REST shows of the job of a {@link RecordedRun}. */
final class ScriptedJob {

    private ScriptedJob() {}

    static JobView view(Outcome outcome) {
        var change = new JobView.Change(
                RecordedRun.WINNER,
                Tier.SPARK,
                "fast-model",
                "the limit includes itself",
                "src/main/java/shop/Prices.java",
                2,
                List.of("shop.PricesTest#nothingIsFree"),
                List.of());
        var isHealed = outcome == Outcome.HEALED;
        return new JobView(
                RecordedRun.JOB.value(),
                JobPhase.ENDED,
                outcome,
                "",
                Instant.parse("2026-11-21T10:00:00Z"),
                2,
                Tier.SPARK,
                List.of("shop.PricesTest#nothingIsFree"),
                isHealed ? List.of(change) : List.of(),
                isHealed ? null : change,
                RecordedRun.USAGE);
    }
}
