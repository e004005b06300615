package io.greenloop.patcher.messaging;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.PatchesProposed;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Usage;
import io.greenloop.patcher.domain.model.ModelEngines;
import io.greenloop.patcher.domain.search.SearchProblem;
import io.greenloop.patcher.domain.search.SearchState;
import io.greenloop.patcher.domain.search.TemplateEngine;
import io.greenloop.worker.StepHandler;
import io.greenloop.worker.StepProgress;
import io.greenloop.worker.TransientFailure;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.WorkspaceUnavailable;
import io.greenloop.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Asks the engine of the tier for candidates; everything it needs to go on is in the job's repository. */
@ApplicationScoped
public class PatchSteps implements StepHandler {

    private static final Logger LOG = Logger.getLogger(PatchSteps.class);
    private static final BaselineDetails NOTHING_MEASURED = new BaselineDetails(List.of(), List.of(), List.of());

    private final Workspaces workspaces;
    private final TemplateEngine templates;
    private final ModelEngines models;

    @Inject
    PatchSteps(Workspaces workspaces, TemplateEngine templates, ModelEngines models) {
        this.workspaces = workspaces;
        this.templates = templates;
        this.models = models;
    }

    @Override
    public StepEvent handle(StepCommand command, StepProgress progress) {
        if (!(command instanceof ProposePatches propose)) {
            throw new IllegalArgumentException("the patcher does not know %s".formatted(command));
        }
        try (var workspace = workspaces.open(propose.step().jobId().value())) {
            var problem = problem(propose, workspace);
            var proposed = propose.tier() == Tier.TEMPLATE
                    ? fromTemplates(propose, problem, workspace, progress)
                    : models.propose(propose, problem, progress::onStop);
            LOG.infof(
                    "proposed jobId=%s step=%s tier=%s candidates=%d unusable=%d exhausted=%s",
                    propose.step().jobId(),
                    propose.step(),
                    propose.tier(),
                    proposed.candidates().size(),
                    proposed.unusable().size(),
                    proposed.exhausted());
            return proposed;
        } catch (WorkspaceUnavailable away) {
            throw new TransientFailure("the job's repository cannot be reached", away);
        }
    }

    private SearchProblem problem(ProposePatches propose, JobWorkspace workspace) {
        return SearchProblem.of(
                propose.commit(),
                propose.details(),
                new CommittedFiles(workspaces, propose.step().jobId().value(), propose.commit()),
                propose.target(),
                baseline(propose.details(), workspace),
                propose.seed());
    }

    private static BaselineDetails baseline(String id, JobWorkspace workspace) {
        if (id.isEmpty()) {
            return NOTHING_MEASURED;
        }
        try {
            return Json.mapper().readValue(workspace.blob(id), BaselineDetails.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the baseline in the job's repository is unreadable", e);
        }
    }

    private PatchesProposed fromTemplates(
            ProposePatches propose, SearchProblem problem, JobWorkspace workspace, StepProgress progress) {
        var from = propose.searchState().isEmpty()
                ? SearchState.start(problem.name())
                : SearchState.fromJson(workspace.blob(propose.searchState()));
        var batch = templates.propose(problem, from, propose.trials(), propose.most(), progress::isStopped);
        var state = workspace.storeBlob(
                "search-" + propose.tier().name().toLowerCase(Locale.ROOT),
                batch.state().toJson());
        return new PatchesProposed(
                propose.step(),
                propose.tier(),
                batch.candidates(),
                List.of(),
                Usage.NONE,
                models.configured(),
                state,
                batch.exhausted(),
                null);
    }
}
