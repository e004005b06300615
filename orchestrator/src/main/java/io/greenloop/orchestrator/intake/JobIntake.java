package io.greenloop.orchestrator.intake;

import io.greenloop.contracts.Containment;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobRequest;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.orchestrator.JobRepositories;
import io.greenloop.orchestrator.Jobs;
import io.greenloop.orchestrator.OrchestratorSettings;
import io.greenloop.orchestrator.domain.Job;
import io.greenloop.orchestrator.domain.JobOrder;
import io.greenloop.orchestrator.intake.SourceRefused.Code;
import io.greenloop.workspace.AllowedUrls;
import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.UnknownObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/**
 * Makes jobs of requests: takes their code in, then has them accepted. What is refused leaves nothing on disk. Trouble of
 * the disk or the network is a {@link io.greenloop.workspace.WorkspaceUnavailable}.
 */
@ApplicationScoped
public class JobIntake {

    private final CodeIntake intake;
    private final ProjectSources sources;
    private final TierRule tiers;
    private final Supplier<JobId> ids;

    @Inject
    JobIntake(
            JobRepositories repositories,
            IntakeSettings settings,
            OrchestratorSettings orchestrator,
            Config config,
            Jobs jobs) {
        this(
                new CodeIntake(repositories.workspaces(), jobs::known, jobs::accept),
                new ProjectSources(
                        new AllowedFolders(settings.allowedPaths().orElse(List.of())),
                        new AllowedUrls(settings.allowFileUrls(), settings.allowPrivateAddresses()),
                        repositories.workspaces()),
                orchestrator.modelsHere() ? TierRule.of(config) : TierRule.unknown(),
                () -> JobId.of(UUID.randomUUID()));
    }

    JobIntake(CodeIntake intake, ProjectSources sources, TierRule tiers, Supplier<JobId> ids) {
        this.intake = intake;
        this.sources = sources;
        this.tiers = tiers;
        this.ids = ids;
    }

    /** Takes a request that says where the code is. */
    public Submission submit(JobRequest request) {
        if (request.source() instanceof ProjectSource.Archive) {
            return new Submission.Refused(
                    "source.type", Code.NOT_UPLOADED.name(), "an archive is uploaded, it cannot be named");
        }
        return take(JobOrder.of(ids.get(), request, Containment.FULL), () -> named(request.source()));
    }

    /** Takes an archive. */
    public Submission submit(Upload upload) {
        var request = new JobRequest(
                new ProjectSource.Archive(upload.name()),
                upload.tests(),
                upload.profiles(),
                upload.policy(),
                upload.key(),
                upload.failure());
        var order = JobOrder.of(ids.get(), request, Containment.FULL).uploaded(FileHash.of(upload.file()));
        return take(order, () -> sources.archive(upload.file()));
    }

    /** Does an ended job again, from the very code that it started from. */
    public Submission retry(Job ended, Retry retry) {
        var earlier = ended.order();
        var order = new JobOrder(
                ids.get(),
                earlier.source(),
                retry.tests() == null ? earlier.tests() : retry.tests(),
                retry.profiles() == null ? earlier.profiles() : retry.profiles(),
                retry.policy() == null ? earlier.policy() : retry.policy(),
                earlier.containment(),
                retry.key(),
                earlier.id(),
                earlier.archive(),
                earlier.ciFailures());
        try {
            return take(order, () -> again(ended));
        } catch (UnknownObject gone) {
            return new Submission.CodeGone(earlier.id());
        }
    }

    private Submission take(JobOrder order, WantedCode code) {
        try {
            return intake.take(order, () -> {
                tiers.check(order.policy().tiers());
                return code.checked();
            });
        } catch (ImportRefused refused) {
            return new Submission.Refused(
                    field(order.source()), refused.reason().name(), refused.getMessage());
        } catch (SourceRefused refused) {
            return refused.toSubmission();
        }
    }

    /** Where in the request the code is named. */
    private static String field(ProjectSource source) {
        if (source instanceof ProjectSource.Archive) {
            return "archive";
        }
        return source instanceof ProjectSource.Git ? "source.url" : "source.path";
    }

    private ProjectCode named(ProjectSource source) throws ImportRefused, SourceRefused {
        if (source instanceof ProjectSource.Git git) {
            return sources.git(git);
        }
        if (source instanceof ProjectSource.Folder folder) {
            return sources.folder(folder);
        }
        throw new IllegalStateException("source %s is not named".formatted(source));
    }

    /** A job that ended before its repository was cloned never had code of its own: its retry clones. */
    private ProjectCode again(Job ended) throws ImportRefused, SourceRefused {
        var neverCame = ended.baseCommit().isEmpty() && !sources.has(ended.id());
        if (neverCame && ended.order().source() instanceof ProjectSource.Git git) {
            return sources.git(git);
        }
        return sources.codeOf(ended.id());
    }
}
