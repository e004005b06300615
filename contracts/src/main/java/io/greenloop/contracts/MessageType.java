package io.greenloop.contracts;

import java.util.Arrays;

/** The versioned CloudEvents type of each message. */
public enum MessageType {
    JOB_REQUESTED("io.greenloop.job.requested.v1", JobRequest.class),
    JOB_CHANGED("io.greenloop.job.changed.v1", JobEvent.class),
    STOP_WORK("io.greenloop.job.stop-work.v1", StopWork.class),
    PREPARE_PROJECT("io.greenloop.tests.prepare.v1", PrepareProject.class),
    RUN_TESTS("io.greenloop.tests.run.v1", RunTests.class),
    COMPARE_BEHAVIOUR("io.greenloop.tests.compare.v1", CompareBehaviour.class),
    PROPOSE_PATCHES("io.greenloop.patches.propose.v1", ProposePatches.class),
    ANALYZE_PATCHES("io.greenloop.analysis.analyze.v1", AnalyzePatches.class),
    SCORE_CANDIDATES("io.greenloop.analysis.score.v1", ScoreCandidates.class),
    STEP_STARTED("io.greenloop.step.started.v1", StepStarted.class),
    STEP_BEAT("io.greenloop.step.beat.v1", StepBeat.class),
    STEP_FAILED("io.greenloop.step.failed.v1", StepFailed.class),
    PROJECT_PREPARED("io.greenloop.tests.prepared.v1", ProjectPrepared.class),
    TESTS_FINISHED("io.greenloop.tests.finished.v1", TestsFinished.class),
    BEHAVIOUR_COMPARED("io.greenloop.tests.compared.v1", BehaviourCompared.class),
    PATCHES_PROPOSED("io.greenloop.patches.proposed.v1", PatchesProposed.class),
    PATCHES_ANALYZED("io.greenloop.analysis.analyzed.v1", PatchesAnalyzed.class),
    CANDIDATES_SCORED("io.greenloop.analysis.scored.v1", CandidatesScored.class);

    private final String type;
    private final Class<? extends Message> record;

    MessageType(String type, Class<? extends Message> record) {
        this.type = type;
        this.record = record;
    }

    /** The CloudEvents {@code type} attribute. */
    public String type() {
        return type;
    }

    /** The record that carries the data. */
    public Class<? extends Message> record() {
        return record;
    }

    /** The type of a message that is about to be written. */
    public static MessageType of(Message message) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.record.isInstance(message))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no message type for " + message.getClass()));
    }

    /**
     * The type of a message that was read.
     *
     * @throws UnreadableMessage when nobody knows it
     */
    static MessageType named(String type) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new UnreadableMessage("unknown message type '%s'".formatted(type)));
    }
}
