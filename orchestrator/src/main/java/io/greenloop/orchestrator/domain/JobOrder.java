package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Containment;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.MavenProfile;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.TestSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was asked for; never changes.
 *
 * @param profiles that the project is built with beside those that are active by themselves
 * @param key makes a repeated request the same job; empty means none
 * @param retryOf the ended job that this one repeats; null when it is the first
 * @param archive hash of what was uploaded; empty when nothing was
 * @param ciFailures what CI saw, as the submitter told it; empty when he did not
 */
public record JobOrder(
        JobId id,
        ProjectSource source,
        List<TestSelector> tests,
        List<MavenProfile> profiles,
        Policy policy,
        Containment containment,
        String key,
        JobId retryOf,
        String archive,
        List<FailureSignature> ciFailures) {

    public JobOrder {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(containment, "containment");
        tests = List.copyOf(tests);
        profiles = MavenProfile.list(profiles);
        key = key == null ? "" : key;
        archive = archive == null ? "" : archive;
        ciFailures = ciFailures == null ? List.of() : List.copyOf(ciFailures);
    }

    /** An order for code that the request itself names. */
    public static JobOrder of(JobId id, JobRequest request, Containment containment) {
        return new JobOrder(
                id,
                request.source(),
                request.tests(),
                request.profiles(),
                request.policy(),
                containment,
                request.key(),
                null,
                "",
                request.failure() == null ? List.of() : request.failure().signatures());
    }

    /** The same for an archive, known by the hash of what is in it. */
    public JobOrder uploaded(String hash) {
        return new JobOrder(id, source, tests, profiles, policy, containment, key, retryOf, hash, ciFailures);
    }

    /** What differs from another order, by name and without content; empty when both ask for the same. */
    public List<String> differences(JobOrder other) {
        var names = new ArrayList<String>();
        if (!isOfSameCode(other)) {
            names.add("source");
        }
        if (!tests.equals(other.tests)) {
            names.add("tests");
        }
        if (!profiles.equals(other.profiles)) {
            names.add("profiles");
        }
        if (!policy.equals(other.policy)) {
            names.add("policy");
        }
        if (!ciFailures.equals(other.ciFailures)) {
            names.add("failure");
        }
        if (!Objects.equals(retryOf, other.retryOf)) {
            names.add("retryOf");
        }
        return List.copyOf(names);
    }

    /** An archive is known by its content, whatever its name; one whose hash was never taken could be any. */
    private boolean isOfSameCode(JobOrder other) {
        if (source instanceof ProjectSource.Archive && other.source instanceof ProjectSource.Archive) {
            return archive.isEmpty() || other.archive.isEmpty() || archive.equals(other.archive);
        }
        return source.equals(other.source);
    }
}
