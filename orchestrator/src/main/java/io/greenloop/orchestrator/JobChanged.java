package io.greenloop.orchestrator;

import io.greenloop.contracts.JobId;

/** Says within the process that a change of a job was committed; observe it asynchronously. */
public record JobChanged(JobId id) {}
