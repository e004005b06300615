package io.greenloop.contracts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** One message of each type, the same as recorded in {@code messages/}. */
final class Messages {

    private static final List<MavenProfile> PROFILES = List.of(new MavenProfile("ci"), new MavenProfile("!slow"));
    private static final JobId JOB = new JobId("0b9f2a34-7c1d-4e5f-8a6b-1c2d3e4f5a6b");
    private static final TestId TEST = new TestId("core", "shop.RatesTest", "dividesEvenly");
    private static final String COMMIT = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    private static final Candidate CANDIDATE = Candidate.of(
            "--- a/core/src/main/java/shop/Rates.java\n+++ b/core/src/main/java/shop/Rates.java\n@@ -3 +3 @@\n-  return a < b;\n+  return a <= b;\n",
            Tier.TEMPLATE,
            "relational-operator",
            "The comparison left out equality: < became <=.",
            "core/src/main/java/shop/Rates.java",
            3,
            1);
    private static final FailureSignature SIGNATURE = new FailureSignature(
            TEST,
            FailureKind.TEST_FAILURE,
            "org.opentest4j.AssertionFailedError",
            "expected: <N> but was: <N>",
            List.of("shop.Rates.divide(Rates.java:3)"),
            "expected: <4> but was: <3>");
    private static final FailureGroup TARGET =
            new FailureGroup(FailureKind.TEST_FAILURE, List.of(SIGNATURE), List.of());
    private static final GateReason REASON = new GateReason(
            GateName.ERROR_STRINGS,
            Decision.REJECT,
            "MESSAGE_CHANGED",
            "core/src/main/java/shop/Rates.java",
            7,
            "Error: Invalid URL",
            "Error: Malformed URI structure",
            "The message 'Error: Invalid URL' is read by alerts/shop.yml and is gone.");
    private static final CandidateResult RESULT = new CandidateResult(
            CANDIDATE.id(),
            CandidateResult.Verdict.PLAUSIBLE,
            List.of(TEST),
            0,
            List.of(),
            "",
            "all 12 tests pass",
            Duration.ofMillis(420));
    private static final TestReport REPORT = new TestReport(
            FailureKind.TEST_FAILURE,
            12,
            11,
            0,
            List.of(SIGNATURE),
            List.of(new LocatedProblem(FailureKind.COMPILE_ERROR, "pom.xml", 4, "missing", "no such version")),
            List.of(),
            List.of(),
            Duration.ofSeconds(4),
            "c0ffee",
            "decade");
    private static final Usage USAGE = new Usage(1, 1200, 300, new BigDecimal("0.0042"));

    private Messages() {}

