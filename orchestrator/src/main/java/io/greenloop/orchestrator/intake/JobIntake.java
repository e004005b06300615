package io.greenloop.orchestrator.intake;

import io.greenloop.contracts.Containment;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.orchestrator.Accepted;
import io.greenloop.orchestrator.JobRepositories;
import io.greenloop.orchestrator.Jobs;
import io.greenloop.orchestrator.NewJob;
import io.greenloop.orchestrator.intake.SourceRefused.Code;
import io.greenloop.workspace.AllowedUrls;
import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Makes jobs of requests: takes their code in, then has them accepted. What is refused leaves nothing on disk. Trouble of
 * the disk or the network is a {@link io.greenloop.workspace.WorkspaceUnavailable}.
 */
@ApplicationScoped
public class JobIntake {

    private static final Logger LOG = Logger.getLogger(JobIntake.class);

    private final Workspaces workspaces;
    private final ProjectSources sources;
    private final Function<NewJob, Accepted> acceptance;
    private final Supplier<JobId> ids;

    @Inject
    JobIntake(JobRepositories repositories, IntakeSettings settings, Jobs jobs) {
        this(
                repositories.workspaces(),
                new ProjectSources(
                        new AllowedFolders(settings.allowedPaths().orElse(List.of())),
                        new AllowedUrls(settings.allowFileUrls(), settings.allowPrivateAddresses())),
                jobs::accept,
                () -> JobId.of(UUID.randomUUID()));
    }

    JobIntake(
            Workspaces workspaces, ProjectSources sources, Function<NewJob, Accepted> acceptance, Supplier<JobId> ids) {
        this.workspaces = workspaces;
        this.sources = sources;
        this.acceptance = acceptance;
        this.ids = ids;
    }

    /** Takes a request that says where the code is. */
    public Submission submit(JobRequest request) {
        try {
            if (request.source() instanceof ProjectSource.Git git) {
                return take(request, Containment.FULL, sources.git(git));
            }
            if (request.source() instanceof ProjectSource.Folder folder) {
                return take(request, Containment.FULL, sources.folder(folder));
            }
            return new Submission.Refused(
                    "source.type", Code.NOT_UPLOADED.name(), "an archive is uploaded, it cannot be named");
        } catch (ImportRefused refused) {
            var field = request.source() instanceof ProjectSource.Git ? "source.url" : "source.path";
            return new Submission.Refused(field, refused.reason().name(), refused.getMessage());
        } catch (SourceRefused refused) {
            return refused.toSubmission();
        }
    }

    /** Takes an archive. */
    public Submission submit(Upload upload) {
        var request =
                new JobRequest(new ProjectSource.Archive(upload.name()), upload.tests(), upload.policy(), upload.key());
        try {
            return take(request, Containment.FULL, sources.archive(upload.file()));
        } catch (ImportRefused refused) {
            return new Submission.Refused("archive", refused.reason().name(), refused.getMessage());
        } catch (SourceRefused refused) {
            return refused.toSubmission();
        }
    }

    private Submission take(JobRequest request, Containment containment, ProjectCode code)
            throws ImportRefused, SourceRefused {
        var id = ids.get();
        var base = imported(id, code);
        // When accepting fails, nobody knows whether it was stored: a folder too many is better than a job without
        // code.
        var accepted = acceptance.apply(new NewJob(id, request, base, containment, null));
        if (!accepted.created()) {
            workspaces.delete(id.value());
        }
        LOG.infof("job submitted jobId=%s source=%s created=%s", accepted.id(), request.source(), accepted.created());
        return new Submission.Taken(accepted.id(), accepted.created());
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
