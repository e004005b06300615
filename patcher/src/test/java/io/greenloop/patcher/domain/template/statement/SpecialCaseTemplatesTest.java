package io.greenloop.patcher.domain.template.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.patcher.domain.template.Suggested;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecialCaseTemplatesTest {

    @Test
    void aCaseIsAnsweredEarlyWithWhatItIsAbout() {
        var suggested = Suggested.by(new GuardedReturn(), """
                class Subject {
                    int of(int n) {
                        return of(n - 1) + of(n - 2);
                    }
                }
                """);

        assertThat(suggested).contains("if (n == 0) { return 0;", "if (n <= 1) { return n;", "if (n == 0) { return 1;");
    }

    @Test
    void twoParametersAreHeldAgainstEachOther() {
        var suggested = Suggested.by(new GuardedReturn(), """
                class Subject {
                    int larger(int a, int b) {
                        return a;
                    }
                }
                """);

        assertThat(suggested).contains("if (a < b) { return b;");
    }

    @Test
    void anAnswerThatAsksTheSameIsTheBranchThatItTakes() {
        var suggested = Suggested.by(new GuardedReturn(), """
                class Subject {
                    int end(String text, int end) {
                        System.out.println(text.charAt(end));
                        return end == text.length() ? -1 : end;
                    }
                }
                """);

        // A line that stands elsewhere is not among those added.
        assertThat(suggested)
                .contains("if (end == text.length()) { return -1;", "if (end < 0) {")
                .doesNotContain("if (end == text.length()) {");
    }

    @Test
    void anEmptyCollectionIsSetApart() {
        var suggested = Suggested.by(new GuardedReturn(), """
                import java.util.List;

                class Subject {
                    List<String> tail(List<String> names) {
                        return names.subList(1, names.size());
                    }
                }
                """);

        assertThat(suggested)
                .contains("if (names.isEmpty()) { return names;", "if (names.isEmpty()) { return List.of();");
    }

    @Test
    void whatAnEarlierGuardCouldHaveAskedIsNotAskedAgain() {
        var files = MemoryFiles.mainClass("Subject", """
                class Subject {
                    int sum(int a, int b) {
                        System.out.println(b);
                        return a;
                    }
                }
                """);

        try (var code = files.code()) {
            var suggestions = Suggested.suggestions(
                    new GuardedReturn(), code, MemoryFiles.pathOf("Subject"), new Hints(FailureClue.OTHER, Set.of()));

            assertThat(suggestions)
                    .extracting(suggestion -> suggestion.edits().get(0).replacement())
                    .filteredOn(text -> text.contains("if (a == 0) {") && text.contains("return 0;"))
                    .hasSize(1);
        }
    }

    @Test
    void aBaseCaseComesFirstWhereTheStackOverflowed() {
        var files = MemoryFiles.mainClass("Subject", """
                class Subject {
                    int depth(int n) {
                        return 1 + depth(n / 2);
                    }
                }
                """);
        var overflow = new Hints(FailureClue.ENDLESS, Set.of(), Set.of("StackOverflowError"), Set.of());

        try (var code = files.code()) {
            var path = MemoryFiles.pathOf("Subject");
            var known = Suggested.suggestions(new GuardedReturn(), code, path, overflow);
            var unknown =
                    Suggested.suggestions(new GuardedReturn(), code, path, new Hints(FailureClue.ENDLESS, Set.of()));

            assertThat(known.get(0).closeness()).isGreaterThan(unknown.get(0).closeness());
        }
    }

    @Test
    void theExceptionThatTheTestWaitedForIsThrown() {
        var files = MemoryFiles.mainClass("Subject", """
                class Subject {
                    int root(int n) {
                        return (int) Math.sqrt(n);
                    }
                }
                """);
        var awaited =
                new Hints(FailureClue.ASSERTION, Set.of(), Set.of(), Set.of("java.lang.IllegalArgumentException"));

        assertThat(Suggested.by(new GuardedThrow(), files, awaited))
                .contains("if (n < 0) { throw new IllegalArgumentException();");
        assertThat(Suggested.by(new GuardedThrow(), files, new Hints(FailureClue.ASSERTION, Set.of())))
                .isEmpty();
    }

    @Test
    void anElementOfALoopIsPassedOverOrEndsIt() {
        var suggested = Suggested.by(new GuardedJump(), """
                import java.util.Set;

                class Subject {
                    int count(int[] numbers, Set<Integer> seen) {
                        int count = 0;
                        for (int number : numbers) {
                            count += number;
                        }
                        return count;
                    }
                }
                """);

        assertThat(suggested).contains("if (number == 0) { continue;", "if (number == 0) { break;");
    }

    @Test
    void aLoopEndsWhereWhatItLooksForIsFound() {
        var suggested = Suggested.by(new GuardedJump(), """
                class Subject {
                    int first(int[] numbers) {
                        int at = -1;
                        for (int i = 0; i < numbers.length; i++) {
                            if (numbers[i] == 0) {
                                at = i;
                            }
                        }
                        return at;
                    }
                }
                """);

        assertThat(suggested).contains("break;");
    }

    @Test
    void neighboursThatShouldNotAlwaysRunAreWrappedTogether() {
        var files = MemoryFiles.mainClass("Subject", """
                class Subject {
                    int of(int[] values, int top, int bottom) {
                        int sum = 0;
                        while (top <= bottom && sum < 100) {
                            sum += values[top];
                            top++;
                            sum += values[bottom];
                            bottom--;
                        }
                        return sum;
                    }
                }
                """);
        try (var code = files.code()) {
            var suggestions = Suggested.suggestions(
                    new WrappedStatement(),
                    code,
                    MemoryFiles.pathOf("Subject"),
                    new Hints(FailureClue.OTHER, Set.of()));

            assertThat(suggestions)
                    .extracting(suggestion ->
                            suggestion.edits().get(0).replacement().replaceAll("\\s+", " "))
                    .contains("if (top <= bottom) { sum += values[bottom]; bottom--; }");
        }
    }

    @Test
    void aStatementRunsOnlyWhereAskedFor() {
        var suggested = Suggested.by(new WrappedStatement(), """
                class Subject {
                    private int sum;

                    void add(int amount) {
                        sum += amount;
                    }
                }
                """);

        assertThat(suggested).contains("if (amount > 0) {", "if (amount == 0) {");
    }

    @Test
    void aConditionTooManyIsDropped() {
        var suggested = Suggested.by(new UnwrappedStatement(), """
                class Subject {
                    int of(int n) {
                        int m = n;
                        if (n > 3) {
                            m++;
                            m = m * 2;
                        }
                        return m;
                    }
                }
                """);

        assertThat(suggested).hasSize(1);
    }
}
