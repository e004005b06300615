package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
              @Test void names() {
                long half = 5;
                assertEquals("half of it", rates.name(half));
                assertEquals(own(), rates.name());
                assertTrue(rates.isOpen());
              }
              private int own() { return 7; }
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
                "@Test void sums() | record More() { @Test void sums() | TEST_DISABLED REJECT",
                "@Test void sums() | } class More { @Test void sums() | TEST_DISABLED REJECT",
                "int half = 4 | int half; half = 5 | ASSERTION_CHANGED ESCALATE",
                "int half = 4; | int half = 4; half = 5; | ASSERTION_CHANGED ESCALATE",
                "own() { return 7; | own() { return 8; | ASSERTION_CHANGED ESCALATE",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | assertEquals(EXPECTED, EXPECTED + 0 * rates.sum(1, 2)); | ASSERTION_CHANGED ESCALATE",
                "assertTrue(rates.isOpen()); | assertTrue(rates.isOpen() ? isAny() : true); | ASSERTION_CHANGED ESCALATE",
                "List.of(8, 9) | List.of(8) | CASES_REMOVED ESCALATE",
                "for (int each : List.of(8, 9)) { | List<Integer> none = List.of(); for (int each : none) { | ASSERTION_REMOVED REJECT",
                "assertEquals(own(), rates.name()); | List.of().forEach(one -> assertEquals(own(), rates.name())); | ASSERTION_REMOVED REJECT",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | Runnable check = new Runnable() { public void run() { assertEquals(EXPECTED, rates.sum(1, 2)); } }; | ASSERTION_REMOVED REJECT",
                "/* more */ | private static void assertEquals(Object one, Object other) { String.valueOf(one); } | ASSERTION_REMOVED REJECT",
                "rates.open(); | rates.open(); assumeTrue(false); | TEST_DISABLED REJECT",
                "rates.open(); | rates.open(); Assumptions.abort(); | TEST_DISABLED REJECT",
                "@Test void sums() { | @Test void sums() { Assumptions.abort(); | TEST_LEFT_EARLY REJECT",
                "@Test void sums() { | @Test void sums() { if (isSlow()) throw new TestAbortedException(); | TEST_LEFT_EARLY ESCALATE",
                "/* more */ | RatesTest() { assumeTrue(isLinux()); } | TEST_CONDITIONED ESCALATE",
                "/* more */ | static { assumeTrue(isLinux()); } | TEST_CONDITIONED ESCALATE",
                "/* more */ | @RegisterExtension TestExecutionExceptionHandler lenient = (context, e) -> {}; | TEST_CONDITIONED ESCALATE",
                "/* more */ | static class Fake extends Rates { int sum(int a, int b) { return 20; } } | SUBJECT_MOCKED ESCALATE",
                "new Rates() | new Rates() { int sum(int a, int b) { return 20; } } | SUBJECT_MOCKED ESCALATE",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | Stream.<Executable>of(() -> assertEquals(EXPECTED, rates.sum(1, 2)), () -> assertEquals(EXPECTED, rates.sum(1, 2))); | ASSERTION_REMOVED REJECT",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | assertAll(() -> List.<Runnable>of(() -> assertEquals(EXPECTED, rates.sum(1, 2)))); | ASSERTION_REMOVED REJECT",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | Optional.of(rates.sum(1, 2)).filter(EXPECTED::equals).ifPresent(sum -> assertEquals(EXPECTED, sum)); | ASSERTION_CONDITIONED ESCALATE",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | new SoftAssertions().assertThat(rates.sum(1, 2)).isEqualTo(EXPECTED); | ASSERTION_REMOVED REJECT",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | var softly = new SoftAssertions(); softly.assertThat(rates.sum(1, 2)).isEqualTo(EXPECTED); | ASSERTION_REMOVED REJECT",
                "@Test void sums() | @Test(successPercentage = 10) void sums() | TEST_CONDITIONED ESCALATE",
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
                "long half = 5 | long half = 6",
                "int half = 4 | long half = 4L",
                "private static final int EXPECTED = 20; | private static final int EXPECTED = 20; int[] none = {};",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | tx.execute(status -> { assertEquals(EXPECTED, rates.sum(1, 2)); });",
                "assertTrue(rates.isOpen()); | assertTrue(rates.isOpen() && rates.isReal());",
                "List.of(8, 9) | List.of(8, 9, 10)",
                "List.of(8, 9) | numbers()",
                "/* more */ | record Even() implements Predicate<Integer> { public boolean test(Integer one) { return one % 2 == 0; } }",
                "@Test void sums() | @Nested class More { @Test void sums()",
                "/* more */ | private final Runnable listener = new Runnable() { public void run() { } };",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | assertAll(Stream.of(() -> assertEquals(EXPECTED, rates.sum(1, 2))));",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | List<Executable> all = List.of(() -> assertEquals(EXPECTED, rates.sum(1, 2))); all.forEach(this::run);",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | Stream.<Executable>of(() -> assertEquals(EXPECTED, rates.sum(1, 2))).forEach(this::run);",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | var softly = new SoftAssertions(); softly.assertThat(rates.sum(1, 2)).isEqualTo(EXPECTED); softly.assertAll();",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | var softly = new SoftAssertions(); softly.assertThat(rates.sum(1, 2)).isEqualTo(EXPECTED); end(softly);",
                "assertEquals(EXPECTED, rates.sum(1, 2)); | SoftAssertions.assertSoftly(softly -> softly.assertThat(rates.sum(1, 2)).isEqualTo(EXPECTED));",
                "@Test void sums() | @Test(successPercentage = 100) void sums()",
            })
    void whatOnlyLooksLikeItPasses(String search, String replacement) {
        assertThat(said(search, replacement)).isEmpty();
    }

    @Test
    void aFileThatMovesToJUnit5KeepsItsInnerClasses() {
        var four = TESTS.replace("jupiter.api.Assertions", "Assert")
                .replace("jupiter.api.", "")
                .replace(
                        "/* more */",
                        "static class Even implements Predicate<Integer> { public boolean test(Integer i) { return i > 0; } }");

        assertThat(said(four, "import org.junit.Test", "import org.junit.jupiter.api.Test"))
                .isEmpty();
    }

    @Test
    void anotherWayToBeTrueIsForAPersonToSee() {
        assertThat(said("rates.isOpen()", "rates.isOpen() || rates.isShut()")).isEqualTo("ASSERTION_CHANGED ESCALATE");
    }

    @Test
    void whatIsAbstractIsTestedByAClassOfTheTestsOwn() {
        assertThat(Review.ofProject()
                        .file(TEST, TESTS)
                        .file(
                                "src/main/java/com/acme/Rates.java",
                                "package com.acme;\npublic abstract class Rates { }\n")
                        .replacing(TEST, "new Rates()", "new Rates() { int sum(int a, int b) { return a + b; } }")
                        .writtenBy(Authorship.ANYONE)
                        .by(gate))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void anExceptionThatIsNoLongerCaughtFailsTheTestAsWell() {
        var caught = TESTS.replace(
                "rates.open(); }",
                "rates.open(); }\n  @Test void opens() { try { rates.open(); } catch (IOException e) { fail(\"why\"); } }");
        var whole = "try { rates.open(); } catch (IOException e) { fail(\"why\"); }";

        assertThat(said(caught, whole, "rates.open();")).isEmpty();
        assertThat(said(caught, "fail(\"why\"); }", "}")).contains("ASSERTION_REMOVED REJECT");
    }

    @Test
    void whatIsExpectedMayStandOnTheOtherSide() {
        assertThat(said("assertEquals(half, rates.half(each))", "assertEquals(rates.half(each), half)"))
                .isEmpty();
        assertThat(said("assertEquals(EXPECTED, rates.sum(1, 2))", "assertThat(rates.sum(1, 2)).isEqualTo(EXPECTED)"))
                .isEmpty();
        var there = TESTS.replace(
                "assertTrue(rates.isOpen())",
                "assertNotNull(one); assertEquals(((Long) one).longValue(), Long.MAX_VALUE)");
        assertThat(said(
                        there,
                        "assertNotNull(one); assertEquals(((Long) one).longValue(), Long.MAX_VALUE)",
                        "assertEquals(Long.MAX_VALUE, ((Long) one).longValue())"))
                .isEmpty();
    }

    @Test
    void whoFitsBetterIsNotTakenByWhoComesFirst() {
        var thrown = TESTS.replace(
                        "assertEquals(own(), rates.name());", "look(own());\n    assertTrue(rates.isShut());")
                .replace("@Test void names", "@Test(expected = IOException.class) void names");
        var after = thrown.replace("(expected = IOException.class)", "")
                .replace("assertTrue(rates.isShut());\n", "")
                .replace("look(own());", "assertThrows(IOException.class, () -> look(own()));");

        assertThat(said(thrown, thrown, after)).isEqualTo("ASSERTION_REMOVED REJECT");
    }

    @Test
    void whatATestEndsWithIsDemandedAsMuch() {
        var thrown = TESTS.replace(
                "@Test void names",
                "@Test(expectedExceptions = IOException.class, expectedExceptionsMessageRegExp = \"is forged\") void names");
        var code =
                TESTS.replace("assertTrue(rates.isOpen());", "assertThrows(IOException.class, () -> rates.open(7));");

        assertThat(said(thrown, "\"is forged\"", "\"is.*\"")).isEqualTo("ASSERTION_WEAKENED REJECT");
        assertThat(said(thrown, "\"is forged\"", "\".*\"")).isEqualTo("ASSERTION_WEAKENED REJECT");
        assertThat(said(thrown, ", expectedExceptionsMessageRegExp = \"is forged\"", ""))
                .isEqualTo("ASSERTION_REMOVED REJECT");
        assertThat(said(code, "() -> rates.open(7)", "() -> { throw new IOException(); }"))
                .isEqualTo("ASSERTION_WEAKENED REJECT");
        assertThat(said(code, "() -> rates.open(7)", "() -> { rates.open(7); }"))
                .isEmpty();
    }

    @Test
    void whatAMockAnswersInsteadOfExpectingItIsForAPersonToSee() {
        var expects = TESTS.replace("assertTrue(rates.isOpen());", "EasyMock.expect(desk.name(1)).andReturn(null);");

        assertThat(said(expects, "EasyMock.expect(desk.name(1)).andReturn", "when(desk.name(1)).thenReturn"))
                .isEqualTo("ASSERTION_REMOVED ESCALATE");
        assertThat(said(expects, "EasyMock.expect(desk.name(1)).andReturn", "when(desk.name(2)).thenReturn"))
                .isEqualTo("ASSERTION_REMOVED REJECT");
    }

    @Test
    void oneConstantOfManyAssertionsIsSpokenOfOnce() {
        var twice = TESTS.replace("own(), rates", "EXPECTED, rates");

        assertThat(said(twice, "EXPECTED = 20", "EXPECTED = 21")).isEqualTo("ASSERTION_CHANGED ESCALATE");
    }

    private String said(String search, String replacement) {
        return said(TESTS, search, replacement);
    }

    /** Where a class begins before the tests, it ends with them. */
    private String said(String before, String search, String replacement) {
        var isOpened = replacement.matches("[^}]*class More \\{.*|record More.*");
        var after = before.replace(search, replacement) + (isOpened ? "}\n" : "");
        var review = Review.ofProject()
                .file(TEST, before)
                .file("src/main/java/com/acme/Rates.java", "package com.acme;\nclass Rates { }\n")
                .replacing(TEST, before, after)
                .writtenBy(Authorship.ANYONE);
        return review.by(gate).reasons().stream()
                .map(reason -> reason.code() + " " + reason.decision())
                .collect(Collectors.joining(", "));
    }
}
