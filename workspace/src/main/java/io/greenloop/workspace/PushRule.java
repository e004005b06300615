package io.greenloop.workspace;

import java.util.Collection;
import java.util.Optional;
import org.eclipse.jgit.transport.ReceiveCommand;

/** What a worker may push: refs of its job that are new or move forward. What was imported is nobody's to change. */
final class PushRule {

    private PushRule() {}

    static void apply(Collection<ReceiveCommand> commands) {
        for (ReceiveCommand command : commands) {
            objection(command)
                    .ifPresent(reason -> command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, reason));
        }
    }

    private static Optional<String> objection(ReceiveCommand command) {
        String ref = command.getRefName();
        if (!ref.startsWith(JobRepository.REFS)) {
            return Optional.of("only refs below " + JobRepository.REFS + " are taken");
        }
        if (ref.equals(JobRepository.BASE)) {
            return Optional.of("the base is not pushed");
        }
        if (ref.startsWith(JobRepository.BLOBS)
                && !ref.endsWith("/" + command.getNewId().name())) {
            return Optional.of("the ref of a blob ends with its id");
        }
        return switch (command.getType()) {
            case CREATE, UPDATE -> Optional.empty();
            case DELETE -> Optional.of("nothing is deleted");
            case UPDATE_NONFASTFORWARD -> Optional.of("refs move forward only");
        };
    }
}
