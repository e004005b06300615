package io.greenloop.orchestrator.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Part of the dead letters, newest first.
 *
 * @param total how many there are that were asked for, on this page or not
 */
@Schema(description = "Part of the dead letters, newest first")
public record DeadLetterPage(List<DeadLetterView> letters, long total) {

    public DeadLetterPage {
        letters = List.copyOf(letters);
    }
}
