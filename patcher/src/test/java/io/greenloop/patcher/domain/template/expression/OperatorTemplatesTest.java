package io.greenloop.patcher.domain.template.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.template.Suggested;
import org.junit.jupiter.api.Test;

class OperatorTemplatesTest {

    @Test
    void aComparisonGetsEveryOtherOperator() {
        var suggested = Suggested.by(
                new RelationalOperator(), "class Subject { boolean is(int a, int b) {\nreturn a < b;\n} }");

        assertThat(suggested)
                .containsExactlyInAnyOrder("return a <= b;", "return a > b;", "return a >= b;", "return a != b;");
    }

    @Test
    void objectsAreOnlyComparedForEquality() {
        var suggested = Suggested.by(
                new RelationalOperator(), "class Subject { boolean is(Object a, Object b) {\nreturn a == b;\n} }");

        assertThat(suggested).containsExactly("return a != b;");
    }

    @Test
    void theOperatorIsFoundBehindAComment() {
        var suggested = Suggested.by(
                new RelationalOperator(), "class Subject { boolean is(int a, int b) {\nreturn a /* < */ < b;\n} }");

        assertThat(suggested).contains("return a /* < */ <= b;");
    }

    @Test
    void aCalculationGetsOtherOperators() {
        var suggested =
                Suggested.by(new ArithmeticOperator(), "class Subject { int of(int a, int b) {\nreturn a + b;\n} }");

        assertThat(suggested)
                .containsExactlyInAnyOrder("return a - b;", "return a * b;", "return a / b;", "return a % b;");
    }

    @Test
    void textIsNotCalculatedWith() {
        var suggested = Suggested.by(
                new ArithmeticOperator(), "class Subject { String of(String a, int b) {\nreturn a + b;\n} }");

        assertThat(suggested).isEmpty();
    }

    @Test
    void anAssignmentThatAddsCanTakeAway() {
        var suggested =
                Suggested.by(new ArithmeticOperator(), "class Subject { int sum; void add(int a) {\nsum += a;\n} }");

        assertThat(suggested).contains("sum -= a;");
    }

    @Test
    void andBecomesOrAndEitherPartCanGo() {
        var suggested = Suggested.by(
                new LogicalOperator(), "class Subject { boolean is(boolean a, boolean b) {\nreturn a && b;\n} }");

        assertThat(suggested).containsExactlyInAnyOrder("return a || b;", "return a;", "return b;");
    }

    @Test
    void aNegationIsDroppedOrAdded() {
        var dropped = Suggested.by(new Negation(), "class Subject { boolean is(String a) {\nreturn !a.isEmpty();\n} }");
        var added = Suggested.by(new Negation(), "class Subject { boolean is(String a) {\nreturn a.isEmpty();\n} }");

        assertThat(dropped).containsExactly("return a.isEmpty();");
        assertThat(added).containsExactly("return !a.isEmpty();");
    }

    @Test
    void aTruthValueIsTurnedRound() {
        var suggested = Suggested.by(new Negation(), "class Subject { boolean is() {\nreturn true;\n} }");

        assertThat(suggested).containsExactly("return false;");
    }

    @Test
    void whatIsOffByOneIsMovedByOne() {
        var suggested = Suggested.by(
                new OffByOne(), "class Subject { String of(String a, int to) {\nreturn a.substring(0, to);\n} }");

        assertThat(suggested)
                .contains(
                        "return a.substring(0, to + 1);",
                        "return a.substring(0, to - 1);",
                        "return a.substring(1, to);");
    }

    @Test
    void aCorrectionByOneIsDropped() {
        var suggested = Suggested.by(
                new OffByOne(), "class Subject { int of(int from, int size) {\nreturn from + size - 1;\n} }");

        assertThat(suggested).contains("return from + size;");
    }

    @Test
    void objectsComparedByIdentityAreComparedByValue() {
        var suggested = Suggested.by(
                new ReferenceEquality(), "class Subject { boolean is(String a, String b) {\nreturn a != b;\n} }");

        assertThat(suggested)
                .containsExactlyInAnyOrder("return !a.equals(b);", "return !java.util.Objects.equals(a, b);");
    }

    @Test
    void constantsOfAnEnumAreRightlyComparedByIdentity() {
        var suggested = Suggested.by(
                new ReferenceEquality(),
                "class Subject { enum Size { S, L } boolean is(Size a) {\nreturn a == Size.S;\n} }");

        assertThat(suggested).isEmpty();
    }
}
