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
     */
    record Reader(String path, int line, String words, Kind kind) {}

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
                        .forEach(line -> lost(line, pieces, search)
                                .ifPresent(words ->
                                        readers.add(new Reader(file.path(), line.number(), words, file.kind()))));
            }
        }
        return readers;
    }

    private static Optional<String> lost(SoughtLine line, List<String> pieces, TextSearch search) {
        return pieces.stream()
                .filter(piece -> line.said().contains(piece) || line.said().contains(MessageText.inLiteral(piece)))
                .findFirst()
                .or(() -> line.quoted().stream()
                        .filter(search::isLostTo)
                        .map(SoughtWords::text)
                        .findFirst());
    }
}
