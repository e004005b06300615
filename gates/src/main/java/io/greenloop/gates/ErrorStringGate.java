package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.messages.BundleReader;
import io.greenloop.javasource.messages.Message;
import io.greenloop.javasource.messages.MessageDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stops candidates after which a message that somebody may wait for is gone or changed, and names who reads it. New
 * messages are fine.
 */
final class ErrorStringGate implements Gate {

    private static final int MOST_READERS_NAMED = 3;

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var change = candidate.javaChange();
        if (!change.isReadable()) {
            return Verdict.of(new GateReason(
                    GateName.ERROR_STRINGS,
                    Decision.UNKNOWN,
                    "NOT_READABLE",
                    "",
                    0,
                    "",
                    "",
                    "the code cannot be parsed, so which messages it emits is not known"));
        }
        var touched = candidate.files().stream().map(ChangedFile::path).collect(Collectors.toSet());
        var difference = MessageDifference.between(
                messages(candidate, touched, change.before().messages(), true),
                messages(candidate, touched, change.after().messages(), false));
        var reasons = new ArrayList<GateReason>();
        for (var gone : difference.gone()) {
            judge(candidate, gone, difference.replacementOf(gone), reasons);
        }
        return new Verdict(reasons);
    }

    private static List<Message> messages(
            CandidateUnderReview candidate, Set<String> touched, List<Message> fromCode, boolean before) {
        var messages = new ArrayList<Message>();
        fromCode.stream()
                .filter(message ->
                        touched.contains(message.path()) && !candidate.project().isTest(message.path()))
                .forEach(messages::add);
        candidate.files().stream()
                .filter(file -> file.path().endsWith(".properties") && file.isMainResource())
                .forEach(file -> (before ? file.before() : file.after())
                        .ifPresent(text -> messages.addAll(BundleReader.read(file.path(), text))));
        return messages;
    }

    private static void judge(
            CandidateUnderReview candidate, Message gone, Optional<Message> now, List<GateReason> reasons) {
        if (candidate.policy().allowedMessages().contains(gone.template())) {
            reasons.add(
                    reason(Decision.PASS, "MESSAGE_ALLOWED", gone, now, "the policy allows this message to change"));
            return;
        }
        var readers = new MessageReaders(candidate).of(gone, now);
        var demand = now.flatMap(message -> new MessageDemand(candidate).forChange(gone, message));
        if (demand.isPresent() && readers.isEmpty()) {
            reasons.add(reason(Decision.PASS, "MESSAGE_DEMANDED", gone, now, demand.get()));
            return;
        }
        var code = now.isPresent() ? "MESSAGE_CHANGED" : "MESSAGE_REMOVED";
        // A repair has no business with a message; of anyone else's change that nobody reads here, somebody should
        // know.
        var isOpen = candidate.authorship() == Authorship.ANYONE && readers.isEmpty();
        reasons.add(
                reason(isOpen ? Decision.ESCALATE : Decision.REJECT, code, gone, now, sentence(gone, now, readers)));
        readers.stream()
                .filter(MessageReaders.Reader::isAlert)
                .map(reader -> blinded(reader, gone, now))
                .forEach(reasons::add);
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
                                .map(reader -> reader.path() + ":" + reader.line())
                                .collect(Collectors.joining(", ", "read by ", ""))
                        + (readers.size() > MOST_READERS_NAMED
                                ? " and %d more".formatted(readers.size() - MOST_READERS_NAMED)
                                : "");
        return "a message of %s %s; %s"
                .formatted(gone.method().isEmpty() ? gone.sink() : gone.method() + "()", what, who);
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
