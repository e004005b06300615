package io.greenloop.cli;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.EscalationReason;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Trend;
import io.greenloop.contracts.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The news of one job as the server would tell them: refusals, an escalation, a winner. */
final class RecordedRun {

    static final JobId JOB = new JobId("3f2a9c1e-0000-4000-8000-000000000001");
    static final String WINNER = "a1b2c3d4".repeat(8);
    static final String DIFF = """
            diff --git a/src/main/java/shop/Prices.java b/src/main/java/shop/Prices.java
            --- a/src/main/java/shop/Prices.java
            +++ b/src/main/java/shop/Prices.java
            @@ -1,3 +1,3 @@
             class Prices {
            -    static boolean free(int cents) { return cents < 0; }
            +    static boolean free(int cents) { return cents <= 0; }
             }
            """;
    static final Usage USAGE = new Usage(1, 1200, 300, new BigDecimal("0.0123"));

    private static final String PRICES = "src/main/java/shop/Prices.java";
    private static final TestId TEST = new TestId("", "shop.PricesTest", "nothingIsFree");
    private static final Instant BEGIN = Instant.parse("2026-11-21T10:00:00Z");

    private final List<JobEvent> events = new ArrayList<>();

    private RecordedRun() {}

    static List<JobEvent> ending(Outcome outcome) {
        var run = new RecordedRun();
        run.add(0, JobPhase.QUEUED, new JobNews.Accepted("archive", List.of(), ""));
        run.add(100, JobPhase.PREPARING, new JobNews.Started());
        run.add(
                1500,
                JobPhase.REPRODUCING,
                new JobNews.Prepared(
                        "c0ffee", 3, List.of(), Map.of("network", "namespace", "memory", "cgroup"), List.of()));
        run.add(5250, JobPhase.PROPOSING, new JobNews.Reproduced(report(), 1));
        run.add(5260, JobPhase.PROPOSING, new JobNews.IterationStarted(1, Tier.TEMPLATE, List.of(TEST)));
        run.add(5800, JobPhase.GATING, new JobNews.Proposed(1, Tier.TEMPLATE, 9, List.of(), Usage.NONE, ""));
        run.add(6000, JobPhase.VALIDATING, new JobNews.Gated(1, 2, 7, refused()));
        run.add(
                9000,
                JobPhase.PROPOSING,
                new JobNews.Validated(1, Map.of(Verdict.FAILING, 1, Verdict.TIMEOUT, 1), List.of()));
        run.add(9001, JobPhase.PROPOSING, new JobNews.Progressed(1, 1, 0, 0, 0, Trend.STALLED));
        run.add(
                9002,
                JobPhase.PROPOSING,
                new JobNews.Escalated(
                        Tier.TEMPLATE,
                        Tier.SPARK,
                        EscalationReason.TIER_EXHAUSTED,
                        "the template engine has no more ideas"));
        run.add(9003, JobPhase.PROPOSING, new JobNews.IterationStarted(2, Tier.SPARK, List.of(TEST)));
        run.add(
                71_000,
                JobPhase.GATING,
                new JobNews.Proposed(2, Tier.SPARK, 1, List.of("answer 2 is no JSON"), USAGE, ""));
        run.add(71_100, JobPhase.VALIDATING, new JobNews.Gated(2, 1, 0, List.of()));
        run.add(73_000, JobPhase.CONFIRMING, new JobNews.Validated(2, Map.of(Verdict.PLAUSIBLE, 1), List.of(WINNER)));
        if (outcome == Outcome.HEALED) {
            run.add(
                    75_000,
                    JobPhase.SCORING,
                    new JobNews.Confirmed(2, WINNER, true, "12 of 12 tests pass from a clean checkout"));
            run.add(
                    75_001,
                    JobPhase.SCORING,
                    new JobNews.FaultHealed(
                            2, WINNER, Tier.SPARK, "fast-model", "the limit includes itself", List.of(TEST), 0));
        }
        run.add(
                75_100,
                JobPhase.ENDED,
                new JobNews.Ended(
                        outcome,
                        outcome == Outcome.HEALED ? "every test is green" : "the budget of 2 iterations is spent",
                        2,
                        10,
                        7,
                        USAGE,
                        Duration.ofMillis(75_100),
                        outcome == Outcome.FAILED
                                ? FailureNumber.SELECTOR_MATCHES_NOTHING.because(
                                        "selector NoSuch matches none of the project's 3 tests")
                                : null));
        return run.events;
    }

