package io.greenloop.orchestrator.intake;

import io.greenloop.contracts.JobId;
import io.greenloop.orchestrator.Accepted;
import io.greenloop.orchestrator.NewJob;
import io.greenloop.orchestrator.domain.JobOrder;
import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.Workspaces;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Brings the code of an order in and has the job accepted, unless the order's key is known already. */
final class CodeIntake {

    private static final Logger LOG = Logger.getLogger(CodeIntake.class);

    private final Workspaces workspaces;
    private final Function<JobOrder, Optional<Accepted>> known;
    private final Function<NewJob, Accepted> acceptance;

    CodeIntake(
            Workspaces workspaces,
            Function<JobOrder, Optional<Accepted>> known,
            Function<NewJob, Accepted> acceptance) {
        this.workspaces = workspaces;
        this.known = known;
        this.acceptance = acceptance;
    }

    Submission take(JobOrder order, WantedCode code) throws ImportRefused, SourceRefused {
        var earlier = known.apply(order);
        var accepted = earlier.isPresent() ? earlier.get() : accepted(order, code.checked());
        LOG.infof("job submitted jobId=%s source=%s created=%s", accepted.id(), order.source(), accepted.created());
        return accepted.differences().isEmpty()
                ? new Submission.Taken(accepted.id(), accepted.created())
                : new Submission.KeyReused(accepted.id(), accepted.differences());
    }

    private Accepted accepted(JobOrder order, ProjectCode code) throws ImportRefused, SourceRefused {
        var base = imported(order.id(), code);
        // When accepting fails, nobody knows whether it was stored: a folder too many is better than a job without
        // code.
        var accepted = acceptance.apply(new NewJob(order, base));
        if (!accepted.created()) {
            workspaces.delete(order.id().value());
        }
        return accepted;
    }

    private String imported(JobId id, ProjectCode code) throws ImportRefused, SourceRefused {
        var done = false;
        try (var workspace = workspaces.create(id.value())) {
            var base = code.into(workspace);
            done = true;
            return base;
        } finally {
            if (!done) {
                workspaces.delete(id.value());
            }
        }
    }
}
