package io.greenloop.orchestrator.rest;

import io.greenloop.orchestrator.deadletter.LetterId;
import io.greenloop.orchestrator.deadletter.Replayed;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a replay of many did.
 *
 * @param replayed ids of the letters that are on their way again, oldest first
 * @param left ids of those that cannot be replayed, or that somebody else replayed meanwhile
 * @param notReached ids of those that it did not come to in time, oldest first; ask again
 */
@Schema(description = "What a replay of many did")
public record ReplayView(List<String> replayed, List<String> left, List<String> notReached) {

    public ReplayView {
        replayed = List.copyOf(replayed);
        left = List.copyOf(left);
        notReached = List.copyOf(notReached);
    }

    static ReplayView of(Replayed run) {
        return new ReplayView(ids(run.replayed()), ids(run.left()), ids(run.notReached()));
    }

    private static List<String> ids(List<LetterId> letters) {
        return letters.stream().map(LetterId::toString).toList();
    }
}
