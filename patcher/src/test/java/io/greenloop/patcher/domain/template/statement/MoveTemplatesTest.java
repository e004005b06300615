package io.greenloop.patcher.domain.template.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.patcher.domain.template.Suggested;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MoveTemplatesTest {

    private static final String BODY = """
            class Subject {
                int count;

                void of(int n) {
                    int m = n;
                    if (n > 3) {
                        m++;
                    } else if (n < 0) {
                        m--;
                    }
                    count = m;
                    m = 0;
                }
            }
            """;

    @Test
    void anAnswerForTheEndIsNotGivenInTheFirstRound() {
        var suggestions = Suggested.by(new DeletedStatement(), """
                class Subject {
                    boolean isOf(String text, char wanted) {
                        for (char c : text.toCharArray()) {
                            if (c == wanted) {
                                return true;
                            }
                            return false;
                        }
                        return false;
                    }
                }
                """);

        assertThat(suggestions).isNotEmpty();
    }

    @Test
    void neighboursAreSwapped() {
        assertThat(texts(new SwappedStatements(), BODY))
                .contains(BODY.replace("        count = m;\n        m = 0;\n", "        m = 0;\n        count = m;\n"));
    }

    @Test
    void aStatementLeavesItsBlock() {
        var loop = """
                class Subject {
                    int of(int n) {
                        int m = 0;
                        for (int i = 0; i < n; i++) {
                            n--;
                            m += i;
                        }
                        return m;
                    }
                }
                """;

        assertThat(texts(new MovedStatement(), loop))
                .contains(
                        loop.replace("            m += i;\n        }\n", "        }\n        m += i;\n"),
                        loop.replace("            n--;\n", "").replace("        for", "        n--;\n        for"));
    }

    @Test
    void aStatementEntersTheBlockBesideIt() {
        assertThat(texts(new MovedStatement(), BODY))
                .contains(BODY.replace("            m++;\n", "            m++;\n            count = m;\n")
                        .replace("        }\n        count = m;\n", "        }\n"));
    }

    @Test
    void branchesAreToldApart() {
        assertThat(texts(new ElseShape(), BODY)).contains(BODY.replace("} else if", "}\n        if"));
    }

    @Test
    void branchesShutOneAnotherOut() {
        var apart = BODY.replace("} else if", "}\n        if");

        assertThat(texts(new ElseShape(), apart)).contains(BODY);
    }

    @Test
    void aLoopIsRepeatedForWhatIsLeft() {
        var drained = """
                class Subject {
                    int drained(java.util.Queue<Integer> queue, int[] numbers) {
                        int sum = 0;
                        while (!queue.isEmpty()) {
                            sum += queue.poll();
                        }
                        for (int number : numbers) {
                            queue.add(number);
                        }
                        return sum;
                    }
                }
                """;

        assertThat(texts(new CopiedStatement(), drained)).contains(drained.replace("        return sum;\n", """
                        while (!queue.isEmpty()) {
                            sum += queue.poll();
                        }
                        return sum;
                """));
    }

    @Test
    void aStatementGoesWithItsLine() {
        assertThat(texts(new DeletedStatement(), BODY)).contains(BODY.replace("        m = 0;\n", ""));
    }

    private static List<String> texts(Template template, String body) {
        var files = MemoryFiles.mainClass("Subject", body);
        var path = MemoryFiles.pathOf("Subject");
        var before = files.text(path).orElseThrow();
        try (var code = files.code()) {
            return Suggested.suggestions(template, code, path, new Hints(FailureClue.OTHER, Set.of())).stream()
                    .map(suggestion -> TextEdit.apply(before, suggestion.edits()))
                    .map(text -> text.substring(text.indexOf("class Subject")))
                    .toList();
        }
    }
}
