package io.greenloop.contracts;

import java.util.List;

/** Keeps texts and lists within what a message may carry. */
public final class Bounded {

    private Bounded() {}

    /** The text, cut with an ellipsis at the number of characters given; null becomes empty. */
    public static String text(String value, int most) {
        if (value == null) {
            return "";
        }
        return value.length() <= most ? value : value.substring(0, most - 1) + "…";
    }

    /** The first values, as many as given; null becomes empty. */
    public static <T> List<T> head(List<T> values, int most) {
        return values == null ? List.of() : values.stream().limit(most).toList();
    }

    /**
     * An immutable copy; null becomes empty.
     *
     * @throws IllegalArgumentException when there are more values than given
     */
    public static <T> List<T> list(String name, List<T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw new IllegalArgumentException(
                    "%s holds %d, at most %d are allowed".formatted(name, values.size(), most));
        }
        return List.copyOf(values);
    }
}
