package io.greenloop.gates;

import io.greenloop.contracts.FailureSignature;
import io.greenloop.javasource.messages.Message;
import java.util.List;
import java.util.Optional;

/** Tells whether a failing test asks for exactly this change of a message: then the message is the fault. */
final class MessageDemand {

    private final CandidateUnderReview candidate;

    MessageDemand(CandidateUnderReview candidate) {
        this.candidate = candidate;
    }

    /** The reason why the change is demanded; empty when no failing test names the new text. */
    Optional<String> forChange(Message gone, Message now) {
        var wanted = MessageText.pieces(now.template()).stream()
                .filter(piece -> !gone.template().contains(piece))
                .toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return candidate.failures().stream()
                .filter(failure -> demands(failure, wanted))
                .findFirst()
                .map(failure -> "the failing test %s asks for the new text".formatted(failure.test()));
    }

    /** Every new piece must stand in the test itself: what a failure prints also quotes the code at fault. */
    private boolean demands(FailureSignature failure, List<String> wanted) {
        var text = candidate.project().paths().stream()
                .filter(path -> path.endsWith(
                        failure.test().className().replaceFirst("\\$.*", "").replace('.', '/') + ".java"))
                .filter(path -> candidate.project().isTest(path))
                .findFirst()
                .flatMap(candidate.project()::text)
                .orElse("");
        return wanted.stream().allMatch(piece -> text.contains(piece) || text.contains(MessageText.inLiteral(piece)));
    }
}
