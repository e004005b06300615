package io.greenloop.orchestrator;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.Outcome;

/** Says within the process that a job ended; observe it after the transaction. */
public record JobEnded(JobId id, Outcome outcome) {}
