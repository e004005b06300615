package io.greenloop.contracts;

import java.util.List;

/**
 * The public request to heal one project; what CI publishes on {@code greenloop.jobs.requested}.
 *
 * @param tests what the job is about; empty means every failing test
 * @param profiles that the project is built with beside those that are active by themselves
 * @param policy null means {@link Policy#STANDARD}
 * @param key makes a repeated request the same job, at most 200 characters and no NUL; empty means none
 * @param failure what CI saw; null means that whatever fails is to be healed
 */
public record JobRequest(
        ProjectSource source,
        List<TestSelector> tests,
        List<MavenProfile> profiles,
        Policy policy,
        String key,
        CiReport failure)
        implements Message {

    public JobRequest {
        if (source == null) {
            throw new IllegalArgumentException("source is missing");
        }
        tests = tests == null ? List.of() : List.copyOf(tests);
        profiles = MavenProfile.list(profiles);
        policy = policy == null ? Policy.STANDARD : policy;
        key = key == null ? "" : key;
        if (key.length() > 200) {
            throw new IllegalArgumentException(
                    "key has %d characters, at most 200 are allowed".formatted(key.length()));
        }
        if (key.indexOf('\0') >= 0) {
            // No database takes it as text.
            throw new IllegalArgumentException("key holds a NUL");
        }
    }

    /** A request that says nothing of what CI saw, nor of profiles. */
    public JobRequest(ProjectSource source, List<TestSelector> tests, Policy policy, String key) {
        this(source, tests, List.of(), policy, key, null);
    }

    /** The same request under another key. */
    public JobRequest withKey(String other) {
        return new JobRequest(source, tests, profiles, policy, other, failure);
    }
}
