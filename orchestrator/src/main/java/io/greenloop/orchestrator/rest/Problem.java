package io.greenloop.orchestrator.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.Bounded;
import io.greenloop.contracts.Json;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A no, with its reasons, as RFC 9457 has it.
 *
 * @param type URI of the {@link ProblemType}
 * @param status HTTP status code
 * @param detail what is wrong this time; may be empty
 * @param errors each single fault; may be empty
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What went wrong, after RFC 9457")
public record Problem(String type, String title, int status, String detail, List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int LONGEST_DETAIL = 600;
    private static final int MOST_ERRORS = 50;
    private static final long MILLISECONDS_TO_READ_THE_ANSWER = 2_000;

    public Problem {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        detail = Bounded.text(detail, LONGEST_DETAIL);
        errors = Bounded.head(errors, MOST_ERRORS);
    }

    Problem(ProblemType type, String detail, List<Fault> errors) {
        this(type.uri(), type.title(), type.status(), detail, errors);
    }

    /** A problem whose type says it all. */
    public static Problem of(ProblemType type) {
        return of(type, "");
    }

    /** A problem with what is wrong this time. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of());
    }

    /** A problem with several faults, all told at once. */
    public static Problem of(ProblemType type, List<Fault> errors) {
        var detail = errors.isEmpty() ? "" : errors.get(0).message();
        return new Problem(type, detail, errors);
    }

    /** The answer of a REST resource. */
    public Response toResponse() {
        var answer = Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == ProblemType.TOO_LARGE.status()) {
            // The rest of the request is not read, so the connection cannot be used again.
            answer.header("Connection", "close");
        }
        return answer.build();
    }

    /** Answers where no resource was reached. */
    public void answer(HttpServerResponse response) {
        try {
            response.setStatusCode(status)
                    .putHeader("Content-Type", MEDIA_TYPE)
                    .end(Json.mapper().writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problem %s cannot be written".formatted(type), e);
        }
    }

    /**
     * Answers a request whose body is not read. Its connection cannot be used again, and is closed even if the client never
     * sends what it announced; not at once, or a client that is still sending would miss the answer.
     */
    public void answerUnread(RoutingContext context) {
        var request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            answer(context.response());
            return;
        }
        context.response()
                .putHeader("Connection", "close")
                .endHandler(answered -> context.vertx()
                        .setTimer(
                                MILLISECONDS_TO_READ_THE_ANSWER,
                                time -> request.connection().close()));
        answer(context.response());
    }

    /**
     * One fault of a request.
     *
     * @param field dotted path in the JSON, or the name of the parameter; empty when the whole is meant
     * @param code stays the same for the same reason; empty where the field says enough
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Fault(String field, String code, String message) {

        public Fault {
            field = Bounded.text(field, 200);
            code = Bounded.text(code, 60);
            message = Bounded.text(message, 400);
        }

        /** A fault that its message alone tells. */
        public Fault(String field, String message) {
            this(field, "", message);
        }
    }
}
