package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.messages.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how bad it is that one message changed: who reads it, who asked for it, and what the policy allows. */
final class MessageJudge {

    private static final int MOST_READERS_NAMED = 3;

    private final CandidateUnderReview candidate;
    private final MessageReaders readers;
    private final MessageDemand demand;
    private final WrittenTexts written;

    MessageJudge(CandidateUnderReview candidate) {
        this.candidate = candidate;
        this.readers = new MessageReaders(candidate);
        this.demand = new MessageDemand(candidate);
        this.written = new WrittenTexts(candidate);
    }

    /** The reasons about a message that is no longer emitted; none when nothing was said. */
    List<GateReason> gone(Message gone, Optional<Message> now) {
        if (isAllowed(gone)) {
            return List.of(
                    reason(Decision.PASS, "MESSAGE_ALLOWED", gone, now, "the policy allows this message to change"));
        }
        if (gone.template().isEmpty()) {
            return new SilentMessages(demand).judge(gone, now).stream().toList();
        }
        var waiting = readers.of(gone, now);
        var asked = now.flatMap(message -> demand.forChange(gone, message));
        if (asked.isPresent() && waiting.isEmpty()) {
            return List.of(reason(Decision.PASS, "MESSAGE_DEMANDED", gone, now, asked.get()));
        }
        var isTheFailure = demand.forRemoval(gone);
        if (now.isEmpty() && waiting.isEmpty() && isTheFailure.isPresent()) {
            return List.of(reason(Decision.ESCALATE, "MESSAGE_REMOVED", gone, now, isTheFailure.get()));
        }
        var ownTest = now.filter(message -> candidate.authorship() == Authorship.ANYONE)
                .flatMap(message -> demand.byOwnTest(gone, message));
        if (ownTest.isPresent() && waiting.isEmpty()) {
            return List.of(reason(Decision.ESCALATE, "MESSAGE_CHANGED", gone, now, ownTest.get()));
        }
        var reasons = new ArrayList<GateReason>();
        var code = now.isPresent() ? "MESSAGE_CHANGED" : "MESSAGE_REMOVED";
        // A repair has no business with a message; of anyone else's change that nobody reads here, somebody should
        // know.
        var isOpen = candidate.authorship() == Authorship.ANYONE
                && (waiting.stream().noneMatch(MessageReaders.Reader::certain) || written.has(gone));
        reasons.add(
                reason(isOpen ? Decision.ESCALATE : Decision.REJECT, code, gone, now, sentence(gone, now, waiting)));
        waiting.stream()
                .filter(reader -> reader.kind() == MessageReaders.Kind.RULE)
                .map(reader -> blinded(reader, gone, now))
                .forEach(reasons::add);
        return reasons;
    }

    Optional<GateReason> fewer(Message message) {
        return doubt(
                "MESSAGE_EMITTED_LESS",
                message,
                "a message of %s is still emitted, but from fewer places".formatted(place(message)));
    }

    Optional<GateReason> uncaused(Message message) {
        return doubt(
                "CAUSE_DROPPED",
                message,
                "a message of %s no longer carries its cause, so what led to it is lost".formatted(place(message)));
    }

    Optional<GateReason> reordered(Message message) {
        return doubt(
                "ARGUMENTS_REORDERED",
                message,
                "a message of %s now fills in the same values in another order".formatted(place(message)));
    }

    private Optional<GateReason> doubt(String code, Message message, String sentence) {
        return isAllowed(message)
                ? Optional.empty()
                : Optional.of(reason(Decision.ESCALATE, code, message, Optional.of(message), sentence));
    }

    private boolean isAllowed(Message message) {
        return candidate.policy().allowedMessages().contains(message.template());
    }

    private static String sentence(Message gone, Optional<Message> now, List<MessageReaders.Reader> readers) {
        var what = now.map(message -> message.template().equals(gone.template())
                        ? "now leaves as %s %s instead of %s %s"
                                .formatted(message.kind(), message.sink(), gone.kind(), gone.sink())
                        : "now says something else")
                .orElse("can no longer be emitted");
        var who = readers.isEmpty()
                ? "whoever reads it would not find it"
                : readers.stream()
                                .limit(MOST_READERS_NAMED)
                                .map(reader ->
                                        "%s %s:%d".formatted(reader.kind().words(), reader.path(), reader.line()))
                                .collect(Collectors.joining(", ", "read by ", ""))
                        + (readers.size() > MOST_READERS_NAMED
                                ? " and %d more".formatted(readers.size() - MOST_READERS_NAMED)
                                : "");
        return "a message of %s %s; %s".formatted(place(gone), what, who);
    }

    private static String place(Message message) {
        return message.method().isEmpty() ? message.sink() : message.method() + "()";
    }

    private static GateReason blinded(MessageReaders.Reader reader, Message gone, Optional<Message> now) {
        return new GateReason(
                GateName.ERROR_STRINGS,
                Decision.REJECT,
                "ALERT_BLINDED",
                reader.path(),
                reader.line(),
                gone.template(),
                now.map(Message::template).orElse(""),
                "this rule would no longer see the message: " + reader.words());
    }

    private static GateReason reason(
            Decision decision, String code, Message gone, Optional<Message> now, String sentence) {
        return new GateReason(
                GateName.ERROR_STRINGS,
                decision,
                code,
                now.map(Message::path).orElse(gone.path()),
                now.map(Message::line).orElse(0),
                gone.template(),
                now.map(Message::template).orElse(""),
                sentence);
    }
}
