package io.greenloop.analyzer.review;

import io.greenloop.gates.ProjectFiles;
import io.greenloop.workspace.JobWorkspace;
import java.util.List;
import java.util.Optional;

/** One commit of a job's repository. */
final class WorkspaceFiles implements ProjectFiles {

    private final JobWorkspace workspace;
    private final String commit;
    private final List<String> paths;

    WorkspaceFiles(JobWorkspace workspace, String commit) {
        this.workspace = workspace;
        this.commit = commit;
        this.paths = List.copyOf(workspace.paths(commit));
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public Optional<String> text(String path) {
        return workspace.text(commit, path);
    }
}
