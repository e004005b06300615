package io.greenloop.analyzer.review;

import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.JobId;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.TransientFailure;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.RepositoryGone;
import io.greenloop.workspace.UnknownObject;
import io.greenloop.workspace.WorkspaceUnavailable;
import io.greenloop.workspace.Workspaces;

/** The repository of a job, opened for one step; what is wrong with it is told as a step tells it. */
final class JobRepository {

    private final Workspaces workspaces;

    JobRepository(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** What a step does with a repository. */
    interface Use<T> {
        T in(JobWorkspace workspace) throws StepFailure;
    }

    /**
     * @throws StepFailure when the repository does not have the commit, or whatever the use finds
     * @throws RepositoryGone when the job's repository is no more
     * @throws TransientFailure when the job's repository is out of reach
     */
    <T> T use(JobId job, Use<T> use) throws StepFailure {
        try (var workspace = workspaces.open(job.value())) {
            return use.in(workspace);
        } catch (RepositoryGone gone) {
            throw gone;
        } catch (UnknownObject e) {
            throw new StepFailure(
                    FailureNumber.COMMIT_UNKNOWN.because("the job's repository does not have the commit"), true);
        } catch (WorkspaceUnavailable e) {
            throw new TransientFailure("the job's repository is out of reach", e);
        }
    }
}
