package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Main code that tests rest on: what they inherit, and what fails them. */
class YardstickGateTest {

    private static final String MAIN = "src/main/java/com/acme/Rates.java";
    private static final String CHECK = "src/main/java/com/acme/Check.java";
    private static final String TEST = "src/test/java/com/acme/RatesTest.java";

    private final Gate gate = StandardGates.over(new FakeArtifacts());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "protected static void assertEquals(int one, int other) { }",
                "void assertEquals(Object one, Object other) { }",
                "static class Assertions { static void assertEquals(int one, int other) { } }",
                "<T> void assertThat(T one) { }",
                "static class Assertions { static void assertTrue(boolean one) { } }",
            })
    void aMethodThatStandsInForAnImportedAssertionIsRefused(String member) {
        var verdict = project().replacing(MAIN, "/* more */", member).by(gate);

        assertThat(Review.codes(verdict)).contains("ASSERTION_SHADOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static int rounded(int rate) { return rate; }",
                "int missing() { return 3; }",
                "Rates() { }",
            })
    void aMethodThatNoTestImportsPasses(String member) {
        assertThat(Review.codes(project().replacing(MAIN, "/* more */", member).by(gate)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a == b", "a != b && a < 0", "false"})
    void aChangeOfMainCodeThatFailsTestsIsHandedOn(String condition) {
        var verdict = project().replacing(CHECK, "a != b", condition).by(gate);

        assertThat(Review.codes(verdict)).contains("YARDSTICK_CHANGED");
    }

    @Test
    void soIsAnyChangeOfMainCodeThatIsWrittenForTests() {
        var support = "src/main/java/com/acme/RatesMatcher.java";
        var verdict = project()
                .file(support, """
                        package com.acme;
                        import org.hamcrest.TypeSafeMatcher;
                        class RatesMatcher { boolean matches(int a) { return a > 3; } }
                        """)
                .replacing(support, "a > 3", "a >= 3")
                .by(new YardstickGate());

        assertThat(Review.codes(verdict)).containsExactly("YARDSTICK_CHANGED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a - b", "0"})
    void codeWithAResultIsTestedByThatAlthoughItSaysWhatCannotBe(String result) {
        assertThat(project().replacing(MAIN, result, "a + b").by(gate)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aChangedConstructorIsNoYardstick() {
        var rates = "src/main/java/com/acme/Limits.java";
        var verdict = project()
                .file(rates, "package com.acme; class Limits { int most; Limits(int[] all) { most = all.length; } }")
                .replacing(rates, "all.length", "all.length + 1")
                .by(gate);

        assertThat(verdict).isEqualTo(Verdict.PASS);
    }

    @Test
    void anotherMethodBesideOneThatFailsTestsPasses() {
        assertThat(project().replacing(CHECK, "return 1", "return 2").by(gate)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aPersonMayDoBoth() {
        var verdict = project()
                .writtenBy(Authorship.ANYONE)
                .replacing(MAIN, "/* more */", "static void assertEquals(int one, int other) { }")
                .replacing(CHECK, "a != b", "a != b && a < 0")
                .by(gate);

        assertThat(Review.codes(verdict)).isEmpty();
    }

    private static Review project() {
        return Review.ofProject().file(MAIN, """
                        package com.acme;
                        class Rates {
                          int sum(int a, int b) { return a - b; }
                          int kind(int a, int b) {
                            switch (a) {
                              case 1: return 0;
                              default: throw new AssertionError("unknown");
                            }
                          }
                          /* more */
                        }
                        """).file(CHECK, """
                        package com.acme;
                        class Check {
                          static void same(int a, int b) {
                            if (a != b) throw new AssertionError("not the same");
                          }
                          static int one() { return 1; }
                        }
                        """).file(TEST, """
                        package com.acme;
                        import static org.assertj.core.api.Assertions.assertThat;
                        import static org.junit.jupiter.api.Assertions.*;
                        class RatesTest extends Rates {
                          @Test void works() {
                            assertEquals(3, sum(1, 2));
                            Check.same(3, kind(1, 2));
                            Assertions.assertTrue(new Rates().missing() > 1);
                          }
                        }
                        """);
    }
}
