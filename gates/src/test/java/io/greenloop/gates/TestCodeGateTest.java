package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.GatePolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestCodeGateTest {

    private static final String TEST = "src/test/java/com/acme/RatesTest.java";
    private static final String MAIN = "src/main/java/com/acme/Rates.java";
    private static final GatePolicy TESTS_ALLOWED =
            new GatePolicy(10, 10, 5, 200, 95, List.of("src/**"), List.of(), List.of());

    private final Gate gate = new TestCodeGate();

    @Test
    void aWeakenedTestIsRejectedForTheChangeAndForTheAssertion() {
        var verdict = project()
                .replacing(TEST, "assertEquals(3, new Rates().sum(1, 2));", "")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactlyInAnyOrder("TEST_CHANGED", "ASSERTION_REMOVED");
    }

    @Test
    void evenWhereThePolicyAllowsTestsTheyMayNotBeWeakened() {
        assertThat(codes(project().replacing(TEST, "assertEquals(3,", "assertEquals(4,")))
                .containsExactly("ASSERTION_CHANGED");
        assertThat(codes(project().replacing(TEST, "@Test void sums()", "@Test @Disabled void sums()")))
                .containsExactly("TEST_DISABLED");
        assertThat(codes(project().replacing(TEST, "class RatesTest", "@Ignore class RatesTest")))
                .containsExactly("TEST_DISABLED");
        assertThat(codes(project().replacing(TEST, "@Test void sums()", "void sums()")))
                .containsExactly("TEST_REMOVED");
        assertThat(codes(project().deleting(TEST))).containsExactly("TEST_DELETED");
    }

    @Test
    void wherePolicyAllowsTestsAMoreAssertingTestPasses() {
        assertThat(codes(project()
                        .replacing(TEST, "sum(1, 2));", "sum(1, 2));\n assertEquals(0, new Rates().sum(0, 0));")))
                .isEmpty();
    }

    @Test
    void snapshotsAndRunnerSettingsBelongToTheTests() {
        assertThat(Review.codes(
                        project().adding("src/test/resources/golden.json", "{}").by(gate)))
                .containsExactly("TEST_DATA_CHANGED");
        assertThat(Review.codes(project()
                        .adding("src/main/resources/junit-platform.properties", "a=b")
                        .by(gate)))
                .containsExactly("TEST_DATA_CHANGED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.factories",
                "spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
                "groovy/org.codehaus.groovy.runtime.ExtensionModule",
            })
    void norIsAnythingMadePartOfAFramework(String file) {
        var path = "src/main/resources/META-INF/" + file;

        assertThat(Review.codes(project().adding(path, "com.acme.Rates\n").by(gate)))
                .containsExactly("SERVICE_PROVIDED");
        assertThat(Review.codes(project()
                        .writtenBy(Authorship.ANYONE)
                        .adding(path, "com.acme.Rates\n")
                        .by(gate)))
                .isEmpty();
    }

    @Test
    void aServiceOfSomebodyElseIsNotProvidedByARepair() {
        for (var service : List.of(
                "org.apache.maven.surefire.spi.MasterProcessChannelProcessorFactory",
                "java.lang.System$LoggerFinder")) {
            assertThat(Review.codes(project()
                            .adding("src/main/resources/META-INF/services/" + service, "com.acme.Rates")
                            .by(gate)))
                    .containsExactly("SERVICE_PROVIDED");
        }
        assertThat(Review.codes(project()
                        .adding(
                                "src/main/resources/META-INF/services/org.junit.platform.launcher.PostDiscoveryFilter",
                                "com.acme.Rates")
                        .by(gate)))
                .containsExactly("TEST_DATA_CHANGED");
        assertThat(project()
                        .adding("src/main/resources/META-INF/services/com.acme.Rates", "com.acme.Rates")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void mainCodeThatKnowsItsTestsIsRejected() {
        var verdict = project()
                .replacing(
                        MAIN,
                        "return a - b;",
                        "return System.getProperty(\"surefire.test.class.path\") == null ? a : 3;")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("TEST_AWARE_CODE");
    }

    @Test
    void aFixInMainCodePasses() {
        assertThat(project().replacing(MAIN, "a - b", "a + b").by(gate)).isEqualTo(Verdict.PASS);
    }

    private List<String> codes(Review review) {
        return Review.codes(review.under(TESTS_ALLOWED).by(gate));
    }

    private static Review project() {
        return Review.ofProject()
                .file(MAIN, "package com.acme;\nclass Rates { int sum(int a, int b) { return a - b; } }\n")
                .file(TEST, """
                        package com.acme;
                        import org.junit.jupiter.api.Test;
                        class RatesTest {
                          @Test void sums() {
                            assertEquals(3, new Rates().sum(1, 2));
                          }
                        }
                        """);
    }
}
