package io.greenloop.cli;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.check.CheckedChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says what the gates say of a change, each reason with its place; of many of one gate, the first few. */
final class CheckText {

    private static final int MOST_MILD = 5;
    private static final int MOST_SEVERE = 50;

    private final Screen screen;
    private final boolean verbose;

    /** @param verbose whether every reason is shown, and notes on what passed */
    CheckText(Screen screen, boolean verbose) {
        this.screen = screen;
        this.verbose = verbose;
    }

    List<String> of(CheckedChange change, boolean isRefused, Duration took) {
        var lines = new ArrayList<String>();
        for (var decision : List.of(Decision.REJECT, Decision.ESCALATE, Decision.UNKNOWN, Decision.PASS)) {
            var shown = new EnumMap<GateName, Integer>(GateName.class);
            var left = new EnumMap<GateName, Integer>(GateName.class);
            change.reasons().stream()
                    .filter(reason -> reason.decision() == decision)
                    .forEach(reason -> {
                        if (isShown(reason, shown)) {
                            lines.addAll(inFull(reason));
                        } else {
                            left.merge(reason.gate(), 1, Integer::sum);
                        }
                    });
            if (!left.isEmpty() && decision != Decision.PASS) {
                lines.add(screen.paint(Ink.DIM, "  + %s (--verbose shows them)".formatted(summary(left))));
            }
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(verdict(change, isRefused) + ": " + numbers(change) + " in " + Text.duration(took));
        return lines;
    }

    private boolean isShown(GateReason reason, Map<GateName, Integer> shown) {
        return switch (reason.decision()) {
            case REJECT -> shown.merge(reason.gate(), 1, Integer::sum) <= MOST_SEVERE || verbose;
            case ESCALATE, UNKNOWN -> shown.merge(reason.gate(), 1, Integer::sum) <= MOST_MILD || verbose;
            case PASS -> verbose;
        };
    }

    private List<String> inFull(GateReason reason) {
        var lines = new ArrayList<String>();
        var place = reason.path() + (reason.line() > 0 ? ":" + reason.line() : "");
        lines.add("%s %s%s: %s"
                .formatted(
                        mark(reason.decision()),
                        place.isEmpty() ? "" : screen.paint(Ink.BOLD, place) + " ",
                        screen.paint(Ink.YELLOW, Text.words(reason.gate()) + remark(reason.decision())),
                        reason.sentence()));
        if (!reason.before().isBlank()) {
            lines.add("    " + screen.paint(Ink.RED, "- " + Text.firstLine(reason.before())));
        }
        if (!reason.after().isBlank()) {
            lines.add("    " + screen.paint(Ink.GREEN, "+ " + Text.firstLine(reason.after())));
        }
        return lines;
    }

    private String mark(Decision decision) {
        return switch (decision) {
            case REJECT -> screen.paint(Ink.RED, "✘");
            case ESCALATE -> screen.paint(Ink.YELLOW, "!");
            case UNKNOWN -> screen.paint(Ink.DIM, "?");
            case PASS -> screen.paint(Ink.DIM, "·");
        };
    }

    private static String remark(Decision decision) {
        return switch (decision) {
            case PASS, REJECT -> "";
            case UNKNOWN -> " (could not be decided)";
            case ESCALATE -> " (somebody should look at it)";
        };
    }

    private static String summary(Map<GateName, Integer> left) {
        return left.entrySet().stream()
                .map(gate -> "%d more of %s".formatted(gate.getValue(), Text.words(gate.getKey())))
                .collect(joining(", "));
    }

    private String verdict(CheckedChange change, boolean isRefused) {
        if (isRefused) {
            return screen.paint(Ink.RED, "refused");
        }
        return screen.paint(Ink.GREEN, change.paths().isEmpty() ? "passed, nothing changed" : "passed");
    }

    private static String numbers(CheckedChange change) {
        var parts = new ArrayList<String>();
        parts.add(Text.count(change.paths().size(), "file"));
        parts.add(Text.count(change.lines(), "line"));
        add(parts, change, Decision.REJECT, "refused");
        add(parts, change, Decision.ESCALATE, "to look at");
        add(parts, change, Decision.UNKNOWN, "not decided");
        return String.join(", ", parts) + " since " + Text.shortId(change.base());
    }

    private static void add(List<String> parts, CheckedChange change, Decision decision, String what) {
        long count = change.reasons().stream()
                .filter(reason -> reason.decision() == decision)
                .count();
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
