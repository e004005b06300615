package io.greenloop.orchestrator;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.JobId;
import io.greenloop.workspace.ImportPolicy;
import io.greenloop.workspace.PatchRefused;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.WorkspaceUnavailable;
import io.greenloop.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/** The jobs' repositories, which the orchestrator keeps on its own disk. */
@ApplicationScoped
public class JobRepositories {

    private static final Logger LOG = Logger.getLogger(JobRepositories.class);

    private final Workspaces workspaces;

    @Inject
    JobRepositories(RepositorySettings settings) {
        workspaces = new Workspaces(
                new WorkspaceLocation.OnDisk(settings.root()), ImportPolicy.DEFAULT.forMaven(), Clock.systemUTC());
    }

    /** The repositories themselves. */
    public Workspaces workspaces() {
        return workspaces;
    }

    /** Commits a winner on top of the head; the same candidate on the same head gives a commit of the same code. */
    public String commit(JobId job, String head, Candidate winner) {
        try (var workspace = workspaces.open(job.value())) {
            return workspace.commitPatch(
                    head, winner.diff(), message(winner), "refs/greenloop/healed/" + winner.shortId());
        } catch (PatchRefused impossible) {
            // The gates applied this very diff to this very commit, and the tests ran on it.
            throw new IllegalStateException("winner %s does not apply".formatted(winner), impossible);
        }
    }

    /** What leads from one commit to the other, as {@code git apply} takes it. */
    public String diff(JobId job, String from, String to) {
        try (var workspace = workspaces.open(job.value())) {
            return workspace.diff(from, to);
        }
    }

    /** Only once it is certain that the job ended. Its worker may be about to write: what it then misses is told to nobody. */
    void onJobWithoutCode(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobWithoutCode job) {
        try {
            workspaces.delete(job.id().value());
        } catch (WorkspaceUnavailable busy) {
            LOG.warnf("repository not removed jobId=%s", job.id());
        }
    }

    private static String message(Candidate winner) {
        return "%s\n\nWritten by Greenloop (%s, %s).".formatted(winner.explanation(), winner.tier(), winner.template());
    }
}
