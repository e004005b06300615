package io.greenloop.patcher.domain.template.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.patcher.domain.template.Suggested;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpressionReplacementTest {

    @Test
    void aCallIsReplacedByAVariableOfTheTypeThatIsTaken() {
        var suggested = Suggested.by(new ExpressionReplacement(), """
                class Subject {
                    int of(java.util.Map<String, Integer> sums, String name, int total) {
                        return sums.get(name);
                    }
                }
                """);

        assertThat(suggested).contains("return total;");
    }

    @Test
    void anExpressionOfTheFileStandsInWhereItsNamesMeanTheSame() {
        var suggested = Suggested.by(new ExpressionReplacement(), """
                class Subject {
                    int rate;
                    int of(int net) {
                        return net * rate / 100;
                    }
                    int all(int net) {
                        return net;
                    }
                    int none(String net) {
                        return net.length();
                    }
                }
                """);

        assertThat(suggested).contains("return net * rate;", "return (net + 1) / 100;");
        assertThat(suggestionsOn("""
                class Subject {
                    int of(int net, int rate) {
                        return net * rate;
                    }
                    int none(String net) {
                        return net.length();
                    }
                }
                """)).noneMatch(line -> line.contains("net * rate") && line.contains("length"));
    }

    @Test
    void aTruthValueBecomesAQuestionAboutWhatIsInScope() {
        var suggested = Suggested.by(new ExpressionReplacement(), """
                class Subject {
                    boolean is(java.util.List<String> names, int depth, String name) {
                        return true;
                    }
                }
                """);

        assertThat(suggested).contains("return depth == 0;", "return names.isEmpty();", "return names.contains(name);");
    }

    @Test
    void aWholeListBecomesItsRest() {
        var suggested = Suggested.by(new ExpressionReplacement(), """
                import java.util.List;
                class Subject {
                    void of(List<String> names, int first) {
                        for (String name : names) {
                            names.size();
                        }
                    }
                }
                """);

        assertThat(suggested).contains("for (String name : names.subList(first, names.size())) {");
    }

    @Test
    void elementsAndMembersOfWhatIsInScopeStandIn() {
        var suggested = Suggested.by(new ExpressionReplacement(), """
                class Subject {
                    record Price(int net) {}
                    int of(int[] numbers, int at, Price price, String text) {
                        return 17;
                    }
                }
                """);

        assertThat(suggested)
                .contains("return numbers[at];", "return price.net();", "return numbers.length;", "return at - 1;");
    }

    @Test
    void aMethodAroundIsCalledWithWhatFits() {
        var suggested = Suggested.by(new ExpressionReplacement(), """
                class Subject {
                    static int digits(int number) {
                        return 1;
                    }
                    static int of(int number, String name) {
                        return name.length();
                    }
                }
                """);

        assertThat(suggested).contains("return digits(number);");
    }

    @Test
    void theSameSiteBringsAFewDozenAtMost() {
        var files = MemoryFiles.mainClass("Subject", """
                class Subject {
                    int of(int a, int b, int c, int d, int[] e, String f, java.util.List<Integer> g) {
                        return 17;
                    }
                }
                """);

        try (var code = files.code()) {
            var suggestions = Suggested.suggestions(
                    new ExpressionReplacement(),
                    code,
                    MemoryFiles.pathOf("Subject"),
                    new Hints(FailureClue.ASSERTION, Set.of()));

            assertThat(suggestions).hasSizeBetween(10, 25);
        }
    }

    @Test
    void piecesOfAMessageAndTypesAreLeftAlone() {
        assertThat(suggestionsOn("""
                class Subject {
                    String of(int a, String b) {
                        return "a is " + a;
                    }
                }
                """))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("return "))
                .noneMatch(line -> line.contains(" + a") && !line.contains("a is"));
    }

    private static Set<String> suggestionsOn(String body) {
        return Suggested.by(new ExpressionReplacement(), body);
    }
}
