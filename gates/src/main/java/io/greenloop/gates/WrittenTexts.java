package io.greenloop.gates;

import io.greenloop.javasource.JavaSpans;
import io.greenloop.javasource.messages.Message;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What still stands in the main code after a change, from where it may be said by a way that is not followed, such as two methods. */
final class WrittenTexts {

    private final CandidateUnderReview candidate;

    WrittenTexts(CandidateUnderReview candidate) {
        this.candidate = candidate;
    }

    /** Whether a file has every fixed piece of a message, or the key of a bundle's text that has them. */
    boolean has(Message gone) {
        var pieces = MessageText.pieces(gone.template());
        if (pieces.isEmpty()) {
            return false;
        }
        var keys = keys(pieces);
        var written = pieces.stream().map(MessageText::inLiteral).toList();
        return paths().filter(path -> path.equals(gone.path()) || path.endsWith(".java"))
                .flatMap(path -> text(path).stream())
                // Most files have neither, comments or not.
                .filter(text -> says(text, written, keys))
                .anyMatch(text -> says(JavaSpans.withoutComments(text), written, keys));
    }

    private static boolean says(String text, List<String> pieces, List<String> keys) {
        return pieces.stream().allMatch(text::contains) || keys.stream().anyMatch(text::contains);
    }

    private List<String> keys(List<String> pieces) {
        return paths().filter(MessageFiles::isBundle)
                .flatMap(path -> text(path).map(text -> MessageFiles.texts(path, text)).stream())
                .flatMap(texts -> texts.entrySet().stream())
                .filter(entry -> pieces.stream().allMatch(entry.getValue()::contains))
                .map(entry -> '"' + entry.getKey() + '"')
                .distinct()
                .toList();
    }

    private Stream<String> paths() {
        var paths = new TreeSet<>(candidate.project().paths());
        candidate.files().forEach(file -> paths.add(file.path()));
        return paths.stream().filter(path -> !candidate.project().isTest(path));
    }

    private Optional<String> text(String path) {
        return candidate.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(ChangedFile::after)
                .orElseGet(() -> candidate.project().text(path));
    }
}
