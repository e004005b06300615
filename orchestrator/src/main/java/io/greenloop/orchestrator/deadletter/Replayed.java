package io.greenloop.orchestrator.deadletter;

import java.util.List;

/**
 * What a replay of many did.
 *
 * @param replayed the letters that are on their way again, oldest first
 * @param left those that cannot be replayed, or that somebody else replayed meanwhile
 * @param notReached those that it did not come to in time, oldest first
 */
public record Replayed(List<LetterId> replayed, List<LetterId> left, List<LetterId> notReached) {

    public Replayed {
        replayed = List.copyOf(replayed);
        left = List.copyOf(left);
        notReached = List.copyOf(notReached);
    }
}
