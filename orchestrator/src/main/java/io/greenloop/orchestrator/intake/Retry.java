package io.greenloop.orchestrator.intake;

import io.greenloop.contracts.MavenProfile;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.TestSelector;
import java.util.List;

/**
 * What a repeated job does otherwise than the first.
 *
 * @param tests null means the same
 * @param profiles null means the same
 * @param policy null means the same
 * @param key makes a repeated request the same job; empty means none
 */
public record Retry(List<TestSelector> tests, List<MavenProfile> profiles, Policy policy, String key) {

    /** Everything as before. */
    public static final Retry SAME = new Retry(null, null, null, "");

    /** The same request under another key. */
    public Retry withKey(String other) {
        return new Retry(tests, profiles, policy, other);
    }

    public Retry {
        tests = tests == null ? null : List.copyOf(tests);
        profiles = profiles == null ? null : MavenProfile.list(profiles);
        key = key == null ? "" : key;
    }
}
