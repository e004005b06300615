package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names the tests a job is about: {@code Class}, {@code package.Class} or either with {@code #method}. */
public record TestSelector(@JsonValue String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{Alpha}_$][\\w$]*(\\.[\\p{Alpha}_$][\\w$]*)*(#[\\p{Alpha}_$][\\w$]*)?");

    /** @throws IllegalArgumentException when the text has another shape */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TestSelector {
        if (value == null || value.length() > 500 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "test selector '%s' is not Class or package.Class, with #method or without".formatted(value));
        }
    }

    /** Whether the selector means this test; a simple class name matches in every package. */
    public boolean matches(TestId test) {
        var hash = value.indexOf('#');
        var type = hash < 0 ? value : value.substring(0, hash);
        var method = hash < 0 ? "" : value.substring(hash + 1);
        var sameType = test.className().equals(type) || test.className().endsWith("." + type);
        return sameType && (method.isEmpty() || test.methodName().equals(method));
    }

    @Override
    public String toString() {
        return value;
    }
}
