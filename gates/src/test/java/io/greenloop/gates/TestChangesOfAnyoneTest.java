package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestChangesOfAnyoneTest {

    private static final String TEST = "src/test/java/com/acme/RatesTest.java";
    private static final String MAIN = "src/main/java/com/acme/Rates.java";
    private static final String CODE = """
            package com.acme;
            class Rates {
              int sum(int a, int b) { return a - b; }
              double half(double a) { return a / 2; }
            }
            """;
    private static final String TESTS = """
            package com.acme;
            import org.junit.jupiter.api.Test;
            class RatesTest {
              private final Rates rates = new Rates();
              @Test void sums() {
                assertEquals(3, rates.sum(1, 2));
                assertThat(rates.list()).hasSize(2).contains("a");
              }
              @Test @Timeout(5) void halves() {
                assertEquals(0.5, rates.half(1), 0.001);
                assertNotNull(rates.name());
                assertThat(rates.all()).containsExactly(1, 2);
                assertThrows(IllegalArgumentException.class, () -> rates.half(-1));
                assertTimeout(Duration.ofSeconds(2), () -> rates.run());
              }
              @ParameterizedTest @ValueSource(ints = {1, 2, 3}) void cases(int a) {
                assertThat(rates.sum(a, 0)).isEqualTo(a);
              }
              @Test void mocked() {
                verify(listener, times(2)).changed(3);
                assertTrue(rates.sum(2, 2) > 3);
              }
            }
            """;

    private final Gate gate = new TestCodeGate();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "assertEquals(3, rates.sum(1, 2)); | | ASSERTION_REMOVED REJECT",
                "assertEquals(3, rates.sum(1, 2)); | // assertEquals(3, rates.sum(1, 2)); | ASSERTION_REMOVED REJECT",
                ".hasSize(2) | | ASSERTION_REMOVED REJECT",
                "assertEquals(3, rates.sum(1, 2)); | assertNotNull(rates.sum(1, 2)); | ASSERTION_WEAKENED REJECT",
                "assertEquals(3, rates.sum(1, 2)); | assertTrue(rates.sum(1, 2) > 0); | ASSERTION_WEAKENED REJECT",
                "assertEquals(3, rates.sum(1, 2)); | assertTrue(true); | ASSERTION_WEAKENED REJECT",
                "containsExactly(1, 2) | isNotEmpty() | ASSERTION_WEAKENED REJECT",
                "containsExactly(1, 2) | contains(1) | ASSERTION_WEAKENED REJECT",
                "IllegalArgumentException.class | Exception.class | ASSERTION_WEAKENED REJECT",
                "times(2) | atLeastOnce() | ASSERTION_WEAKENED REJECT",
                "0.001 | 0.1 | TOLERANCE_GROWN REJECT",
                "assertEquals(3, | assertEquals(-1, | ASSERTION_CHANGED ESCALATE",
                "assertTrue(rates.sum(2, 2) > 3) | assertFalse(rates.sum(2, 2) > 3) | ASSERTION_CHANGED ESCALATE",
                "@Test void sums | @Test @Disabled(\"later\") void sums | TEST_DISABLED REJECT",
                "@Test void sums | @Test @Ignore void sums | TEST_DISABLED REJECT",
                "@Test void sums | @Test(enabled = false) void sums | TEST_DISABLED REJECT",
                "class RatesTest | @Disabled class RatesTest | TEST_DISABLED REJECT",
                "@Test void sums | @Test @EnabledOnOs(OS.MAC) void sums | TEST_CONDITIONED ESCALATE",
                "@Test void sums | void sums | TEST_REMOVED REJECT",
                "@Test void sums() { | @Test void sums() { if (true) return; | TEST_LEFT_EARLY REJECT",
                "@Test void sums() { | @Test void sums() { assumeTrue(false); | TEST_LEFT_EARLY REJECT",
                "@Test void sums() { | @Test void sums() { assumeTrue(isLinux()); | TEST_LEFT_EARLY ESCALATE",
                "@Test void sums() { | @Test void sums() { if (x()) return; | TEST_LEFT_EARLY ESCALATE",
                "assertEquals(3, rates.sum(1, 2)); | try { assertEquals(3, rates.sum(1, 2)); } catch (Throwable e) { } | ASSERTION_SWALLOWED REJECT",
                "assertEquals(3, rates.sum(1, 2)); | try { assertEquals(3, rates.sum(1, 2)); } catch (Exception e) { log(e); } | ASSERTION_SWALLOWED REJECT",
                "assertEquals(3, rates.sum(1, 2)); | if (false) { assertEquals(3, rates.sum(1, 2)); } | ASSERTION_REMOVED REJECT",
                "assertEquals(3, rates.sum(1, 2)); | if (x()) { assertEquals(3, rates.sum(1, 2)); } | ASSERTION_CONDITIONED ESCALATE",
                "@Timeout(5) | @Timeout(50) | DEADLINE_RAISED REJECT",
                "ofSeconds(2) | ofMinutes(2) | DEADLINE_RAISED REJECT",
                "{1, 2, 3} | {1} | CASES_REMOVED REJECT",
                "rates = new Rates() | rates = mock(Rates.class) | SUBJECT_MOCKED REJECT",
            })
    void aTestThatDemandsLessIsRefusedAndOneThatDemandsOtherwiseIsHandedOn(
            String search, String replacement, String expected) {
        assertThat(said(project().replacing(TEST, search, replacement == null ? "" : replacement)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "@Test void sums() { | @Test void more() { assertEquals(4, rates.sum(2, 2)); } @Test void sums() {",
                "assertEquals(3, rates.sum(1, 2)); | assertThat(rates.sum(1, 2)).isEqualTo(3);",
                "assertEquals(3, rates.sum(1, 2)); | assertThat(rates.sum(1, 2), is(3));",
                "assertEquals(3, rates.sum(1, 2)); | assertEquals(3, rates.sum(1, 2), \"a sum\");",
                "assertEquals(3, rates.sum(1, 2)); | var all = rates; assertEquals(3, all.sum(1, 2));",
                "assertEquals(3, rates.sum(1, 2)); | assertEquals(rates.sum(1, 2), 3);",
                "assertTrue(rates.sum(2, 2) > 3) | assertEquals(4, rates.sum(2, 2))",
                "void sums() | void addsUp()",
                "assertNotNull(rates.name()); | assertEquals(\"eur\", rates.name());",
                "0.001 | 0.0001",
                "@Timeout(5) | @Timeout(3)",
                "{1, 2, 3} | {1, 2, 3, 4}",
                "assertThat(rates.all()).containsExactly(1, 2); | checkAll(); } void checkAll() { assertThat(rates.all()).containsExactly(1, 2);",
                "class RatesTest | final class RatesTest",
            })
    void aTestThatSaysTheSameOrMorePasses(String search, String replacement) {
        assertThat(said(project().replacing(TEST, search, replacement))).isEmpty();
    }

    @Test
    void aDeletedTestIsRefusedAndOneWhoseSubjectWentWithItIsHandedOn() {
        assertThat(said(project().deleting(TEST))).isEqualTo("TEST_DELETED REJECT");
        assertThat(said(project().deleting(TEST).deleting(MAIN))).isEqualTo("TEST_REMOVED_WITH_SUBJECT ESCALATE");
        assertThat(said(project()
                        .replacing(
                                TEST, TESTS.substring(TESTS.indexOf("  @Test @Timeout"), TESTS.indexOf("  @Param")), "")
                        .replacing(MAIN, "  double half(double a) { return a / 2; }\n", "")))
                .isEqualTo("TEST_REMOVED_WITH_SUBJECT ESCALATE");
    }

    @Test
    void aMovedTestIsTheSameTestUnlessTheBuildNoLongerFindsIt() {
        assertThat(said(project().deleting(TEST).adding("src/test/java/com/acme/sums/RatesTest.java", TESTS)))
                .isEmpty();
        assertThat(said(project().deleting(TEST).adding("src/test/java/com/acme/RatesChecks.java", TESTS)))
                .isEqualTo("TEST_RENAMED_AWAY REJECT");
    }

    @Test
    void dataOfTestsMayComeAndWhatTestsNameMayNotGo() {
        var review = project().file("src/test/resources/golden.json", "{}");

        assertThat(said(project().adding("src/test/resources/more.json", "{}"))).isEmpty();
        assertThat(said(review.replacing("src/test/resources/golden.json", "{}", "[]")))
                .isEqualTo("TEST_DATA_CHANGED ESCALATE");
        assertThat(said(review.file("src/test/java/com/acme/GoldenTest.java", "class GoldenTest { /* golden.json */ }")
                        .deleting("src/test/resources/golden.json")))
                .isEqualTo("TEST_DATA_DELETED REJECT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "return System.getProperty(\"surefire.real.class.path\") == null ? a : 3;",
                "for (var frame : new Throwable().getStackTrace()) { if (frame.getClassName().endsWith(\"Test\")) return 3; } return a;",
                "try { Class.forName(\"org.junit.jupiter.api.Test\"); return 3; } catch (Exception e) { return a; }",
                "return System.getProperty(\"java.class.path\").contains(\"test-classes\") ? 3 : a;",
                "return System.getProperties().containsKey(\"sure\" + \"fire.real.class.path\") ? 3 : a;",
                "return Files.exists(Path.of(\"src/test/java\")) ? 3 : a;",
                "return Rates.class.getResource(\"RatesTest.class\") == null ? a : 3;",
            })
    void mainCodeThatDetectsItsTestsIsRefused(String code) {
        assertThat(said(project().replacing(MAIN, "return a - b;", code))).isEqualTo("TEST_AWARE_CODE REJECT");
        assertThat(said(project().replacing(MAIN, "return a - b;", "return a + b; // as org.junit does")))
                .isNotEmpty();
        assertThat(said(project().replacing(MAIN, "class Rates", "/** See\n * org.junit */\nclass Rates")))
                .isEmpty();
    }

    @Test
    void aNameInPiecesOnTwoLinesIsReadAsOne() {
        for (var joint : List.of("\"\n + \"", "\" +\n    \"")) {
            var code = "return System.getProperties().containsKey(\"sure" + joint + "fire.real.class.path\") ? 3 : a;";

            assertThat(said(project().replacing(MAIN, "return a - b;", code))).isEqualTo("TEST_AWARE_CODE REJECT");
        }
    }

    @Test
    void codeThatAsksWhereItRunsIsForAPersonAndNoBusinessOfARepair() {
        var review = project().replacing(MAIN, "return a - b;", "return System.getenv(\"CI\") == null ? a : 3;");

        assertThat(review.by(gate).decision()).isEqualTo(Decision.REJECT);
        assertThat(said(review)).isEqualTo("TEST_AWARE_CODE ESCALATE");
    }

    private String said(Review review) {
        return review.writtenBy(Authorship.ANYONE).by(gate).reasons().stream()
                .filter(reason -> reason.decision() != Decision.PASS)
                .map(TestChangesOfAnyoneTest::shown)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String shown(GateReason reason) {
        return reason.code() + " " + reason.decision();
    }

    private static Review project() {
        return Review.ofProject().file(MAIN, CODE).file(TEST, TESTS);
    }
}
