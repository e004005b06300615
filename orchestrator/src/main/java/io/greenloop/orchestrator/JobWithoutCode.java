package io.greenloop.orchestrator;

import io.greenloop.contracts.JobId;

/** A job has ended whose code never came in, or is gone: its repository holds nothing that anybody could want. */
public record JobWithoutCode(JobId id) {}
