package io.greenloop.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.EscalationReason;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Trend;
import io.greenloop.contracts.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A recorded run, in the server's own JSON, of a project that puts markup into everything that it may name. */
final class HostileRun {

    static final String MARKUP = "<img src=x onerror=\"window.harmed=true\">";
    static final JobId JOB = new JobId("3f2a9c1e-0000-4000-8000-000000000001");
    static final String PATCH = """
            diff --git a/src/main/java/%1$s.java b/src/main/java/%1$s.java
            --- a/src/main/java/%1$s.java
            +++ b/src/main/java/%1$s.java
            @@ -1,3 +1,4 @@ %1$s
             class Prices { // %1$s
            -    boolean free(int cents) { return cents < 0; } // %1$s
            +    // %1$s
            +    boolean free(int cents) { return cents <= 0; } // %1$s
             }
            """.formatted(MARKUP);

    private static final String WINNER = "a1b2c3d4".repeat(8);
    private static final Instant BEGIN = Instant.parse("2026-11-21T10:00:00Z");
    private static final TestId FIRST = new TestId("", "shop.PricesTest", "nothingIsFree " + MARKUP);
    private static final TestId SECOND = new TestId("", "shop.WeightTest", "heavy");
    private static final Usage USAGE = new Usage(1, 1200, 300, new BigDecimal("0.0123"));

    private final List<JobEvent> events = new ArrayList<>();

    private HostileRun() {
        add(0, JobPhase.QUEUED, new JobNews.Accepted(MARKUP, List.of(), ""));
        add(100, JobPhase.PREPARING, new JobNews.Started());
        add(
                1500,
                JobPhase.REPRODUCING,
                new JobNews.Prepared("c0ffee", 3, List.of(MARKUP), Map.of("memory", MARKUP), List.of(MARKUP)));
        add(5250, JobPhase.PROPOSING, new JobNews.Reproduced(report(), 2));
        add(5260, JobPhase.PROPOSING, new JobNews.IterationStarted(1, Tier.TEMPLATE, List.of(FIRST)));
        add(5800, JobPhase.GATING, new JobNews.Proposed(1, Tier.TEMPLATE, 9, List.of(MARKUP), Usage.NONE, MARKUP));
        add(6000, JobPhase.VALIDATING, new JobNews.Gated(1, 2, 7, List.of(refused())));
        add(
                9000,
                JobPhase.PROPOSING,
                new JobNews.Validated(1, Map.of(Verdict.FAILING, 1, Verdict.TIMEOUT, 1), List.of()));
        add(9001, JobPhase.PROPOSING, new JobNews.Progressed(1, 1, 0, 1, 1, Trend.STALLED));
        add(
                9002,
                JobPhase.PROPOSING,
                new JobNews.Escalated(Tier.TEMPLATE, Tier.SPARK, EscalationReason.TIER_EXHAUSTED, MARKUP));
        add(9003, JobPhase.PROPOSING, new JobNews.IterationStarted(2, Tier.SPARK, List.of(FIRST)));
        add(71_000, JobPhase.GATING, new JobNews.Proposed(2, Tier.SPARK, 1, List.of(), USAGE, ""));
        add(71_100, JobPhase.VALIDATING, new JobNews.Gated(2, 1, 0, List.of()));
        add(73_000, JobPhase.CONFIRMING, new JobNews.Validated(2, Map.of(Verdict.PLAUSIBLE, 1), List.of(WINNER)));
        add(73_001, JobPhase.CONFIRMING, new JobNews.Progressed(2, 0, 1, 0, 0, Trend.CONVERGING));
        add(75_000, JobPhase.SCORING, new JobNews.Confirmed(2, WINNER, true, MARKUP));
        add(
                75_001,
                JobPhase.SCORING,
                new JobNews.FaultHealed(2, WINNER, Tier.SPARK, MARKUP, MARKUP, List.of(FIRST), 1));
        add(
                75_100,
                JobPhase.ENDED,
                new JobNews.Ended(Outcome.EXHAUSTED, MARKUP, 2, 10, 7, USAGE, Duration.ofSeconds(75), null));
    }

    /** As the server tells them. */
    static List<JobEvent> events() {
        return List.copyOf(new HostileRun().events);
    }

    /** The whole stream of server-sent events. */
    static String stream() {
        var text = new StringBuilder();
        for (var event : events()) {
            text.append("id:%d\nevent:x\ndata:%s\n\n".formatted(event.sequence(), json(event)));
        }
        return text.toString();
    }

