package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.jdk.InstalledJdks;
import io.greenloop.testrunner.jdk.Jdk;
import io.greenloop.testrunner.sandbox.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Checks a commit out and builds it, fetching what the build lacks between attempts. */
final class ProjectBuilder {

    private static final Logger LOG = Logger.getLogger(ProjectBuilder.class);

    private final ColdLane lane;
    private final ArtifactFetching fetching;
    private final TestRunnerSettings settings;
    private final ChosenJdks chosen;

    ProjectBuilder(ColdLane lane, ArtifactFetching fetching, TestRunnerSettings settings, InstalledJdks jdks) {
        this.lane = lane;
        this.fetching = fetching;
        this.settings = settings;
        this.chosen = new ChosenJdks(jdks);
    }

    /**
     * @param checkOut writes the project's files into an empty folder
     * @param folder that is the project's from now on; what it holds is removed
     * @throws io.greenloop.worker.TransientFailure when a repository could not be asked
     */
    BuiltProject build(BuildTask task, Consumer<Path> checkOut, Path folder, Duration timeLimit, StopSignal stop) {
        var jobId = task.jobId();
        var deadline = System.nanoTime() + timeLimit.toNanos();
        var tried = new HashSet<Jdk>();
        var absent = new HashSet<String>();
        var asked = new HashSet<String>();
        var fetched = 0;
        for (int round = 1; ; round++) {
            prepare(folder, checkOut);
            var scope = task.on(chosen.forJob(jobId));
            var run = lane.run(folder, scope, remaining(deadline), stop);
            tried.add(scope.jdk());
            if (!stop.isStopped() && chosen.changed(jobId, run.jdkNeed(), tried)) {
                continue;
            }
            var wanted = new TreeSet<>(run.missing());
            wanted.removeAll(absent);
            if (!wanted.isEmpty()) {
                // Where one thing is missing others are; to ask for what is there costs next to nothing.
                wanted.addAll(run.likely());
                wanted.removeAll(asked);
                asked.addAll(run.likely());
            }
            var over = round >= settings.fetchRounds() || fetched >= settings.fetchedArtifacts();
            if (!run.lacksArtifacts() || wanted.isEmpty() || over || stop.isStopped()) {
                absent.retainAll(run.missing());
                return new BuiltProject(folder, run, fetched, absent);
            }
            var outcome = fetching.fetch(
                    // As many as the project may make us fetch: what code of it says is missing may have no end.
                    wanted.stream().limit(settings.fetchedArtifacts() - fetched).toList(),
                    OwnRepositories.of(folder, settings.repositoryHosts().orElse(List.of())));
            LOG.infof(
                    "artifacts fetched jobId=%s round=%d wanted=%d fetched=%d absent=%d",
                    jobId,
                    round,
                    wanted.size(),
                    outcome.fetched(),
                    outcome.absent().size());
            absent.addAll(outcome.absent());
            fetched += outcome.fetched();
            if (outcome.fetched() == 0) {
                absent.retainAll(run.missing());
                return new BuiltProject(folder, run, fetched, absent);
            }
        }
    }

    private static Duration remaining(long deadline) {
        return Duration.ofNanos(Math.max(Duration.ofSeconds(1).toNanos(), deadline - System.nanoTime()));
    }

    private static void prepare(Path folder, Consumer<Path> checkOut) {
        Folders.delete(folder);
        try {
            checkOut.accept(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
