package io.greenloop.javasource;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * One error of the compiler.
 *
 * @param line counted from 1; 0 where the compiler names no place
 * @param code the compiler's own name for it, such as {@code compiler.err.cant.resolve.location}
 * @param message English, on one line
 * @param start offset of the first character that the compiler points at, counted from 0; -1 where it names no place
 * @param end offset behind the last of them; equal to {@code start} where something is missing
 */
public record Problem(String path, int line, ProblemKind kind, String code, String message, int start, int end) {

    public Problem {
        requireNonNull(path, "path");
        requireNonNull(kind, "kind");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }

    /** A problem of which no more than the line is known. */
    public Problem(String path, int line, ProblemKind kind, String code, String message) {
        this(path, line, kind, code, message, -1, -1);
    }

    static Problem of(Diagnostic<? extends JavaFileObject> diagnostic) {
        var line = diagnostic.getLineNumber() == Diagnostic.NOPOS ? 0 : (int) diagnostic.getLineNumber();
        var message = diagnostic.getMessage(Locale.ROOT).replaceAll("\\s+", " ").strip();
        return new Problem(
                SourceFile.pathOf(diagnostic.getSource()),
                line,
                ProblemKind.of(diagnostic.getCode()),
                diagnostic.getCode(),
                message,
                (int) diagnostic.getStartPosition(),
                (int) diagnostic.getEndPosition());
    }
}
