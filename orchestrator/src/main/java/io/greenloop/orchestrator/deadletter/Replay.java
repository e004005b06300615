package io.greenloop.orchestrator.deadletter;

import java.time.Instant;

/**
 * That a letter was sent on its way again.
 *
 * @param at the last time
 * @param times how often, 1 or more
 */
public record Replay(Instant at, int times) {}
