package io.greenloop.cli;

import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Hands a project to Greenloop, shows the loop, and brings back how it ended. */
final class Healing {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final Api api;
    private final Screen screen;
    private final LoopView view;
    private final boolean whateverFailsHere;

    /** @param whateverFailsHere whether to go on where what fails here is not what CI saw; else the job is cancelled then */
    Healing(Api api, Screen screen, LoopView view, boolean whateverFailsHere) {
        this.api = api;
        this.screen = screen;
        this.view = view;
        this.whateverFailsHere = whateverFailsHere;
    }

    /** Returns when the job has ended; an interrupt before that cancels it, even one that comes while it is handed over. */
    Ending heal(Project project, String request, Cleanup cleanup) throws InterruptedException {
        var job = submit(project, request, cleanup);
        var end = new AtomicReference<JobNews.Ended>();
        new JobFollower(api, PAUSE_AFTER_FAILURE)
                .follow(
                        job.id(),
                        event -> {
                            view.onNews(event);
                            remember(event, end);
                            answer(event);
                        },
                        view::onTick);
        screen.erase();
        return new Ending(
                api.job(job.id()), end.get(), api.patch(job.id(), end.get().outcome() != Outcome.HEALED));
    }

    /** A parked job waits for somebody's word, and whoever runs a command waits for its end. */
    private void answer(JobEvent event) {
        if (!(event.news() instanceof JobNews.Parked)) {
            return;
        }
        if (whateverFailsHere) {
            api.resume(event.jobId().value());
            return;
        }
        screen.line("cancelled; with --whatever-fails-here it heals what fails here");
        api.cancel(event.jobId().value());
    }

    private static void remember(JobEvent event, AtomicReference<JobNews.Ended> end) {
        if (event.news() instanceof JobNews.Ended ended) {
            end.set(ended);
        }
    }

    private JobView submit(Project project, String request, Cleanup cleanup) {
        // An interrupt ends the process before anything here is run to its end.
        var archive = cleanup.begin(Healing::temporaryFile, Healing::delete);
        try {
            screen.live("packing " + project.folder());
            var files = ProjectArchive.pack(project, archive);
            var job = cleanup.begin(() -> api.submit(archive, request), accepted -> api.cancel(accepted.id()));
            screen.line("job %s heals %s (%s)".formatted(job.id(), project.name(), Text.count(files, "file")));
            return job;
        } finally {
            delete(archive);
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("greenloop-", ".tar.gz");
        } catch (IOException e) {
            throw new Trouble("no temporary file can be made: " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