    static Map<MessageType, Message> all() {
        var all = new EnumMap<MessageType, Message>(MessageType.class);
        all.put(
                MessageType.JOB_REQUESTED,
                new JobRequest(
                        new ProjectSource.Git("https://example.org/shop.git", "main"),
                        List.of(new TestSelector("shop.RatesTest#dividesEvenly")),
                        PROFILES,
                        Policy.STANDARD,
                        "build-4711",
                        null));
        all.put(
                MessageType.JOB_CHANGED,
                new JobEvent(
                        JOB,
                        7,
                        Instant.parse("2026-11-21T10:15:30Z"),
                        JobPhase.GATING,
                        new JobNews.Gated(
                                2,
                                20,
                                1,
                                List.of(new JobNews.RefusedCandidate(
                                        CANDIDATE.id(),
                                        Tier.TEMPLATE,
                                        "relational-operator",
                                        CANDIDATE.explanation(),
                                        CANDIDATE.path(),
                                        3,
                                        List.of(REASON))))));
        all.put(MessageType.STOP_WORK, new StopWork(JOB, "cancelled"));
        all.put(
                MessageType.PREPARE_PROJECT,
                new PrepareProject(
                        step(0, StepKind.PREPARE),
                        new ProjectSource.Folder("shop"),
                        COMMIT,
                        PROFILES,
                        Containment.FULL));
        all.put(
                MessageType.RUN_TESTS,
                new RunTests(
                        step(2, StepKind.VALIDATE),
                        COMMIT,
                        List.of(CANDIDATE),
                        List.of(),
                        TARGET,
                        "c0ffee",
                        PROFILES,
                        Containment.BEST_AVAILABLE,
                        Duration.ofMinutes(5)));
        all.put(
                MessageType.COMPARE_BEHAVIOUR,
                new CompareBehaviour(
                        step(2, StepKind.DISTINGUISH),
                        COMMIT,
                        List.of(CANDIDATE, CANDIDATE),
                        TARGET,
                        "c0ffee",
                        PROFILES,
                        Containment.FULL,
                        Duration.ofMinutes(1)));
        all.put(
                MessageType.PROPOSE_PATCHES,
                new ProposePatches(
                        step(2, StepKind.PROPOSE),
                        Tier.SPARK,
                        COMMIT,
                        TARGET,
                        "c0ffee",
                        List.of(new Refusal(CANDIDATE.id(), Tier.TEMPLATE, CANDIDATE.diff(), "a message changed")),
                        Budget.STANDARD,
                        1,
                        "facade",
                        1,
                        List.of(new Trial(CANDIDATE.id(), CandidateResult.Verdict.FAILING, 2, 0, true))));
        all.put(
                MessageType.ANALYZE_PATCHES,
                new AnalyzePatches(
                        step(2, StepKind.GATE), COMMIT, List.of(CANDIDATE), TARGET, GatePolicy.STANDARD, "c0ffee"));
        all.put(
                MessageType.SCORE_CANDIDATES,
                new ScoreCandidates(
                        step(2, StepKind.SCORE),
                        COMMIT,
                        List.of(new ScoreCandidates.Plausible(
                                CANDIDATE, GateVerdict.of(CANDIDATE.id(), List.of()), RESULT)),
                        List.of(new BehaviourCompared.Behaviour(CANDIDATE.id(), 0, 40, 38, 39, 3, 4)),
                        GatePolicy.STANDARD));
        all.put(MessageType.STEP_STARTED, new StepStarted(step(2, StepKind.GATE), "host-1"));
        all.put(MessageType.STEP_BEAT, new StepBeat(step(2, StepKind.VALIDATE), "host-1", "31 of 120"));
        all.put(
                MessageType.STEP_FAILED,
                new StepFailed(
                        step(0, StepKind.PREPARE),
                        FailureNumber.BUILD_FILE_REFUSED.because("the project has no pom.xml"),
                        false));
        all.put(
                MessageType.PROJECT_PREPARED,
                new ProjectPrepared(
                        step(0, StepKind.PREPARE),
                        COMMIT,
                        3,
                        List.of("org.example:none:1.0"),
                        Map.of("network", "namespace"),
                        List.of("submodule lib: its content is not fetched")));
        all.put(MessageType.TESTS_FINISHED, new TestsFinished(step(2, StepKind.CONFIRM), REPORT, List.of(RESULT)));
        all.put(
                MessageType.BEHAVIOUR_COMPARED,
                new BehaviourCompared(
                        step(2, StepKind.DISTINGUISH),
                        List.of(new BehaviourCompared.Behaviour(CANDIDATE.id(), 0, 120, 90, 100, 3, 4)),
                        List.of(new BehaviourCompared.Difference(
                                "Rates.divide(6, 4)", "24", List.of(new BehaviourCompared.Answer(0, "1")))),
                        "facade"));
        all.put(
                MessageType.PATCHES_PROPOSED,
                new PatchesProposed(
                        step(2, StepKind.PROPOSE),
                        Tier.SPARK,
                        List.of(CANDIDATE),
                        List.of(new Refusal("", Tier.SPARK, "", "the answer is no JSON")),
                        USAGE,
                        EnumSet.of(Tier.SPARK),
                        "facade",
                        false,
                        FailureNumber.MODEL_DOES_NOT_ANSWER.because("the model answered 500")));
        all.put(
                MessageType.PATCHES_ANALYZED,
                new PatchesAnalyzed(step(2, StepKind.GATE), List.of(GateVerdict.of(CANDIDATE.id(), List.of(REASON)))));
        all.put(
                MessageType.CANDIDATES_SCORED,
                new CandidatesScored(
                        step(2, StepKind.SCORE),
                        List.of(new CandidatesScored.Score(
                                CANDIDATE.id(),
                                Map.of("changedLines", 2.0),
                                null,
                                false,
                                List.of("the confidence of tier TEMPLATE was never measured")))));
        return all;
    }

    static Envelope envelope(Message message) {
        return new Envelope("evt-1", "/greenloop/test", JOB.value(), Instant.parse("2026-11-21T10:15:30Z"), message);
    }

    private static StepId step(int iteration, StepKind kind) {
        return new StepId(JOB, iteration, kind, 1);
    }
}
