package io.greenloop.patcher.domain.template.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.patcher.domain.template.Suggested;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallTemplatesTest {

    @Test
    void aTextIsCutAtItsOtherEnd() {
        var suggested = Suggested.by(new CutEnd(), """
                class Subject {
                    String withoutLast(String text) {
                        return text.substring(1);
                    }

                    String behind(String text, int colon) {
                        return text.substring(0, colon);
                    }
                }
                """);

        assertThat(suggested).contains("return text.substring(0, text.length() - 1);", "return text.substring(colon);");
    }

    @Test
    void aRemainderIsNeverNegative() {
        var suggested = Suggested.by(
                new NumberWrap(),
                "class Subject { int of(int[] ring, int place) {\nreturn ring[(place - 1) % ring.length];\n} }");

        assertThat(suggested).contains("return ring[Math.floorMod(place - 1, ring.length)];");
    }

    @Test
    void anArgumentIsDroppedOrAddedForAnotherMethodOfTheName() {
        var suggested = Suggested.by(new FittedArguments(), """
                class Subject {
                    String of(String text, int from, int to) {
                        return text.substring(from);
                    }
                    int at(String text, String part, int from) {
                        return text.indexOf(part, from);
                    }
                }
                """);

        assertThat(suggested)
                .contains("return text.substring(from, to);", "return text.indexOf(part);")
                .noneMatch(line -> line.contains("substring(text"));
    }

    @Test
    void anOrderIsGivenToASort() {
        var suggested = Suggested.by(new FittedArguments(), """
                import java.util.*;
                class Subject {
                    void of(List<String> names) {
                        Collections.sort(names);
                    }
                }
                """);

        assertThat(suggested).contains("Collections.sort(names, Comparator.reverseOrder());");
    }

    @Test
    void anotherMethodThatTakesTheSameStandsIn() {
        var suggested = Suggested.by(new MemberReplacement(), """
                class Subject {
                    void of(java.util.Deque<String> names, String name) {
                        names.addLast(name);
                    }
                    boolean is(String a, String b) {
                        return a.equals(b);
                    }
                }
                """);

        assertThat(suggested)
                .contains("names.addFirst(name);", "names.push(name);", "return a.equalsIgnoreCase(b);")
                .noneMatch(line -> line.contains("<init>"));
    }

    @Test
    void whatACallIsAskedOfOrGivenStandsAlone() {
        var suggested = Suggested.by(new UnwrappedCall(), """
                class Subject {
                    String of(String text) {
                        return text.trim();
                    }
                    int least(int a, int b) {
                        return Math.min(a, b);
                    }
                }
                """);

        assertThat(suggested).containsExactlyInAnyOrder("return text;", "return a;", "return b;");
    }

    @Test
    void aNumberIsTakenWithoutItsSignOrBoundByAnother() {
        var suggested = Suggested.by(new NumberWrap(), """
                class Subject {
                    int best;
                    void of(int a, int b) {
                        best = a - b;
                    }
                }
                """);

        assertThat(suggested)
                .contains("best = Math.abs(a - b);", "best = Math.max(best, a - b);", "best = Math.min(best, a - b);");
    }

    @Test
    void textIsTrimmedAndItsCaseTakenAway() {
        var suggested = Suggested.by(
                new TextWrap(), "class Subject { boolean is(String a, String b) {\nreturn a.equals(b);\n} }");

        assertThat(suggested).contains("return a.trim().equals(b);", "return a.equals(b.toLowerCase());");
    }

    @Test
    void aDivisionKeepsWhatIsBehindThePointWhereThatIsTaken() {
        var kept =
                Suggested.by(new NumericPrecision(), "class Subject { double of(int a, int b) {\nreturn a / b;\n} }");
        var cut = Suggested.by(new NumericPrecision(), "class Subject { int of(int a, int b) {\nreturn a / b;\n} }");

        assertThat(kept).contains("return (double) a / b;", "return (a + b - 1) / b;");
        assertThat(cut).contains("return Math.floorDiv(a, b);").noneMatch(line -> line.contains("double"));
    }

    @Test
    void aProductIsWidenedBeforeItRunsOver() {
        var suggested =
                Suggested.by(new NumericPrecision(), "class Subject { long of(int a, int b) {\nreturn a * b;\n} }");

        assertThat(suggested).containsExactly("return (long) a * b;");
    }

    @Test
    void whatIsStoredIsCopied() {
        var suggested = Suggested.by(new DefensiveCopy(), """
                import java.util.*;
                class Subject {
                    void of(List<List<Integer>> all, List<Integer> one, int[] numbers, List<int[]> rows) {
                        all.add(one);
                        rows.add(numbers);
                    }
                }
                """);

        assertThat(suggested).contains("all.add(new ArrayList<>(one));", "rows.add(numbers.clone());");
    }

    @Test
    void literalsBecomeUsualOnesConstantsAndOthersOfTheFile() {
        var suggested = Suggested.by(new LiteralReplacement(), """
                class Subject {
                    static final int LIMIT = 40;
                    boolean is(char letter, String name, int count) {
                        boolean small = letter >= 'a';
                        boolean known = name.equals("known");
                        return count > 7;
                    }
                    boolean other(String name) {
                        return name.equals("unknown");
                    }
                }
                """);

        assertThat(suggested)
                .contains(
                        "return count > 0;",
                        "return count > LIMIT;",
                        "return count > 40;",
                        "boolean small = letter >= 'A';",
                        "boolean known = name.equals(\"unknown\");",
                        "boolean known = name.equals(\"\");");
    }

    @Test
    void textsOfExceptionsStayAsTheyAre() {
        var suggested = Suggested.by(new LiteralReplacement(), """
                class Subject {
                    void of(String name) {
                        throw new IllegalStateException("broken " + name + "!");
                    }
                }
                """);

        assertThat(suggested).isEmpty();
    }

    @Test
    void aCutOffNumberIsRounded() {
        var suggested =
                Suggested.by(new CastReplacement(), "class Subject { int of(double a) {\nreturn (int) (a * 10);\n} }");

        assertThat(suggested).contains("return (int) Math.round(a * 10);", "return (int) Math.ceil(a * 10);");
    }

    @Test
    void aVariableHoldsMore() {
        var suggested = Suggested.by(new WiderType(), """
                class Subject {
                    long of(int a) {
                        int sum = a * 2;
                        return sum;
                    }
                }
                """);

        assertThat(suggested).contains("long sum = a * 2;");
    }

    @Test
    void aMapThatKeepsAnOrderIsMade() {
        var suggested = Suggested.by(new SiblingType(), """
                import java.util.HashMap;
                import java.util.Map;
                class Subject {
                    Map<String, Integer> of() {
                        return new HashMap<>();
                    }
                }
                """);

        assertThat(suggested)
                .containsExactlyInAnyOrder(
                        "return new java.util.LinkedHashMap<>();", "return new java.util.TreeMap<>();");
    }

    @Test
    void anotherClassOfThePackageThatFitsIsMade() {
        var files = MemoryFiles.mainClass("Subject", """
                class Subject {
                    Rate of(int base) {
                        return new Flat(base);
                    }
                }
                """)
                .with(MemoryFiles.pathOf("Rate"), "package shop;\n\ninterface Rate {}\n")
                .with(MemoryFiles.pathOf("Flat"), "package shop;\n\nclass Flat implements Rate { Flat(int base) {} }\n")
                .with(MemoryFiles.pathOf("Step"), "package shop;\n\nclass Step implements Rate { Step(int base) {} }\n")
                .with(MemoryFiles.pathOf("Free"), "package shop;\n\nclass Free implements Rate {}\n");

        var suggested = Suggested.by(new SiblingType(), files, new Hints(FailureClue.ASSERTION, Set.of()));

        assertThat(suggested).containsExactly("return new Step(base);");
    }

    @Test
    void whatACallGivesIsKept() {
        var suggested = Suggested.by(new LostResult(), """
                class Subject {
                    String of(String text, java.util.List<String> all) {
                        text.trim();
                        all.add(text);
                        return text;
                    }
                }
                """);

        assertThat(suggested).containsExactly("text = text.trim();");
    }

    @Test
    void aValueGoesThroughAMethodOfTheClassOrOfWhatIsInScope() {
        var suggested = Suggested.by(new WrappedCall(), """
                class Subject {
                    record Span(int from) {
                        Span around(Span other) { return other; }
                    }
                    static String decoded(String text) {
                        return text + "!";
                    }
                    static String of(String value) {
                        return value;
                    }
                    static Span both(Span one, Span other) {
                        return one;
                    }
                }
                """);

        assertThat(suggested).contains("return decoded(value);", "return other.around(one);");
    }

    @Test
    void aCalculationGetsOneOperandMore() {
        var suggested = Suggested.by(new AddedOperand(), """
                class Subject {
                    int next(int at, int[] all, int total) {
                        at = at + 1;
                        return total;
                    }
                }
                """);

        assertThat(suggested).contains("at = (at + 1) % all.length;", "return total + at;", "return total - at;");
    }

    @Test
    void whetherADayItselfCountsIsAskedTheOtherWay() {
        var suggested = Suggested.by(new BoundaryCall(), """
                import java.time.LocalDate;
                class Subject {
                    boolean open(LocalDate day, LocalDate last) {
                        return day.isBefore(last);
                    }
                    boolean over(LocalDate day, LocalDate last) {
                        return !day.isBefore(last);
                    }
                }
                """);

        assertThat(suggested).containsExactlyInAnyOrder("return !day.isAfter(last);", "return day.isAfter(last);");
    }

    @Test
    void whatIsDividedFirstIsMultipliedFirst() {
        var suggested = Suggested.by(
                new NumericPrecision(), "class Subject { int of(int a, int b) {\nreturn a / b * 100;\n} }");

        assertThat(suggested).contains("return a * 100 / b;");
    }

    @Test
    void aNumberIsWrittenInTheWiderTypeThatIsTaken() {
        var suggested = Suggested.by(
                new NumericPrecision(),
                "class Subject { long of(int a) {\nlong b = 1 << a;\nreturn Math.round(a / 3);\n} }");

        assertThat(suggested).contains("long b = 1L << a;", "return Math.round(a / 3.0);");
    }
}
