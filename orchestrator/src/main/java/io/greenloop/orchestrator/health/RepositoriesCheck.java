package io.greenloop.orchestrator.health;

import io.greenloop.orchestrator.RepositorySettings;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the disk with the jobs' repositories can take another one. */
@Readiness
@ApplicationScoped
public class RepositoriesCheck implements AsyncHealthCheck {

    private static final String NAME = "repositories";

    private final Path root;
    private final long leastFree;

    @Inject
    RepositoriesCheck(RepositorySettings settings) {
        root = settings.root();
        leastFree = settings.leastFree().asLongValue();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return BoundedCheck.of(NAME, this::look);
    }

    private HealthCheckResponse look() {
        try {
            var disk = Files.getFileStore(Files.createDirectories(root));
            var free = disk.getUsableSpace();
            var isWritable = !disk.isReadOnly() && Files.isWritable(root);
            return HealthCheckResponse.named(NAME)
                    .status(isWritable && free >= leastFree)
                    .withData("freeBytes", free)
                    .withData("leastFreeBytes", leastFree)
                    .withData("writable", isWritable)
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
