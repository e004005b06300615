package io.greenloop.patcher.domain.template.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.template.Suggested;
import org.junit.jupiter.api.Test;

class BitAndStepTemplatesTest {

    @Test
    void bitsAreJoinedByEveryOtherOperator() {
        var suggested = Suggested.by(new BitOperator(), "class Subject { int of(int a, int b) {\nreturn a ^ b;\n} }");

        assertThat(suggested).containsExactlyInAnyOrder("return a & b;", "return a | b;");
    }

    @Test
    void bitsAreShiftedTheOtherWay() {
        var suggested = Suggested.by(new BitOperator(), "class Subject { int of(int a) {\na >>= 1;\nreturn a;\n} }");

        assertThat(suggested).containsExactlyInAnyOrder("a >>>= 1;", "a <<= 1;");
    }

    @Test
    void conditionsThatAskBothSidesAreJoinedOtherwise() {
        var suggested = Suggested.by(
                new BitOperator(), "class Subject { boolean is(boolean a, boolean b) {\nreturn a | b;\n} }");

        assertThat(suggested).containsExactlyInAnyOrder("return a || b;", "return a & b;");
    }

    @Test
    void whatIsOverwrittenGrowsAndWhatGrowsIsOverwritten() {
        var set = Suggested.by(new AssignmentOperator(), "class Subject { int sum; void of(int a) {\nsum = a;\n} }");
        var grown = Suggested.by(new AssignmentOperator(), "class Subject { int sum; void of(int a) {\nsum += a;\n} }");

        assertThat(set).contains("sum += a;", "sum -= a;");
        assertThat(grown).containsExactly("sum = a;");
    }

    @Test
    void whatReadsItselfGrowsAlready() {
        var suggested = Suggested.by(
                new AssignmentOperator(), "class Subject { int sum; void of(int a) {\nsum = sum - a;\n} }");

        assertThat(suggested).isEmpty();
    }

    @Test
    void aStepGoesTheOtherWay() {
        var suggested = Suggested.by(new UnaryOperator(), "class Subject { void of(int a) {\na++;\n} }");

        assertThat(suggested).containsExactly("a--;");
    }

    @Test
    void aStepThatIsReadCanComeBefore() {
        var suggested = Suggested.by(new UnaryOperator(), "class Subject { int of(int a) {\nreturn a++;\n} }");

        assertThat(suggested).containsExactlyInAnyOrder("return a--;", "return ++a;");
    }

    @Test
    void aSignIsDroppedOrAdded() {
        var dropped = Suggested.by(new UnaryOperator(), "class Subject { int of(int a) {\nreturn -a;\n} }");
        var added = Suggested.by(new UnaryOperator(), "class Subject { int of(int a, int b) {\nreturn a + b;\n} }");

        assertThat(dropped).containsExactly("return a;");
        assertThat(added).contains("return -(a + b);", "return -a + b;");
    }

    @Test
    void eitherOperandStandsAlone() {
        var suggested =
                Suggested.by(new DroppedOperand(), "class Subject { int of(int a, int b) {\nreturn 1 + a * b;\n} }");

        assertThat(suggested).containsExactlyInAnyOrder("return a * b;", "return 1;", "return 1 + a;", "return 1 + b;");
    }

    @Test
    void anOperandThatWouldNotFitIsKept() {
        var suggested =
                Suggested.by(new DroppedOperand(), "class Subject { String of(String a, int b) {\nreturn a + b;\n} }");

        assertThat(suggested).containsExactly("return a;");
    }

    @Test
    void parenthesesMoveToTheOtherOperation() {
        var widened = Suggested.by(
                new RegroupedOperands(), "class Subject { int of(int a, int b, int c) {\nreturn a + b * c;\n} }");
        var narrowed = Suggested.by(
                new RegroupedOperands(), "class Subject { int of(int a, int b, int c) {\nreturn (a + b) * c;\n} }");

        assertThat(widened).containsExactly("return (a + b) * c;");
        assertThat(narrowed).containsExactly("return a + b * c;");
    }

    @Test
    void andAndOrAreGroupedOtherwise() {
        var suggested = Suggested.by(
                new RegroupedOperands(),
                "class Subject { boolean of(boolean a, boolean b, boolean c) {\nreturn a && b || c;\n} }");

        assertThat(suggested).containsExactly("return a && (b || c);");
    }

    @Test
    void sumsAreTheSameInAnyOrder() {
        var suggested = Suggested.by(
                new RegroupedOperands(), "class Subject { int of(int a, int b, int c) {\nreturn a + b + c;\n} }");

        assertThat(suggested).isEmpty();
    }

    @Test
    void oneNumberBecomesARange() {
        var suggested = Suggested.by(
                new ComparisonLimit(), "class Subject { boolean is(String a) {\nreturn a.length() == 0;\n} }");

        assertThat(suggested).containsExactlyInAnyOrder("return a.length() <= 1;", "return a.length() >= -1;");
    }

    @Test
    void textIsJoinedInTheOtherOrder() {
        var suggested = Suggested.by(
                new SwappedArguments(), "class Subject { String of(String a, char b) {\nreturn a + b;\n} }");

        assertThat(suggested).containsExactly("return b + a;");
    }

    @Test
    void aSignBehindASignIsNoStep() {
        var suggested = Suggested.by(new UnaryOperator(), "class Subject { int of(int a, int b) {\nreturn a-b;\n} }");

        assertThat(suggested).contains("return a-(-b);");
    }

    @Test
    void textGrowsAtItsBeginning() {
        var suggested = Suggested.by(
                new AssignmentOperator(), "class Subject { String all; void of(char next) {\nall += next;\n} }");

        assertThat(suggested).containsExactlyInAnyOrder("all = next + all;");
    }

    @Test
    void anArrayHasRoomForOneMore() {
        var suggested =
                Suggested.by(new OffByOne(), "class Subject { int[] of(int size) {\nreturn new int[size];\n} }");

        assertThat(suggested).containsExactlyInAnyOrder("return new int[size + 1];", "return new int[size - 1];");
    }
}
