package io.greenloop.contracts;

import java.util.Objects;

/**
 * A build problem with its place.
 *
 * @param path from the root of the project with forward slashes; empty when unknown
 * @param line counted from 1; 0 when unknown
 * @param code the tool's own key, such as {@code compiler.err.cant.resolve} or a missing coordinate
 */
public record LocatedProblem(FailureKind kind, String path, int line, String code, String message) {

    public LocatedProblem {
        Objects.requireNonNull(kind, "kind");
        path = path == null ? "" : path;
        code = Bounded.text(code, 200);
        message = Bounded.text(message, FailureSignature.LONGEST_MESSAGE);
    }
}
