package io.greenloop.orchestrator.rest;

import java.util.Locale;

/** Every kind of answer that says no, with its status and its stable name. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    UNAUTHENTICATED(401, "The token is missing or wrong"),
    FOREIGN_HOST(403, "This host is not called by that name"),
    FOREIGN_ORIGIN(403, "Pages of other origins may not call this host"),
    FORBIDDEN(403, "This is not allowed"),
    UNKNOWN_JOB(404, "There is no such job"),
    UNKNOWN_STEP(404, "The job has no such step"),
    NO_LOG(404, "The step has no log"),
    NO_PATCH(404, "The job has no patch"),
    UNKNOWN_LETTER(404, "There is no such dead letter"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "The answer has no such media type"),
    JOB_ENDED(409, "The job has ended already"),
    JOB_NOT_ENDED(409, "The job has not ended yet"),
    JOB_NOT_PARKED(409, "The job is not parked"),
    CODE_GONE(410, "The code of the job is gone"),
    REPLAYED_BEFORE(409, "The dead letter was replayed before"),
    NOT_REPLAYABLE(409, "The dead letter cannot be replayed"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    SOURCE_REFUSED(422, "The project cannot be taken in"),
    IDEMPOTENCY_KEY_REUSED(422, "The key belongs to another request"),
    INTERNAL(500, "Greenloop failed"),
    UNAVAILABLE(503, "Something Greenloop needs is not available"),
    DISK_FULL(507, "The disk is full");

    private static final String PREFIX = "urn:greenloop:problem:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** One sentence for people, the same for every problem of this type. */
    public String title() {
        return title;
    }

    /** The RFC 9457 {@code type}. */
    public String uri() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type that says most about a status that a framework chose. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> INVALID_REQUEST;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            case 507 -> DISK_FULL;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL;
        };
    }
}
