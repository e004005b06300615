package io.greenloop.gates.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * How far anyone's change may reach.
 *
 * @param changedFiles most files; empty for any number
 * @param changedLines most lines added and removed together; empty for any number
 * @param allowedPaths globs of the files that may change; empty for all
 */
public record Limits(Optional<Integer> changedFiles, Optional<Integer> changedLines, List<String> allowedPaths) {

    public Limits {
        requireNonNull(changedFiles, "changedFiles");
        requireNonNull(changedLines, "changedLines");
        allowedPaths = List.copyOf(allowedPaths);
    }
}