    /** @param outcome null while nobody has said whether what fails here is to be healed */
    static List<JobEvent> parked(Outcome outcome) {
        var run = new RecordedRun();
        run.add(0, JobPhase.QUEUED, new JobNews.Accepted("archive", List.of(), ""));
        run.add(
                5000,
                JobPhase.PARKED,
                new JobNews.Parked(
                        List.of(failure("java.lang.NullPointerException", "no rate")),
                        List.of(failure("java.lang.AssertionError", "expected 0")),
                        FailureKind.TEST_FAILURE,
                        BEGIN.plusSeconds(3600)));
        if (outcome == Outcome.HEALED) {
            run.add(5100, JobPhase.PROPOSING, new JobNews.Resumed());
        }
        if (outcome != null) {
            run.add(
                    5200,
                    JobPhase.ENDED,
                    new JobNews.Ended(outcome, "said so", 0, 0, 0, Usage.NONE, Duration.ofSeconds(5), null));
        }
        return run.events;
    }

    private static FailureSignature failure(String type, String message) {
        return new FailureSignature(TEST, FailureKind.TEST_FAILURE, type, message, List.of());
    }

    private void add(long millis, JobPhase phase, JobNews news) {
        events.add(new JobEvent(JOB, events.size() + 1L, BEGIN.plusMillis(millis), phase, news));
    }

    static TestReport report() {
        var failure = new FailureSignature(
                TEST,
                FailureKind.TEST_FAILURE,
                "org.opentest4j.AssertionFailedError",
                "expected: <true> but was: <false>\n\tat shop.PricesTest",
                List.of("shop.Prices.free(Prices.java:2)"));
        return report(12, 11, List.of(failure));
    }

    static TestReport report(int executed, int passed, List<FailureSignature> failures) {
        return new TestReport(
                FailureKind.TEST_FAILURE,
                executed,
                passed,
                0,
                failures,
                List.of(),
                List.of(new TestId("", "shop.ClockTest", "ticks")),
                List.of(),
                Duration.ofSeconds(3),
                "",
                "");
    }

    private static List<JobNews.RefusedCandidate> refused() {
        var refused = new ArrayList<JobNews.RefusedCandidate>();
        refused.add(refusal(
                "11111111",
                new GateReason(
                        GateName.ERROR_STRINGS,
                        Decision.REJECT,
                        "MESSAGE_CHANGED",
                        PRICES,
                        2,
                        "too heavy: {} g",
                        "too light: {} g",
                        "a message of free() now says something else; read by alerts/shop.yml:6"),
                new GateReason(
                        GateName.ERROR_STRINGS,
                        Decision.REJECT,
                        "ALERT_BLINDED",
                        "alerts/shop.yml",
                        6,
                        "too heavy: {} g",
                        "too light: {} g",
                        "this rule would no longer see the message: too heavy")));
        for (var i = 0; i < 5; i++) {
            refused.add(refusal(
                    "2222222" + i,
                    new GateReason(
                            GateName.COMPLEXITY,
                            Decision.ESCALATE,
                            "COMPLEXITY_OVER_THRESHOLD",
                            PRICES,
                            2,
                            "complexity 9",
                            "complexity 1" + i,
                            "free() has complexity 1" + i)));
        }
        return refused;
    }

    private static JobNews.RefusedCandidate refusal(String id, GateReason... reasons) {
        return new JobNews.RefusedCandidate(
                id.repeat(8), Tier.TEMPLATE, "relational-operator", "`<` becomes `!=`", PRICES, 2, List.of(reasons));
    }
}
