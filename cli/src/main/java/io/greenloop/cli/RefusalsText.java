package io.greenloop.cli;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobNews.RefusedCandidate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says which candidates the gates stopped and why; of many that one gate stopped, the first few in full. */
final class RefusalsText {

    private static final int MOST_REASONS = 3;

    private final Screen screen;
    private final int inFull;

    /** @param inFull how many candidates of one gate are shown in full in each iteration */
    RefusalsText(Screen screen, int inFull) {
        this.screen = screen;
        this.inFull = inFull;
    }

    List<String> of(JobNews.Gated gated) {
        var lines = new ArrayList<String>();
        lines.add("gated\t%d passed, %d refused".formatted(gated.passed(), gated.count()));
        var shown = new EnumMap<GateName, Integer>(GateName.class);
        var left = new EnumMap<GateName, Integer>(GateName.class);
        for (var candidate : gated.refused()) {
            // A candidate without a reason would be a bug of the gates; it is shown all the same.
            if (candidate.reasons().isEmpty() || shown.merge(gate(candidate), 1, Integer::sum) <= inFull) {
                lines.addAll(inFull(candidate));
            } else {
                left.merge(gate(candidate), 1, Integer::sum);
            }
        }
        if (!left.isEmpty()) {
            lines.add(screen.paint(Ink.DIM, "+ " + summary(left)));
        }
        var unnamed = gated.count() - gated.refused().size();
        if (unnamed > 0) {
            lines.add(screen.paint(Ink.DIM, "+ %d more refused, not named".formatted(unnamed)));
        }
        return lines;
    }

    private static GateName gate(RefusedCandidate candidate) {
        return candidate.reasons().get(0).gate();
    }

    private List<String> inFull(RefusedCandidate candidate) {
        var lines = new ArrayList<String>();
        lines.add("%s %s %s at %s"
                .formatted(
                        screen.paint(Ink.RED, "✘"),
                        Text.shortId(candidate.candidateId()),
                        candidate.template(),
                        place(candidate.path(), candidate.line())));
        if (!candidate.explanation().isEmpty()) {
            // An engine tells its change as the repair it hopes for; of a refused one it is no more than a claim.
            lines.add("  " + screen.paint(Ink.DIM, "its claim: " + candidate.explanation()));
        }
        candidate.reasons().stream()
                .limit(MOST_REASONS)
                .flatMap(reason -> reason(candidate, reason))
                .forEach(lines::add);
        return lines;
    }

    private Stream<String> reason(RefusedCandidate candidate, GateReason reason) {
        // Whoever is harmed elsewhere is named in full: it is the place to go and look.
        boolean isElsewhere = !reason.path().isEmpty() && !reason.path().equals(candidate.path());
        var where = isElsewhere ? reason.path() + (reason.line() > 0 ? ":" + reason.line() : "") + ": " : "";
        var first = "  " + screen.paint(Ink.YELLOW, Text.words(reason.gate()) + remark(reason.decision())) + ": "
                + where + reason.sentence();
        return Stream.concat(Stream.of(first), isElsewhere ? Stream.empty() : messages(reason));
    }

    /** The message as it was and as it would be; {@code {}} stands for what is only known when it is emitted. */
    private Stream<String> messages(GateReason reason) {
        if (reason.gate() != GateName.ERROR_STRINGS || reason.before().isEmpty()) {
            return Stream.empty();
        }
        var was = "    " + screen.paint(Ink.RED, "- " + Text.firstLine(reason.before()));
        return reason.after().isEmpty()
                ? Stream.of(was)
                : Stream.of(was, "    " + screen.paint(Ink.GREEN, "+ " + Text.firstLine(reason.after())));
    }

    private static String remark(Decision decision) {
        return switch (decision) {
            case PASS, REJECT -> "";
            case UNKNOWN -> " (could not be decided)";
            case ESCALATE -> " (a stronger tier must do it)";
        };
    }

    private static String summary(Map<GateName, Integer> left) {
        return left.entrySet().stream()
                .map(gate -> "%d more refused by %s".formatted(gate.getValue(), Text.words(gate.getKey())))
                .collect(joining(", "));
    }

    /** A file and its line as a person finds it. */
    static String place(String path, int line) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        return line > 0 ? file + ":" + line : file;
    }
}
