package io.greenloop.cli;

import io.greenloop.contracts.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The last words on a job: how it ended, what was changed, what it took and cost. */
final class Summary {

    private final Screen screen;

    Summary(Screen screen) {
        this.screen = screen;
    }

    List<String> of(Ending ending) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(headline(ending));
        lines.add(effort(ending));
        ending.job().healed().forEach(change -> lines.addAll(change("", change)));
        if (!ending.isHealed() && ending.job().best() != null) {
            lines.addAll(change("best candidate so far: ", ending.job().best()));
        }
        if (!ending.isHealed() && !ending.job().failing().isEmpty()) {
            lines.add("still failing: " + String.join(", ", ending.job().failing()));
        }
        ending.patch().ifPresent(patch -> {
            lines.add("");
            lines.addAll(DiffText.of(patch, screen));
        });
        return lines;
    }

    private String headline(Ending ending) {
        var outcome = ending.news().outcome();
        var word = screen.paint(Ink.BOLD, screen.paint(ink(outcome), outcome.name()));
        var failure = ending.news().failure();
        var number = failure == null ? "" : "GL-%04d: ".formatted(failure.number());
        var reason = number + ending.news().reason();
        return reason.isBlank() ? word : word + "  " + reason;
    }

    private static Ink ink(Outcome outcome) {
        return switch (outcome) {
            case HEALED -> Ink.GREEN;
            case EXHAUSTED, ABSTAINED, CANCELLED -> Ink.YELLOW;
            case FAILED -> Ink.RED;
        };
    }

    private static String effort(Ending ending) {
        var news = ending.news();
        return "%s, %s, %s, %d refused; %s"
                .formatted(
                        Text.duration(news.took()),
                        Text.count(news.iterations(), "iteration"),
                        Text.count(news.candidates(), "candidate"),
                        news.refused(),
                        Text.cost(news.usage()));
    }

    private List<String> change(String before, JobView.Change change) {
        var lines = new ArrayList<String>();
        lines.add("%s%s by %s in %s: %s"
                .formatted(
                        before,
                        Text.shortId(change.candidateId()),
                        NewsText.tier(change.tier()),
                        RefusalsText.place(change.path(), change.line()),
                        change.explanation()));
        change.warnings().stream()
                .map(warning -> screen.paint(Ink.YELLOW, "  look at: " + Text.words(warning.gate())) + ": "
                        + warning.sentence())
                .forEach(lines::add);
        return lines;
    }
}
