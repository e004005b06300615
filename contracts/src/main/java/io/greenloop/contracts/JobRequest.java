package io.greenloop.contracts;

import java.util.List;

/**
 * The public request to heal one project; what CI publishes on {@code greenloop.jobs.requested}.
 *
 * @param tests what the job is about; empty means every failing test
 * @param policy null means {@link Policy#STANDARD}
 * @param key makes a repeated request the same job; empty means none
 * @param failure what CI saw; null means that whatever fails is to be healed
 */
public record JobRequest(ProjectSource source, List<TestSelector> tests, Policy policy, String key, CiReport failure)
        implements Message {

    public JobRequest {
        if (source == null) {
            throw new IllegalArgumentException("source is missing");
        }
        tests = tests == null ? List.of() : List.copyOf(tests);
        policy = policy == null ? Policy.STANDARD : policy;
        key = key == null ? "" : key;
        if (key.length() > 200) {
            throw new IllegalArgumentException(
                    "key has %d characters, at most 200 are allowed".formatted(key.length()));
        }
    }

    /** A request that says nothing of what CI saw. */
    public JobRequest(ProjectSource source, List<TestSelector> tests, Policy policy, String key) {
        this(source, tests, policy, key, null);
    }
}
