package io.greenloop.cli;

import io.greenloop.contracts.JobEvent;
import io.greenloop.contracts.JobPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Shows the loop as it happens: one line for each piece of news, indented ones for its details. */
final class LoopView {

    private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final String INDENT = " ".repeat(24);

    private final Screen screen;
    private final NewsText text;
    private Instant begin;
    private JobPhase phase = JobPhase.QUEUED;
    private Stopwatch stepBegan = Stopwatch.started();
    private int ticks;

    LoopView(Screen screen, NewsText text) {
        this.screen = screen;
        this.text = text;
    }

    void onNews(JobEvent event) {
        begin = begin == null ? event.at() : begin;
        phase = event.phase();
        stepBegan = Stopwatch.started();
        var lines = text.of(event.news());
        if (!lines.isEmpty()) {
            show(Duration.between(begin, event.at()), lines);
        }
    }

    private void show(Duration sinceBegin, List<String> lines) {
        var first = lines.get(0).split("\t", 2);
        var time = "%10s".formatted(Text.duration(sinceBegin));
        var label = "%-11s".formatted(first[0]);
        screen.line(screen.paint(Ink.DIM, time) + "  " + screen.paint(Ink.BOLD, label) + " " + first[1]);
        lines.stream().skip(1).map(line -> INDENT + line).forEach(screen::line);
    }

    /** Keeps the last line of a terminal moving while a step runs. */
    void onTick() {
        var spinner = SPINNER[ticks++ % SPINNER.length];
        screen.live(" ".repeat(12) + "%s %s  %s".formatted(spinner, doing(phase), stepBegan));
    }

    private static String doing(JobPhase phase) {
        return switch (phase) {
            case QUEUED -> "waiting for its turn";
            case PREPARING -> "bringing the code in, fetching what its build needs";
            case REPRODUCING -> "running the tests as they are";
            case PARKED -> "parked: the failure is another one than was reported";
            case PROPOSING -> "looking for candidates";
            case GATING -> "asking the gates about every candidate";
            case VALIDATING -> "running the candidates that passed";
            case DISTINGUISHING -> "telling plausible candidates apart";
            case CONFIRMING -> "running the winner from a clean checkout";
            case SCORING -> "weighing the winner";
            case ENDED -> "done";
        };
    }
}
