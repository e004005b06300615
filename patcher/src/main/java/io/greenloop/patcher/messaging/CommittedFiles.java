package io.greenloop.patcher.messaging;

import io.greenloop.patcher.domain.project.EarlierState;
import io.greenloop.patcher.domain.project.ProjectFiles;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.Workspaces;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a job's project at one commit. Opens the workspace for each look, since a search outlives the step that began
 * it.
 */
record CommittedFiles(Workspaces workspaces, String jobId, String commit) implements ProjectFiles {

    @Override
    public List<String> paths() {
        try (JobWorkspace workspace = workspaces.open(jobId)) {
            return workspace.paths(commit);
        }
    }

    @Override
    public Optional<String> text(String path) {
        try (JobWorkspace workspace = workspaces.open(jobId)) {
            return workspace.text(commit, path);
        }
    }

    /** Counted from what was submitted: what the job itself healed since then is no past to go back to. */
    @Override
    public List<EarlierState> earlier(int most) {
        try (JobWorkspace workspace = workspaces.open(jobId)) {
            var base = workspace.base().orElse(commit);
            var healed = workspace.changedPaths(base, commit);
            return workspace.history(base, most + 1).stream()
                    .skip(1)
                    .map(past -> new EarlierState(
                            new CommittedFiles(workspaces, jobId, past),
                            without(healed, workspace.changedPaths(past, base))))
                    .toList();
        }
    }

    private static Set<String> without(Set<String> healed, Set<String> changed) {
        var left = new HashSet<>(changed);
        left.removeAll(healed);
        return left;
    }
}
