package io.greenloop.orchestrator;

import io.greenloop.contracts.JobId;
import io.greenloop.orchestrator.persistence.JobStore;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Removes repositories that nobody will open again: those of jobs that ended long ago, and those that never became a job's,
 * as a crash between taking the code in and accepting the job leaves behind.
 */
@ApplicationScoped
public class UnneededRepositories {

    private static final Logger LOG = Logger.getLogger(UnneededRepositories.class);

    /** Whatever else somebody keeps in the folder is not ours to remove. */
    private static final Predicate<String> IS_JOB =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();

    /** No import takes as long; what is older than this process is nobody's import in any case. */
    private static final Duration LONGEST_IMPORT = Duration.ofHours(1);

    private final JobRepositories repositories;
    private final Path root;
    private final Duration keep;
    private final JobStore store;
    private final Clock clock;
    private final Instant begun;

    @Inject
    UnneededRepositories(JobRepositories repositories, RepositorySettings settings, JobStore store, Clock clock) {
        // Not when this bean was made: imports may be under way by then.
        this(
                repositories,
                settings,
                store,
                clock,
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    /** @param begun what was made before is no import of this process */
    UnneededRepositories(
            JobRepositories repositories, RepositorySettings settings, JobStore store, Clock clock, Instant begun) {
        this.repositories = repositories;
        this.root = settings.root();
        this.keep = settings.keep();
        this.store = store;
        this.clock = clock;
        this.begun = begun;
    }

    @Scheduled(every = "10m", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void remove() {
        var now = clock.instant();
        // What may go is asked for, not what must stay: a job may be accepted at any moment.
        var over = store.endedBefore(now.minus(keep));
        var abandonedBefore = later(begun, now.minus(LONGEST_IMPORT));
        for (var id : repositories.workspaces().ids()) {
            if (!IS_JOB.test(id)) {
                continue;
            }
            var job = new JobId(id);
            if (over.contains(job) || (madeBefore(job, abandonedBefore) && !store.knows(job))) {
                repositories.workspaces().delete(id);
                LOG.infof("repository removed jobId=%s", id);
            }
        }
    }

    private boolean madeBefore(JobId job, Instant moment) {
        try {
            var folder = root.resolve(job.value() + ".git");
            return Files.getLastModifiedTime(folder).toInstant().isBefore(moment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
