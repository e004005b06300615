package io.greenloop.orchestrator.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a replay of many did.
 *
 * @param replayed ids of the letters that are on their way again, oldest first
 * @param left ids of those that cannot be replayed, or that somebody else replayed meanwhile
 */
@Schema(description = "What a replay of many did")
public record ReplayView(List<String> replayed, List<String> left) {

    public ReplayView {
        replayed = List.copyOf(replayed);
        left = List.copyOf(left);
    }
}
