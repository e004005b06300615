package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.messages.Message;
import io.greenloop.javasource.messages.MessageDifference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stops candidates after which a message that somebody may wait for is gone or changed, and names who reads it. New
 * messages are fine.
 */
final class ErrorStringGate implements Gate {

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
        var difference = MessageDifference.between(
                messages(candidate, change.before().messages(), ChangedFile::before),
                messages(candidate, change.after().messages(), ChangedFile::after));
        var judged = new MessageJudge(candidate);
        var reasons = new ArrayList<GateReason>();
        for (var gone : oncePerText(difference)) {
            reasons.addAll(judged.gone(gone, difference.replacementOf(gone)));
        }
        difference.fewer().forEach(message -> judged.fewer(message).ifPresent(reasons::add));
        difference.uncaused().forEach(message -> judged.uncaused(message).ifPresent(reasons::add));
        difference.reordered().forEach(message -> judged.reordered(message).ifPresent(reasons::add));
        return new Verdict(reasons);
    }

    private static List<Message> messages(
            CandidateUnderReview candidate, List<Message> fromCode, Function<ChangedFile, Optional<String>> version) {
        var messages = new ArrayList<Message>();
        fromCode.stream()
                .filter(message -> !candidate.project().isTest(message.path()))
                .forEach(messages::add);
        candidate.files().stream()
                .filter(file -> MessageFiles.canSpeak(file.path()))
                .forEach(file -> version.apply(file)
                        .ifPresent(text -> messages.addAll(MessageFiles.messages(file.path(), text))));
        return messages;
    }

    /** A constant that changed is told where it is said, not a second time where it stands. */
    private static List<Message> oncePerText(MessageDifference difference) {
        var direct = difference.gone().stream()
                .filter(message -> !message.kind().isIndirect())
                .map(Message::template)
                .collect(Collectors.toCollection(HashSet::new));
        return difference.gone().stream()
                .filter(message -> !message.kind().isIndirect() || direct.add(message.template()))
                .toList();
    }
}
