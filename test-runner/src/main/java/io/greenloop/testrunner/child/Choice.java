package io.greenloop.testrunner.child;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sets and reads the {@link Alternative} of one candidate, which is another class for each loader. */
final class Choice {

    private final boolean[] asked;

    /** @param alternative the number that runs, 0 for none of a schema, or {@link WarmOrders#ASKING} */
    Choice(ClassLoader candidate, int alternative) throws ReflectiveOperationException {
        asked = alternative == WarmOrders.ASKING ? new boolean[WarmOrders.MOST_ASKED] : null;
        if (alternative != 0) {
            Tank.field(candidate, "Alternative", "asked").set(null, asked);
            Tank.field(candidate, "Alternative", "chosen").setInt(null, Math.max(0, alternative));
        }
    }

    /** One field of all numbers that were asked for so far, with commas between; none where nobody wants to know. */
    List<String> asked() {
        if (asked == null) {
            return List.of();
        }
        return List.of(IntStream.range(0, asked.length)
                .filter(number -> asked[number])
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",")));
    }
}
