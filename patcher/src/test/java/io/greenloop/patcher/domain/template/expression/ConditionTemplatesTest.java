package io.greenloop.patcher.domain.template.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.template.Suggested;
import org.junit.jupiter.api.Test;

class ConditionTemplatesTest {

    @Test
    void aConditionAsksForOneCaseMore() {
        var suggested = Suggested.by(new ConditionExpansion(), """
                class Subject {
                    int of(String name, int count) {
                        if (count > 3) {
                            return 1;
                        }
                        return 0;
                    }
                }
                """);

        assertThat(suggested).contains("if (name != null && count > 3) {", "if (name.isEmpty() || count > 3) {");
    }

    @Test
    void aConditionOfTheFileIsAskedAsWell() {
        var suggested = Suggested.by(new ConditionExpansion(), """
                class Subject {
                    int limit;
                    boolean fits(int count) {
                        return count * 2 < limit + 7;
                    }
                    boolean is(int count, boolean open) {
                        return open;
                    }
                }
                """);

        assertThat(suggested)
                .contains("return open && count * 2 < limit + 7;", "return open || count * 2 < limit + 7;");
    }

    @Test
    void partsOfAnOrAreNarrowedInParenthesesOnlyWhereNeeded() {
        var suggested = Suggested.by(
                new ConditionExpansion(),
                "class Subject { boolean is(boolean a, boolean b, int c) {\nreturn a || b;\n} }");

        assertThat(suggested).contains("return (a || b) && c == 0;", "return a || b || c == 0;");
    }

    @Test
    void branchesAreSwappedOrOneIsAlwaysTaken() {
        var suggested = Suggested.by(
                new ConditionalBranches(), "class Subject { int of(boolean a, int b, int c) {\nreturn a ? b : c;\n} }");

        assertThat(suggested).containsExactlyInAnyOrder("return a ? c : b;", "return b;", "return c;");
    }

    @Test
    void aConstantOfAnEnumIsAskedFor() {
        var suggested = Suggested.by(new ConditionExpansion(), """
                class Subject {
                    enum Day { SATURDAY, SUNDAY, MONDAY }
                    boolean works(Day day) {
                        return day != Day.SATURDAY;
                    }
                }
                """);

        assertThat(suggested).contains("return day != Day.SATURDAY && day != Day.SUNDAY;");
    }
}
