package io.greenloop.gates;

import io.greenloop.gates.SoughtLines.SoughtLine;
import io.greenloop.javasource.messages.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds who in the project waits for a message: tests, alert rules and dashboards, settings, scripts and workflows. */
final class MessageReaders {

    private final CandidateUnderReview candidate;
    private final Set<String> touched;

    MessageReaders(CandidateUnderReview candidate) {
        this.candidate = candidate;
        this.touched = candidate.files().stream().map(ChangedFile::path).collect(Collectors.toSet());
    }

    /** What a reader is. */
    enum Kind {
        TEST("the test"),
        /** Where a text that is gone means an alarm that never comes. */
        RULE("the rule"),
        SCRIPT("the script"),
        SETTING("the file");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * Somebody who reads a message.
     *
     * @param words what is looked for there
     * @param certain false where one word of a message is looked for in a test, which may mean any other text that has it
     */
    record Reader(String path, int line, String words, Kind kind, boolean certain) {}

    /** Readers outside the touched files, in the order of the paths; a reader that finds the new text as well is none. */
    List<Reader> of(Message gone, Optional<Message> now) {
        var readers = new ArrayList<Reader>();
        var changed = now.map(Message::template).orElse("");
        var search = new TextSearch(gone.template(), changed);
        var shown = MessageText.examples(changed).get(0);
        var pieces = MessageText.pieces(gone.template()).stream()
                .filter(piece -> !shown.contains(piece))
                .toList();
        for (var file : candidate.project().soughtLines()) {
            if (!touched.contains(file.path())) {
                file.lines()
                        .forEach(line -> lost(file.kind(), line, gone.template(), pieces, search)
                                .ifPresent(words -> readers.add(new Reader(
                                        file.path(),
                                        line.number(),
                                        words,
                                        file.kind(),
                                        isCertain(file.kind(), line, words, gone.template())))));
            }
        }
        return readers;
    }

    private static Optional<String> lost(
            Kind kind, SoughtLine line, String old, List<String> pieces, TextSearch search) {
        return pieces.stream()
                .filter(piece -> isSentence(piece) || kind == Kind.TEST && asksForWhole(line, old))
                .filter(piece -> line.said().contains(piece) || line.said().contains(MessageText.inLiteral(piece)))
                .findFirst()
                .or(() -> lostWords(kind, line, old, search));
    }

    /** More than one word: one alone is in many places by chance, as a name, a key or a folder. */
    private static boolean isSentence(String words) {
        return words.strip().chars().anyMatch(Character::isWhitespace);
    }

    private static boolean isCertain(Kind kind, SoughtLine line, String words, String old) {
        return kind != Kind.TEST || isSentence(words) || words.equals(old) || asksForWhole(line, old);
    }

    /** Whether a test compares a message with the whole of this one, with something filled in. */
    private static boolean asksForWhole(SoughtLine line, String old) {
        return line.messages() && line.quoted().stream().anyMatch(words -> MessageText.isExample(words.text(), old));
    }

    private static Optional<String> lostWords(Kind kind, SoughtLine line, String old, TextSearch search) {
        return line.quoted().stream()
                .filter(words -> isSentence(words.text()) || isPart(kind, line, old, words))
                .filter(words -> line.patterns() ? search.isLostTo(words) : search.isLostToWords(words))
                .map(SoughtWords::text)
                .findFirst();
    }

    /**
     * Whether a single word, or a pattern, is looked for: by a test and by settings where the line says so, for there a word is a name or
     * a value. A message of one word is nothing that files look for.
     */
    private static boolean isPart(Kind kind, SoughtLine line, String old, SoughtWords words) {
        return switch (kind) {
            case TEST -> line.parts();
            case SETTING -> isSentence(old) && (line.parts() || !words.isName());
            case RULE, SCRIPT -> isSentence(old);
        };
    }
}
