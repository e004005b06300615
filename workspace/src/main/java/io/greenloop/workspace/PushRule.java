package io.greenloop.workspace;

import java.util.Collection;
import java.util.Optional;
import org.eclipse.jgit.transport.ReceiveCommand;

/**
 * What a worker may push: a candidate's ref that is new or moves forward, a blob's ref that names it, and the base of a job
 * whose project the worker itself has cloned. What was imported is nobody's to change; other refs are the orchestrator's.
 */
final class PushRule {

    private static final String CANDIDATES = JobRepository.REFS + "candidates/";

    private PushRule() {}

    static void apply(Collection<ReceiveCommand> commands) {
        for (ReceiveCommand command : commands) {
            objection(command)
                    .ifPresent(reason -> command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, reason));
        }
    }

    private static Optional<String> objection(ReceiveCommand command) {
        String ref = command.getRefName();
        if (ref.equals(JobRepository.BASE)) {
            return command.getType() == ReceiveCommand.Type.CREATE
                    ? Optional.empty()
                    : Optional.of("the base is pushed once");
        }
        if (!ref.startsWith(CANDIDATES) && !ref.startsWith(JobRepository.BLOBS)) {
            return Optional.of("only candidates and blobs are taken");
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
