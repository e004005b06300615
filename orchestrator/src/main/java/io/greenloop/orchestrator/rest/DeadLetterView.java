package io.greenloop.orchestrator.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenloop.orchestrator.deadletter.DeadLetter;
import io.greenloop.orchestrator.deadletter.DeadLetters;
import io.greenloop.orchestrator.deadletter.Replay;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dead letter as the world sees it: everything but its text, which may hold credentials.
 *
 * @param id {@code topic:partition:offset}, the place among the dead letters of the topic
 * @param at when it was given up
 * @param exception class of what was thrown
 * @param origin where the message was read
 * @param size of the message in bytes
 * @param sha256 of the message, in hex
 * @param cut whether the letter lacks the text, because the broker takes no letter as long as the message
 * @param replayedAt when it was replayed last; absent when it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A message that nobody could take, without its text")
public record DeadLetterView(
        String id,
        String topic,
        Instant at,
        String reason,
        String exception,
        String channel,
        DeadLetter.Origin origin,
        String key,
        int size,
        String sha256,
        boolean cut,
        Instant replayedAt,
        int replays) {

    static DeadLetterView of(DeadLetters.Kept kept) {
        var letter = kept.letter();
        return new DeadLetterView(
                letter.id().toString(),
                letter.id().topic(),
                letter.at(),
                letter.reason(),
                letter.exception(),
                letter.channel(),
                letter.origin(),
                letter.key(),
                letter.size(),
                letter.sha256(),
                letter.cut(),
                kept.replay().map(Replay::at).orElse(null),
                kept.replay().map(Replay::times).orElse(0));
    }
}
