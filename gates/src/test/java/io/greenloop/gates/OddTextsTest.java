package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.javasource.tests.TestFileReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no person writes, and that must neither break a gate nor hold it up. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OddTextsTest {

    private static final String TEST = "src/test/java/com/acme/RatesTest.java";

    @Test
    void aVeryLongTextIsComparedWithAnother() {
        var test = "class RatesTest { String page = \"%s\"; @Test void is() { assertEquals(page, rates.page()); } }";
        var text = "a\\\"".repeat(40_000);
        var review = Review.ofProject().file(TEST, test.formatted(text)).writtenBy(Authorship.ANYONE);

        assertThat(Review.codes(review.replacing(TEST, "\\\"\";", "\\\"b\";").by(new TestCodeGate())))
                .containsExactly("ASSERTION_CHANGED");
    }

    @Test
    void manyFieldsAndManyTestsAreReadInTheTimeOfTheirSum() {
        var fields = numbered("int f%d = 1;\n");
        var tests = numbered("@Test void t%1$d() { assertEquals(f%1$d, g()); }\n");

        assertThat(TestFileReader.read("class RatesTest {\n" + fields + tests + "}\n")
                        .methods())
                .hasSize(6_000);
    }

    @Test
    void manyPiecesOfCodeUnderANameAreReadInTheTimeOfTheirSum() {
        var pieces = numbered("Runnable r%d = () -> { }; pool.execute(x);\n");

        assertThat(TestFileReader.read("class RatesTest { @Test void t() {\n" + pieces + "} }\n")
                        .methods())
                .hasSize(1);
    }

    @Test
    void emptyLinesAndBlanksOfAFileOfRulesAreReadOnce() {
        for (var odd : new String[] {"\n".repeat(40_000), " ".repeat(40_000), "- ".repeat(20_000)}) {
            var review = Review.ofProject().file("alerts.yml", "groups:\n" + odd + "\n- x: 1\n");

            assertThat(review.replacing("alerts.yml", "x: 1", "x: 2").by(new AlertRulesGate()))
                    .isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void notesBehindAnAlertAreReadOnce() {
        var rules = "- alert: a\n  expr: b > 1" + " #".repeat(200_000) + "\u2028x\n";

        assertThat(Review.ofProject()
                        .file("alerts.yml", rules)
                        .replacing("alerts.yml", "\u2028x", "\u2028y")
                        .by(new AlertRulesGate()))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void emptyLinesOfAScriptAreReadOnce() {
        var review = Review.ofProject().file("build.sh", "#!/bin/sh\n" + "\n".repeat(200_000) + "echo built\n");

        assertThat(review.replacing("build.sh", "built", "made").by(new BuildScriptsGate()))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aVeryLongTextInTheWayOfAnOutlineIsPassedOver() {
        var path = "src/main/java/com/acme/Cart.java";
        var code = "package com.acme;\nclass Cart { String page() { return \"" + "a\\\"".repeat(20_000)
                + "\"; } int add() { return 1; } }\n";
        var review = Review.ofProject().file(path, code);

        assertThat(review.replacing(path, "return 1", "return 2").by(new RiskGate()))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aMessageThatGrowsWithoutEndIsReadInPart() {
        var path = "src/main/java/com/acme/Cart.java";
        var longer = ".replace(\"a\", \"" + "a".repeat(500) + "\")";
        var code = "package com.acme;\nclass Cart { void add() { throw new IllegalStateException(\"aaaa\""
                + longer.repeat(8) + "); } }\n";
        var review = Review.ofProject().file(path, code);

        assertThat(review.replacing(path, "\"aaaa\"", "\"aaaaa\"")
                        .by(new ErrorStringGate())
                        .reasons())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4f9a0c",
                "token",
                "token=",
                "a.",
                "-eyJ",
                "jdbc:",
                "basic(",
                "basic( ",
                "key",
                "keyparam",
                "getConnection(",
                " ",
                "authorization   "
            })
    void aLineAsLongAsAFileIsSearchedForSecretsOnce(String odd) {
        var path = "src/main/java/com/acme/Cart.java";
        var review = Review.ofProject().file(path, "class Cart {\n}\n");
        var line = odd.repeat(30_000) + "; String password = \"hunter2hunter2\";";

        assertThat(Review.codes(
                        review.replacing(path, "{\n", "{\n" + line + "\n").by(new SecretsGate())))
                .containsExactly("CREDENTIAL_ADDED");
    }

    @Test
    void codeThatIsNestedTooDeepIsNotPassedUnread() {
        var main = "src/main/java/com/acme/Cart.java";
        var deep = "package com.acme;\nclass Cart {\n int sum = 1; int a = %s; }\n";
        for (var odd : List.of("(".repeat(20_000) + "1" + ")".repeat(20_000), "1" + " + sum".repeat(20_000))) {
            var review = Review.ofProject()
                    .file(main, deep.formatted(odd))
                    .file(TEST, deep.formatted(odd))
                    .replacing(main, "sum = 1", "sum = 2")
                    .replacing(TEST, "sum = 1", "sum = 2")
                    .writtenBy(Authorship.ANYONE);

            assertThat(Review.codes(review.by(new CompileGate()))).containsExactly("COMPILER_BROKE");
            assertThat(Review.codes(review.by(new TestCodeGate()))).containsExactly("TEST_NOT_READ");
            assertThat(review.by(StandardGates.over(new FakeArtifacts())).decision())
                    .isEqualTo(Decision.UNKNOWN);
        }
    }

    @Test
    void aLicenceOfManyYearsIsRead() {
        var path = "src/main/java/com/acme/Cart.java";
        var code = "/* Copyright 1998%s the authors */\nclass Cart {\n}\n".formatted(",1999".repeat(5_000));

        assertThat(Review.ofProject()
                        .file(path, code)
                        .replacing(path, "1998", "1997")
                        .by(new ScopeGate()))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aKeyThatNeverBeginsIsLookedForOnce() {
        var path = "src/main/java/com/acme/Cart.java";

        assertThat(Review.ofProject()
                        .file(path, "class Cart {\n}\n")
                        .replacing(path, "{\n", "{\n// -----BEGIN " + "A ".repeat(20_000) + "\n")
                        .by(new SecretsGate()))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void codeThatAsksForTestsInAQuoteWithoutEndIsReadOnce() {
        var path = "src/main/java/com/acme/Cart.java";
        for (var odd : List.of(
                "getClassName().equals(\"" + "test ".repeat(40_000),
                "getProperty(\"" + "test.".repeat(40_000),
                "getProperty(\"" + "_TEST".repeat(40_000))) {
            assertThat(Review.ofProject()
                            .file(path, "class Cart {\n}\n")
                            .replacing(path, "{\n", "{\n" + odd + "\n")
                            .by(new TestCodeGate()))
                    .isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void aLongListOfPackagesIsComparedByName() {
        var review = Review.ofProject().file("requirements.txt", numbered("p%d==1.2.0\n"));

        assertThat(review.replacing("requirements.txt", "1.2.0", "1.3.0")
                        .by(new LoweredVersionsGate(new FakeArtifacts(), (ecosystem, name, version) -> {
                            throw new IllegalStateException("nothing is lowered");
                        })))
                .isEqualTo(Verdict.PASS);
    }

    private static String numbered(String pattern) {
        return IntStream.range(0, 6_000).mapToObj(pattern::formatted).collect(Collectors.joining());
    }
}
