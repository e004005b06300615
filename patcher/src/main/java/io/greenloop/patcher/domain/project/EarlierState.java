package io.greenloop.patcher.domain.project;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * The project as it was some commits ago.
 *
 * @param changed paths of the files that differ from what they are now
 */
public record EarlierState(ProjectFiles files, Set<String> changed) {

    public EarlierState {
        requireNonNull(files, "files");
        changed = Set.copyOf(changed);
    }
}
