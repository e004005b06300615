package io.greenloop.orchestrator.rest;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Removes what broken uploads leave behind: the server deletes the file of every upload that it answers, but not always
 * that of one whose connection broke or that grew too long.
 */
@ApplicationScoped
public class AbandonedUploads {

    private static final Logger LOG = Logger.getLogger(AbandonedUploads.class);
    /** No upload takes as long, so nobody misses what is older. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    @Inject
    AbandonedUploads(@ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Scheduled(every = "10m")
    void remove() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var before = clock.instant().minus(LONGEST_UPLOAD);
        try (var files = Files.newDirectoryStream(folder, "resteasy-reactive*upload")) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                    LOG.infof("abandoned upload removed file=%s", file.getFileName());
                }
            }
        }
    }
}
