package io.greenloop.worker;

import io.greenloop.workspace.AllowedUrls;
import io.greenloop.workspace.ImportLimits;
import io.greenloop.workspace.ImportPolicy;
import io.greenloop.workspace.JobToken;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Opens the door to the jobs' repositories as the configuration says. */
@ApplicationScoped
class WorkspaceAccess {

    private static final String OWNER_ONLY = "rwx------";

    private Optional<ProcessFolder> mirrors = Optional.empty();

    @Produces
    @Singleton
    Workspaces workspaces(WorkspaceSettings settings) {
        var urls = new AllowedUrls(settings.allowFileUrls(), settings.allowPrivateAddresses());
        var location = settings.url()
                .map(url -> remote(url, settings))
                .orElseGet(() -> new WorkspaceLocation.OnDisk(settings.root()));
        return new Workspaces(location, new ImportPolicy(ImportLimits.DEFAULT, urls).forMaven(), Clock.systemUTC());
    }

    private WorkspaceLocation remote(URI url, WorkspaceSettings settings) {
        var secret = secret(settings.secretFile()
                .orElseThrow(() -> new IllegalStateException(
                        "greenloop.workspace.secret-file is needed where greenloop.workspace.url is set")));
        var folder = ProcessFolder.open(settings.mirrors(), OWNER_ONLY);
        mirrors = Optional.of(folder);
        return new WorkspaceLocation.Remote(
                url, jobId -> JobToken.of(secret, jobId), folder.path(), settings.keptMirrors(), settings.patience());
    }

    @PreDestroy
    void removeMirrors() {
        mirrors.ifPresent(ProcessFolder::close);
    }

    private static byte[] secret(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("greenloop.workspace.secret-file cannot be read", e);
        }
    }
}
