package io.greenloop.javasource.complexity;

import static java.util.Objects.requireNonNull;

/**
 * How complex one method is, by Sonar's definitions.
 *
 * @param method the classes around it, its name and parameter types as written, such as {@code Outer.Inner#divide(int,int)}
 * @param line where it starts, counted from 1
 * @param lastLine where it ends, counted from 1
 * @param cyclomatic independent paths, at least 1 (rule S1541)
 * @param cognitive effort to understand, at least 0 (rule S3776); 0 for methods of anonymous and local classes, whose
 *     effort counts for the method around them
 */
public record MethodComplexity(String path, String method, int line, int lastLine, int cyclomatic, int cognitive) {

    public MethodComplexity {
        requireNonNull(path, "path");
        requireNonNull(method, "method");
        if (cyclomatic < 1 || cognitive < 0) {
            throw new IllegalArgumentException(
                    "%s has cyclomatic %d and cognitive %d".formatted(method, cyclomatic, cognitive));
        }
    }
}
