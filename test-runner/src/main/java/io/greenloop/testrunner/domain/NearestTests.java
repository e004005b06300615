package io.greenloop.testrunner.domain;

import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestSelector;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tests that somebody may have meant by a selector that means none. */
public final class NearestTests {

    private static final int MOST = 3;
    /** Names are compared no further: what is as long is no slip of the pen. */
    private static final int LONGEST = 80;

    private NearestTests() {}

    /** Class names, or {@code Class#method} where the selector names a method; the nearest first, at most three. */
    public static List<String> to(TestSelector selector, Collection<TestId> tests) {
        var wanted = simple(selector.value());
        var isMethod = wanted.contains("#");
        return tests.stream()
                .flatMap(test -> names(test, isMethod))
                .distinct()
                .sorted(Comparator.<String>comparingInt(name -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static Stream<String> names(TestId test, boolean isMethod) {
        var type = simple(test.className());
        return Stream.of(isMethod && !test.methodName().isEmpty() ? type + "#" + test.methodName() : type);
    }

    private static String simple(String name) {
        var hash = name.indexOf('#');
        var type = hash < 0 ? name : name.substring(0, hash);
        return type.substring(type.lastIndexOf('.') + 1) + (hash < 0 ? "" : name.substring(hash));
    }

    /** Levenshtein's distance, blind to case. */
    private static int distance(String one, String other) {
        var left = cut(one);
        var right = cut(other);
        var costs = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            var diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                var replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[right.length()];
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(LONGEST, name.length())).toLowerCase(Locale.ROOT);
    }
}
