package io.greenloop.patcher.domain.template.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.template.Suggested;
import org.junit.jupiter.api.Test;

class ReplacedNamesTest {

    @Test
    void aVariableIsReplacedByOthersOfItsTypeOnly() {
        var suggested = Suggested.by(new VariableReplacement(), """
                class Subject {
                    private int height;
                    int volume(int length, int width, String name) {
                        return length * width * length;
                    }
                }
                """);

        assertThat(suggested)
                .contains(
                        "return length * width * height;",
                        "return length * width * width;",
                        "return width * width * length;")
                .noneMatch(line -> line.contains("name"));
    }

    @Test
    void aVariableThatIsNotYetDeclaredIsNoDonor() {
        var suggested = Suggested.by(new VariableReplacement(), """
                class Subject {
                    int of(int a) {
                        int b = a + 1;
                        int c = b;
                        return c;
                    }
                }
                """);

        assertThat(suggested).contains("int c = a;", "return b;").doesNotContain("int b = c + 1;");
    }

    @Test
    void aMethodIsReplacedByOneOfTheSameShape() {
        var suggested = Suggested.by(new MemberReplacement(), """
                class Subject {
                    int of(int a, int b) {
                        return Math.min(a, b);
                    }
                }
                """);

        assertThat(suggested).contains("return Math.max(a, b);").noneMatch(line -> line.contains("Math.abs"));
    }

    @Test
    void aComponentOfARecordIsReplacedByAnother() {
        var suggested = Suggested.by(new MemberReplacement(), """
                class Subject {
                    record Price(int net, int gross, String name) {}
                    int of(Price price) {
                        return price.net();
                    }
                }
                """);

        assertThat(suggested).contains("return price.gross();").noneMatch(line -> line.contains("name()"));
    }

    @Test
    void argumentsOfOneTypeAreSwapped() {
        var suggested = Suggested.by(new SwappedArguments(), """
                class Subject {
                    String of(String a, int from, int to) {
                        return a.substring(from, to);
                    }
                }
                """);

        assertThat(suggested).containsExactly("return a.substring(to, from);");
    }

    @Test
    void operandsOfADifferenceAreSwapped() {
        var suggested =
                Suggested.by(new SwappedArguments(), "class Subject { int of(int a, int b) {\nreturn a - b;\n} }");

        assertThat(suggested).containsExactly("return b - a;");
    }

    @Test
    void indicesOfAGridAreSwapped() {
        var suggested = Suggested.by(new SwappedArguments(), """
                class Subject {
                    int[][] of(int[][] grid, int row, int column) {
                        int[][] turned = new int[grid.length][grid[0].length];
                        turned[row][column] = grid[row][column + 1];
                        return turned;
                    }
                }
                """);

        assertThat(suggested)
                .contains(
                        "int[][] turned = new int[grid[0].length][grid.length];",
                        "turned[column][row] = grid[row][column + 1];",
                        "turned[row][column] = grid[column + 1][row];");
    }

    @Test
    void whereOrderMeansNothingNothingIsSwapped() {
        var suggested = Suggested.by(
                new SwappedArguments(), "class Subject { int of(int a, int b) {\nreturn Math.max(a, b);\n} }");

        assertThat(suggested).isEmpty();
    }
}
