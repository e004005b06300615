package io.greenloop.gates;

import io.greenloop.contracts.FailureSignature;
import io.greenloop.javasource.messages.Message;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a failing test asks for exactly this change of a message: then the message is the fault. */
final class MessageDemand {

    /** Below this, a test's words are in a text by chance. */
    private static final int SHORTEST_DEMAND = 4;

    private final CandidateUnderReview candidate;

    MessageDemand(CandidateUnderReview candidate) {
        this.candidate = candidate;
    }

    /** The reason why the change is demanded; empty when no failing test tells the new text from the old one. */
    Optional<String> forChange(Message gone, Message now) {
        return candidate.failures().stream()
                .filter(failure -> demands(failure, gone, now))
                .findFirst()
                .map(failure -> "the failing test %s asks for the new text".formatted(failure.test()));
    }

    /** The reason why it is no wonder that a message is gone: it is what the test fails with. */
    Optional<String> forRemoval(Message gone) {
        var pieces = MessageText.pieces(gone.template());
        return candidate.failures().stream()
                .filter(failure -> !pieces.isEmpty()
                        && failure.exceptionType().endsWith(gone.sink())
                        && pieces.stream().allMatch(failure.detail()::contains))
                .findFirst()
                .map(failure -> "the failing test %s fails with this message, which can no longer be emitted"
                        .formatted(failure.test()));
    }

    /** The reason why anyone's change is no oversight: a test that comes with it asks for the new text as it did not before. */
    Optional<String> byOwnTest(Message gone, Message now) {
        return candidate.files().stream()
                .filter(file ->
                        candidate.project().isTest(file.path()) && file.after().isPresent())
                .filter(file -> asksFor(file.after().get(), gone.template(), now.template())
                        && !asksFor(file.before().orElse(""), gone.template(), now.template()))
                .findFirst()
                .map(file -> "the test %s was changed with it and asks for the new text".formatted(file.path()));
    }

    /** Whether a failing test fails with an exception of this type. */
    boolean isFailure(Message gone) {
        return candidate.failures().stream()
                .anyMatch(failure -> failure.exceptionType().endsWith(gone.sink()));
    }

    /** What is asked for must stand in the test itself: what a failure prints also quotes the code at fault. */
    private boolean demands(FailureSignature failure, Message gone, Message now) {
        var text = source(failure);
        if (!gone.sink().equals(now.sink()) && !names(text, now.sink())) {
            return false;
        }
        return gone.template().equals(now.template()) || asksFor(text, gone.template(), now.template());
    }

    /**
     * All that is new must be asked for: words that only the new text has, and no new piece that the test does not know unless
     * the words are a pattern.
     */
    private static boolean asksFor(String test, String old, String changed) {
        var wanted = MessageText.pieces(changed).stream()
                .filter(piece -> !old.contains(piece))
                .toList();
        if (!wanted.isEmpty()
                && wanted.stream()
                        .allMatch(piece -> test.contains(piece) || test.contains(MessageText.inLiteral(piece)))) {
            return true;
        }
        var search = new TextSearch(changed, old);
        return test.lines()
                .flatMap(line -> QuotedWords.in(line).stream())
                .filter(words -> words.length() >= SHORTEST_DEMAND)
                .map(SoughtWords::of)
                .anyMatch(search::isLostTo);
    }

    /** Whether a test names an exception's type, as {@code assertThrows} does. */
    private static boolean names(String test, String type) {
        return Pattern.compile("\\b" + Pattern.quote(type) + "\\b")
                .matcher(test)
                .find();
    }

    private String source(FailureSignature failure) {
        var file = failure.test().className().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        return candidate.project().paths().stream()
                .filter(path -> path.endsWith(file) && candidate.project().isTest(path))
                .findFirst()
                .flatMap(candidate.project()::text)
                .orElse("");
    }
}
