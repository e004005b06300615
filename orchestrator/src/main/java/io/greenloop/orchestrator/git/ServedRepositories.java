package io.greenloop.orchestrator.git;

import io.greenloop.contracts.JobId;
import io.greenloop.orchestrator.JobRepositories;
import io.greenloop.orchestrator.RepositorySettings;
import io.greenloop.orchestrator.security.SecretFile;
import io.greenloop.workspace.GitHttp;
import io.greenloop.workspace.JobToken;
import io.greenloop.workspace.Workspaces;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;

/** The jobs' repositories as git clients on other hosts reach them, each opened by its own token. */
@Startup
@Singleton
public class ServedRepositories {

    private final Workspaces workspaces;
    private final GitHttp git;
    private final Optional<byte[]> secret;

    /** Fails the start when the secret is not the owner's alone. */
    @Inject
    ServedRepositories(JobRepositories repositories, RepositorySettings settings) {
        workspaces = repositories.workspaces();
        git = new GitHttp(workspaces, settings.maxPushSize().asLongValue());
        secret = settings.secretFile().map(file -> new SecretFile(file, new SecureRandom()).readOrCreate());
    }

    /** Whether an {@code Authorization} header, null when absent, opens this job's repository. */
    boolean opens(JobId job, String authorization) {
        return secret.map(known -> JobToken.authorises(known, job.value(), authorization))
                .orElse(false);
    }

    boolean has(JobId job) {
        return workspaces.exists(job.value());
    }

    GitHttp git() {
        return git;
    }
}
