package io.greenloop.contracts;

/** What the orchestrator asks of a worker. May be delivered more than once; doing it again is harmless. */
public sealed interface StepCommand extends Message
        permits PrepareProject, RunTests, CompareBehaviour, ProposePatches, AnalyzePatches, ScoreCandidates {

    StepId step();
}
