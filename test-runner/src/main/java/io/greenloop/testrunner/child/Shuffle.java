package io.greenloop.testrunner.child;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.function.Function;

/**
 * The order of tests where it is to be another than their own: drawn from a seed, so that it can be had again. Public, since those
 * who ask may be in another class loader.
 */
public final class Shuffle {

    /** System property with the seed; 0 or none leaves tests in their own order. */
    public static final String SEED = "greenloop.shuffle";

    private static final String PLATFORM_FILE = "junit-platform.properties";
    private static final String PLATFORM_ORDER = "junit.jupiter.testmethod.order.default";

    private Shuffle() {}

    public static long seed() {
        return Long.getLong(SEED, 0);
    }

    public static boolean isAskedFor() {
        return seed() != 0;
    }

    public static void classes(List<String> classes) {
        if (isAskedFor()) {
            Collections.shuffle(classes, new Random(seed()));
        }
    }

    /** An order of names that has nothing to do with the names. */
    public static <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.comparingLong(
                value -> new Random(seed() ^ name.apply(value).hashCode()).nextLong());
    }

    /** Whether the project itself says in which order the JUnit Platform takes its methods; then it relies on that. */
    public static boolean isOrderOfProject() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(PLATFORM_FILE)) {
            var properties = new Properties();
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return properties.containsKey(PLATFORM_ORDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
