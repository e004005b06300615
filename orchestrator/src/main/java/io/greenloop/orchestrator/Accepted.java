package io.greenloop.orchestrator;

import io.greenloop.contracts.JobId;

/** The job that a request became; {@code created} is false when the request's key named an earlier one. */
public record Accepted(JobId id, boolean created) {}
