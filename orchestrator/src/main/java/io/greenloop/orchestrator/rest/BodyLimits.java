package io.greenloop.orchestrator.rest;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/**
 * Holds each request to what its path and type allow. Uploads of unknown length are counted while they come in, and then
 * answered by the server without a problem; JSON of unknown length is left to {@link JsonBody}.
 */
@Singleton
final class BodyLimits {

    private static final String MULTIPART = "multipart/";
    /** After the access check, before the server's own limit, which would answer without a problem. */
    private static final int BEFORE_SERVER_LIMIT = 1_000;
    /** After the server set its own limit for the request, before anything reads the body. */
    private static final int AFTER_SERVER_LIMIT = 1;

    private final long mostUploaded;

    @Inject
    BodyLimits(RestSettings settings) {
        mostUploaded = settings.maxSize().asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(this::refuse, BEFORE_SERVER_LIMIT).register(this::bound, AFTER_SERVER_LIMIT);
    }

    private void refuse(RoutingContext context) {
        var limit = limit(context);
        if (limit.isPresent() && length(context.request()) > limit.getAsLong()) {
            Problem.of(ProblemType.TOO_LARGE, "at most %d bytes are taken here".formatted(limit.getAsLong()))
                    .answerUnread(context);
            return;
        }
        context.next();
    }

    private void bound(RoutingContext context) {
        if (isUpload(context.request())) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, mostUploaded);
        }
        context.next();
    }

    /** Pushes are held to the limit of the repositories instead. */
    private OptionalLong limit(RoutingContext context) {
        if (context.normalizedPath().startsWith("/git/")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(isUpload(context.request()) ? mostUploaded : JsonBody.MOST_BYTES);
    }

    private static boolean isUpload(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }

    private static long length(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException noLength) {
            return Long.MAX_VALUE;
        }
    }
}
