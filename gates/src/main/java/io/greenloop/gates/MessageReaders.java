package io.greenloop.gates;

import io.greenloop.javasource.messages.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds who in the project waits for a message: tests, alert rules, settings, scripts. */
final class MessageReaders {

    private static final Pattern READS =
            Pattern.compile("(?i).*\\.(?:ya?ml|json|properties|conf|toml|sh|py|tf|rules|libsonnet|sql|xml)");
    private static final Pattern RULES = Pattern.compile("(?i).*\\.(?:ya?ml|json|conf|toml|rules|libsonnet)");
    /** Each kind of quote by itself, for queries quote inside of quotes. */
    private static final List<Pattern> QUOTED = List.of(
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.){0,300})\""),
            Pattern.compile("'([^']{0,300})'"),
            Pattern.compile("`([^`]{0,300})`"));

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
     * @param isAlert whether it stands in a file of rules, where a text that is gone means an alarm that never comes
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
        var old = MessageText.example(gone.template());
        var changed = now.map(Message::template).map(MessageText::example).orElse("");
        var pieces = MessageText.pieces(gone.template()).stream()
                .filter(piece -> !changed.contains(piece))
                .toList();
        var isAlert = RULES.matcher(path).matches();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            int at = number;
            pieces.stream()
                    .filter(piece -> line.contains(piece) || line.contains(MessageText.inLiteral(piece)))
                    .findFirst()
                    .or(() -> lostWords(line, old, changed))
                    .ifPresent(words -> readers.add(new Reader(path, at, words, isAlert)));
        }
    }

    /** Quoted words or a quoted pattern that find the old text and not the new one. */
    private static Optional<String> lostWords(String line, String old, String changed) {
        return QUOTED.stream()
                .flatMap(quote -> quote.matcher(line).results())
                .map(match -> match.group(1).replace("\\\\", "\\").replace("\\\"", "\""))
                .filter(words -> words.length() >= MessageText.SHORTEST_PIECE)
                .filter(words -> old.contains(words) && !changed.contains(words)
                        || isLost(new PatternTrial(words), old, changed))
                .findFirst();
    }

    private static boolean isLost(PatternTrial pattern, String old, String changed) {
        return pattern.finds(old) && !pattern.finds(changed);
    }
}