    /** The job itself, at its end. */
    static String job() {
        var job = new LinkedHashMap<String, Object>();
        job.put("id", JOB.value());
        job.put("phase", JobPhase.ENDED);
        job.put("outcome", Outcome.EXHAUSTED);
        job.put("reason", MARKUP);
        job.put("source", new ProjectSource.Folder("/srv/" + MARKUP));
        job.put("tests", List.of());
        job.put("policy", Policy.STANDARD);
        job.put("createdAt", BEGIN);
        job.put("startedAt", BEGIN);
        job.put("endedAt", BEGIN.plusSeconds(75));
        job.put("iteration", 2);
        job.put("tier", Tier.SPARK);
        job.put("failing", List.of(SECOND.toString()));
        job.put(
                "healed",
                List.of(Map.of(
                        "candidateId",
                        WINNER,
                        "tier",
                        Tier.SPARK,
                        "template",
                        MARKUP,
                        "explanation",
                        MARKUP,
                        "fixed",
                        List.of(FIRST.toString()),
                        "warnings",
                        List.of(reason()))));
        job.put("usage", USAGE);
        job.put("candidates", 10);
        job.put("refused", 7);
        job.put("iterations", List.of());
        return json(job);
    }

    /** A job that stands aside, or was let go on. */
    static String parkedJob(boolean resumed) {
        var parking = new LinkedHashMap<String, Object>();
        parking.put("since", BEGIN.plusSeconds(5));
        parking.put("resumedAt", resumed ? BEGIN.plusSeconds(9) : null);
        parking.put("local", List.of(failure(SECOND)));
        var job = new LinkedHashMap<String, Object>();
        job.put("id", JOB.value());
        job.put("phase", resumed ? JobPhase.PROPOSING : JobPhase.PARKED);
        job.put("source", new ProjectSource.Folder("/srv/shop"));
        job.put("tests", List.of());
        job.put("policy", Policy.STANDARD);
        job.put("createdAt", BEGIN);
        job.put("startedAt", BEGIN);
        job.put("iteration", 0);
        job.put("failing", List.of(SECOND.toString()));
        job.put("ciFailures", List.of(ciFailure()));
        job.put("parking", parking);
        job.put("healed", List.of());
        job.put("usage", Usage.NONE);
        job.put("candidates", 0);
        job.put("refused", 0);
        job.put("iterations", List.of());
        return json(job);
    }

    /** Its news up to then. */
    static String parkedStream() {
        var parked = new JobNews.Parked(
                List.of(ciFailure()), List.of(failure(SECOND)), FailureKind.TEST_FAILURE, BEGIN.plusSeconds(86_405));
        return "id:1\nevent:parked\ndata:%s\n\n"
                .formatted(json(new JobEvent(JOB, 1, BEGIN.plusSeconds(5), JobPhase.PARKED, parked)));
    }

    private static FailureSignature ciFailure() {
        return new FailureSignature(
                FIRST, FailureKind.TEST_FAILURE, "java.lang.NullPointerException", MARKUP, List.of(MARKUP));
    }

    static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recorded run is always writable", e);
        }
    }

    private void add(long millis, JobPhase phase, JobNews news) {
        events.add(new JobEvent(JOB, events.size() + 1L, BEGIN.plusMillis(millis), phase, news));
    }

    private static JobNews.RefusedCandidate refused() {
        return new JobNews.RefusedCandidate(
                "11111111".repeat(8), Tier.TEMPLATE, MARKUP, MARKUP, "src/" + MARKUP, 2, List.of(reason()));
    }

    private static GateReason reason() {
        return new GateReason(
                GateName.ERROR_STRINGS, Decision.REJECT, "MESSAGE_CHANGED", "src/" + MARKUP, 2, MARKUP, MARKUP, MARKUP);
    }

    private static TestReport report() {
        return new TestReport(
                FailureKind.TEST_FAILURE,
                12,
                10,
                0,
                List.of(failure(FIRST), failure(SECOND)),
                List.of(),
                List.of(new TestId("", "shop.ClockTest", MARKUP)),
                List.of(),
                Duration.ofSeconds(3),
                "",
                "");
    }

    private static FailureSignature failure(TestId test) {
        return new FailureSignature(test, FailureKind.TEST_FAILURE, MARKUP, MARKUP, List.of(MARKUP));
    }
}
