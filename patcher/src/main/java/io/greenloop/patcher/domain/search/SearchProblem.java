package io.greenloop.patcher.domain.search;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.patcher.domain.project.ProjectFiles;
import java.util.stream.Stream;

/**
 * What to search for.
 *
 * @param name equal for equal problems: commit, baseline, failures and seed in one
 */
public record SearchProblem(String name, ProjectFiles files, FailureGroup target, BaselineDetails baseline, long seed) {

    /** @param details id of the baseline, so that a search is begun anew when more is known */
    public static SearchProblem of(
            String commit,
            String details,
            ProjectFiles files,
            FailureGroup target,
            BaselineDetails baseline,
            long seed) {
        var failures = Stream.concat(target.failures().stream().map(FailureSignature::test), target.problems().stream())
                .map(Object::toString)
                .collect(joining("\n"));
        var name = "%s/%s/%s/%08x/%d".formatted(commit, details, target.kind(), failures.hashCode(), seed);
        return new SearchProblem(name, files, target, baseline, seed);
    }
}
