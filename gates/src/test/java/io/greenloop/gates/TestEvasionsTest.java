package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that stay to the letter and no longer hold anything. */
class TestEvasionsTest {

    private static final String TEST = "src/test/java/com/acme/RatesTest.java";
    private static final String TESTS = """
            package com.acme;
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import org.junit.jupiter.api.Test;
            class RatesTest {
              private static final int EXPECTED = 20;
              private Rates rates = new Rates();
              @BeforeEach void start() { rates.open(); }
              @Test void sums() {
                assertEquals(EXPECTED, rates.sum(1, 2));
              }
              @Test void halves() {
                int half = 4;
                for (int each : List.of(8, 9)) {
                  assertEquals(half, rates.half(each));
                }
              }
              /* more */
            }
            """;

    private final Gate gate = new TestCodeGate();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "EXPECTED = 20 | EXPECTED = rates().sum(1, 2) | ASSERTION_CHANGED ESCALATE",
                "half = 4 | half = 5 | ASSERTION_CHANGED ESCALATE",
                "half = 4 | half = rates.half(8) | ASSERTION_CHANGED ESCALATE",
                "half = 4 | half = rates.any() | ASSERTION_CHANGED ESCALATE",
                "List.of(8, 9) | List.<Integer>of() | ASSERTION_REMOVED REJECT",
                "List.of(8, 9) | new int[] {} | ASSERTION_REMOVED REJECT",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | Runnable check = () -> assertEquals(EXPECTED, rates.sum(1, 2)); | ASSERTION_REMOVED REJECT",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | new Thread(() -> assertEquals(EXPECTED, rates.sum(1, 2))).start(); | ASSERTION_CONDITIONED ESCALATE",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | pool.execute(() -> assertEquals(EXPECTED, rates.sum(1, 2))); | ASSERTION_CONDITIONED ESCALATE",
                "/* more */ | private static void assertEquals(Object one, Object other) {} | ASSERTION_REMOVED REJECT",
                "rates.open(); | rates.open(); assumeTrue(isLinux()); | TEST_CONDITIONED ESCALATE",
                "/* more */ | @BeforeAll static void look() { Assumptions.assumeFalse(isSlow()); } | TEST_CONDITIONED ESCALATE",
                "/* more */ | static class Lenient implements TestExecutionExceptionHandler { } | TEST_CONDITIONED ESCALATE",
                "@Test void sums() | class More { @Test void sums() | TEST_DISABLED REJECT",
                "new Rates() | new Rates() { int sum(int a, int b) { return 20; } } | SUBJECT_MOCKED ESCALATE",
            })
    void aTestThatHoldsLessWithTheSameWordsIsFound(String search, String replacement, String expected) {
        assertThat(said(search, replacement)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "private static final int EXPECTED = 20; | private static final int EXPECTED = 20; private int other = 3;",
                "int half = 4; | final int half = 4;",
                "int half = 4; | int half = Integer.valueOf(4);",
                "EXPECTED = 20 | EXPECTED = Rates.of(20)",
                "List.of(8, 9) | List.of(8, 9, 8)",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | Runnable check = () -> assertEquals(EXPECTED, rates.sum(1, 2)); check.run();",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | pool.submit(() -> assertEquals(EXPECTED, rates.sum(1, 2))).get();",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | assertAll(() -> assertEquals(EXPECTED, rates.sum(1, 2)));",
                "/* more */ | private static void assertEquals(Rates one, int other) { org.junit.Assert.assertEquals(one.all(), other); }",
                "/* more */ | @BeforeAll static void look() { Rates.load(); }",
                "@Test void sums() | @Nested class More { @Test void sums()",
                "/* more */ | private final Runnable listener = new Runnable() { public void run() { } };",
            })
    void whatOnlyLooksLikeItPasses(String search, String replacement) {
        assertThat(said(search, replacement)).isEmpty();
    }

    private String said(String search, String replacement) {
        var opened = replacement.contains("class More {") ? "}\n}\n" : "}\n";
        var after = TESTS.replace(search, replacement);
        var closed = opened.length() > 2 ? after.substring(0, after.lastIndexOf("}")) + opened : after;
        var review = Review.ofProject()
                .file(TEST, TESTS)
                .file("src/main/java/com/acme/Rates.java", "package com.acme;\nclass Rates { }\n")
                .replacing(TEST, TESTS, closed)
                .writtenBy(Authorship.ANYONE);
        return review.by(gate).reasons().stream()
                .map(reason -> reason.code() + " " + reason.decision())
                .collect(Collectors.joining(", "));
    }
}
