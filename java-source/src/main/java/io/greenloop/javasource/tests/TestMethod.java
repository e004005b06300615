package io.greenloop.javasource.tests;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One method of a test class, test or not.
 *
 * @param isTest whether a framework calls it
 * @param off what keeps it from running always, as written; empty when nothing does
 * @param offSometimes what keeps it from running under conditions, as written
 * @param skips ways out of its body before its end, as written
 * @param deadlines times it may take in milliseconds, or in whatever unit is written, by what sets them
 * @param silentCatches how many catches in it say nothing of what they caught
 * @param cases rows of arguments and repetitions given in its annotations; {@link #ALL_OF_ENUM} where they are not counted there
 * @param source what it hands to tests that run once for each thing
 * @param calls names of all methods and types that it names
 * @param body as written, without blanks
 */
public record TestMethod(
        boolean isTest,
        List<String> off,
        List<String> offSometimes,
        List<String> skips,
        List<Assertion> assertions,
        Map<String, Double> deadlines,
        int silentCatches,
        int cases,
        CaseSource source,
        Set<String> calls,
        String body,
        int line) {

    /** Among the skips: a way out that is always taken. */
    public static final String ALWAYS = "return always";

    /** As many cases as an enum has constants, or nearly so. */
    public static final int ALL_OF_ENUM = Integer.MAX_VALUE;

    public TestMethod {
        off = List.copyOf(off);
        offSometimes = List.copyOf(offSometimes);
        skips = List.copyOf(skips);
        assertions = List.copyOf(assertions);
        deadlines = Map.copyOf(deadlines);
        calls = Set.copyOf(calls);
    }

    /** Long and full of source, so that only its place is shown. */
    @Override
    public String toString() {
        return "TestMethod[line=%d, assertions=%d]".formatted(line, assertions.size());
    }
}
