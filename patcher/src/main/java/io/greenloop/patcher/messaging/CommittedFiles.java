package io.greenloop.patcher.messaging;

import io.greenloop.patcher.domain.project.ProjectFiles;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.Workspaces;
import java.util.List;
import java.util.Optional;

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
}
