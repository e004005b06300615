package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Containment;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.TestSelector;
import java.util.List;
import java.util.Objects;

/**
 * What was asked for; never changes.
 *
 * @param key makes a repeated request the same job; empty means none
 * @param retryOf the ended job that this one repeats; null when it is the first
 */
public record JobOrder(
        JobId id,
        ProjectSource source,
        List<TestSelector> tests,
        Policy policy,
        Containment containment,
        String key,
        JobId retryOf) {

    public JobOrder {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(containment, "containment");
        tests = List.copyOf(tests);
        key = key == null ? "" : key;
    }
}
