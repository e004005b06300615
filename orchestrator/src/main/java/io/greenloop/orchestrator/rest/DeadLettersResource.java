package io.greenloop.orchestrator.rest;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.Bounded;
import io.greenloop.contracts.Topics;
import io.greenloop.orchestrator.deadletter.DeadLetters;
import io.greenloop.orchestrator.deadletter.LetterId;
import io.greenloop.orchestrator.deadletter.ReplayRun;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dead letters over REST: list, read, replay. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters", description = "Messages from Kafka that nobody could take")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DeadLettersResource {

    private static final int MOST = 1000;

    /** Below what clients wait for an answer; the command line waits for 30 seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DeadLetters letters;
    private final Clock clock;

    @Inject
    DeadLettersResource(DeadLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** Part of the dead letters, newest first. */
    @GET
    @Operation(summary = "List dead letters", description = "Newest first; the newest 1000 can be reached.")
    public DeadLetterPage list(
            @QueryParam("topic") @Parameter(description = "The topic their messages were read from") String topic,
            @QueryParam("offset")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "1000",
                                            defaultValue = "0"))
                    String offset,
            @QueryParam("limit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    String limit) {
        var part = letters.list(
                known(topic), Query.number("offset", offset, 0, 0, MOST), Query.number("limit", limit, 50, 1, 200));
        return new DeadLetterPage(
                part.letters().stream().map(DeadLetterView::of).toList(), part.total());
    }

    /** One dead letter. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a dead letter", description = "All but its text, which may hold credentials.")
    public DeadLetterView read(@PathParam("id") String id) {
        return LetterId.of(id).flatMap(letters::find).map(DeadLetterView::of).orElseThrow(() -> unknown(id));
    }

    /** Publishes one message again. */
    @POST
    @Path("{id}/replay")
    @Operation(
            summary = "Replay a dead letter",
            description = "Publishes its bytes, key and headers on the topic it was read from; once for each call.")
    @APIResponse(
            responseCode = "202",
            description = "The message is on its topic again",
            content = @Content(schema = @Schema(implementation = DeadLetterView.class)))
    public Response replay(
            @PathParam("id") String id,
            @QueryParam("again")
                    @Parameter(
                            description = "Replay it even if it was replayed before",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String again) {
        var letter = LetterId.of(id).orElseThrow(() -> unknown(id));
        return switch (letters.replay(letter, Query.flag("again", again))) {
            case REPLAYED -> Response.accepted(read(id)).build();
            case REPLAYED_BEFORE ->
                throw new ProblemException(
                        Problem.of(ProblemType.REPLAYED_BEFORE, "again=true publishes its message once more"));
            case TEXT_IS_GONE ->
                throw new ProblemException(Problem.of(
                        ProblemType.NOT_REPLAYABLE, "neither the letter nor its topic holds the message any more"));
            case TOO_LARGE ->
                throw new ProblemException(
                        Problem.of(ProblemType.NOT_REPLAYABLE, "the broker takes no message as long as this one"));
            case NO_SUCH_LETTER -> throw unknown(id);
        };
    }

    /** Publishes every message again that was not replayed yet. */
    @POST
    @Path("replay")
    @Operation(
            summary = "Replay dead letters",
            description = "Oldest first, those that were not replayed before, among the newest 1000, for 20 seconds at"
                    + " most; what was not reached by then is named.")
    @APIResponse(
            responseCode = "202",
            description = "The messages are on their topics again",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    public Response replayAll(
            @QueryParam("topic") @Parameter(description = "Only those whose messages were read from it") String topic) {
        var waiting = new ArrayList<>(letters.list(known(topic), 0, MOST).letters().stream()
                .filter(kept -> kept.replay().isEmpty())
                .map(kept -> kept.letter().id())
                .toList());
        Collections.reverse(waiting);
        var run = new ReplayRun(id -> letters.replay(id, false), clock, PATIENCE);
        return Response.accepted(ReplayView.of(run.of(waiting))).build();
    }

    private static Optional<String> known(String topic) {
        if (topic == null || topic.isEmpty()) {
            return Optional.empty();
        }
        if (!Topics.consumed().contains(topic)) {
            throw ProblemException.invalid(
                    "topic",
                    "'%s' is none of %s"
                            .formatted(
                                    Bounded.text(topic, 100),
                                    Topics.consumed().stream().collect(joining(", "))));
        }
        return Optional.of(topic);
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(
                Problem.of(ProblemType.UNKNOWN_LETTER, "dead letter '%s'".formatted(Bounded.text(id, 200))));
    }
}
