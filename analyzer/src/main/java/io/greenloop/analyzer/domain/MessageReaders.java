package io.greenloop.analyzer.domain;

import io.greenloop.javasource.messages.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds who in the project waits for a message: tests, alert rules, settings, scripts. */
final class MessageReaders {

    private static final Pattern READS =
            Pattern.compile("(?i).*\\.(?:ya?ml|json|properties|conf|toml|sh|py|tf|rules|libsonnet|sql|xml)");
    private static final Pattern RULES = Pattern.compile("(?i).*\\.(?:ya?ml|json|conf|toml|rules|libsonnet)");
    private static final Pattern QUOTED =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.){3,300})\"|'([^']{3,300})'|`([^`]{3,300})`");
    private static final int LONGEST_FILE = 500_000;

    private final CandidateUnderReview candidate;
    private final Set<String> touched;

    MessageReaders(CandidateUnderReview candidate) {
        this.candidate = candidate;
        this.touched = candidate.files().stream().map(ChangedFile::path).collect(Collectors.toSet());
    }

    /**
     * Somebody who reads a message.
     *
     * @param words what is looked for there
     * @param isAlert whether it is a pattern that matched the message and no longer would
     */
    record Reader(String path, int line, String words, boolean isAlert) {}

    /** Readers outside the touched files, in the order of the paths; a reader that finds the new text as well is none. */
    List<Reader> of(Message gone, Optional<Message> now) {
        var readers = new ArrayList<Reader>();
        for (var path : candidate.project().paths()) {
            if (!touched.contains(path) && isReader(path)) {
                candidate
                        .project()
                        .text(path)
                        .filter(text -> text.length() <= LONGEST_FILE)
                        .ifPresent(text -> collect(path, text, gone, now, readers));
            }
        }
        return readers;
    }

    private boolean isReader(String path) {
        return READS.matcher(path).matches()
                || path.endsWith(".java") && candidate.project().isTest(path);
    }

    private static void collect(String path, String text, Message gone, Optional<Message> now, List<Reader> readers) {
        var nowText = now.map(Message::template).orElse("");
        var pieces = MessageText.pieces(gone.template()).stream()
                .filter(piece -> !nowText.contains(piece))
                .toList();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (pieces.stream()
                    .anyMatch(piece -> line.contains(piece) || line.contains(MessageText.inLiteral(piece)))) {
                readers.add(new Reader(
                        path, number, line.strip(), RULES.matcher(path).matches()));
            } else if (RULES.matcher(path).matches()) {
                int at = number;
                blindedPattern(line, gone, nowText)
                        .ifPresent(pattern -> readers.add(new Reader(path, at, pattern, true)));
            }
        }
    }

    private static Optional<String> blindedPattern(String line, Message gone, String nowText) {
        var quoted = QUOTED.matcher(line);
        while (quoted.find()) {
            var raw = content(quoted);
            var trial = new PatternTrial(raw);
            if (trial.finds(MessageText.example(gone.template())) && !trial.finds(MessageText.example(nowText))) {
                return Optional.of(raw);
            }
        }
        return Optional.empty();
    }

    private static String content(Matcher quoted) {
        if (quoted.group(1) != null) {
            return quoted.group(1).replace("\\\\", "\\");
        }
        return quoted.group(2) != null ? quoted.group(2) : quoted.group(3);
    }
}
