package io.greenloop.patcher.domain.template.donor;

import static java.util.Objects.requireNonNull;

/**
 * An expression that could be meant.
 *
 * @param closeness how near to what is there, above 0, at most 1
 */
public record Guess(Written text, double closeness) {

    public Guess {
        requireNonNull(text, "text");
        if (closeness <= 0 || closeness > 1) {
            throw new IllegalArgumentException("closeness %s of %s".formatted(closeness, text));
        }
    }

    Guess times(double factor) {
        return new Guess(text, Math.min(1, closeness * factor));
    }
}
