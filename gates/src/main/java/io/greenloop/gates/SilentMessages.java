package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.messages.Message;
import io.greenloop.javasource.messages.MessageKind;
import java.util.Optional;
import java.util.Set;

/** Judges exceptions and log entries without a fixed word: all that a reader has is their type or level. */
final class SilentMessages {

    /** What these say is that something is still to be written; writing it is no loss. */
    private static final Set<String> UNWRITTEN =
            Set.of("UnsupportedOperationException", "NotImplementedException", "NotImplementedError");

    private final MessageDemand demand;

    SilentMessages(MessageDemand demand) {
        this.demand = demand;
    }

    Optional<GateReason> judge(Message gone, Optional<Message> now) {
        var there = now.filter(message -> message.method().equals(gone.method()));
        if (there.isEmpty()) {
            return removed(gone);
        }
        if (demand.forChange(gone, there.get()).isPresent()) {
            return Optional.empty();
        }
        var isLog = gone.kind() == MessageKind.LOG;
        return there.map(message -> new GateReason(
                GateName.ERROR_STRINGS,
                Decision.ESCALATE,
                isLog ? "LOG_LEVEL_CHANGED" : "EXCEPTION_TYPE_CHANGED",
                message.path(),
                message.line(),
                gone.sink(),
                message.sink(),
                "%s() now %s %s instead of %s"
                        .formatted(gone.method(), isLog ? "logs at" : "throws", message.sink(), gone.sink())));
    }

    private Optional<GateReason> removed(Message gone) {
        if (UNWRITTEN.contains(gone.sink()) || demand.isFailure(gone)) {
            return Optional.empty();
        }
        return Optional.of(new GateReason(
                GateName.ERROR_STRINGS,
                Decision.ESCALATE,
                "MESSAGE_REMOVED",
                gone.path(),
                0,
                gone.sink(),
                "",
                gone.kind() == MessageKind.LOG
                        ? "%s() no longer logs at %s what it did".formatted(gone.method(), gone.sink())
                        : "%s() no longer throws %s".formatted(gone.method(), gone.sink())));
    }
}
