package io.greenloop.patcher.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.patcher.domain.MemoryFiles;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final MemoryFiles FILES = new MemoryFiles(Map.of(
            "src/A.java", "class A {\n  int one = 1;\n  int two = 2;\n}\n",
            "src/Crlf.java", "class Crlf {\r\n  int one = 1;\r\n}\r\n"));

    private final AnswerReader reader = new AnswerReader(FILES, text -> text.replace("HIDDEN", "2"));

    @Test
    void editsBecomeADiffWithTheLineOfTheFirst() throws UnusableAnswer {
        var change = reader.read("""
                {"explanation": "two\\nlines", "edits": [{"path": "src/A.java", "search": "int two = 2", "replace": "int two = 3"}]}""");

        assertThat(change.diff()).contains("-  int two = 2;", "+  int two = 3;", "+++ b/src/A.java");
        assertThat(change.line()).isEqualTo(3);
        assertThat(change.explanation()).isEqualTo("two lines");
    }

    @Test
    void aFenceAroundTheObjectIsForgiven() throws UnusableAnswer {
        var change = reader.read("```json\n" + edit("src/A.java", "one = 1", "one = 11") + "\n```");

        assertThat(change.path()).isEqualTo("src/A.java");
    }

    @Test
    void whatWasTakenOutOfThePromptIsPutBack() throws UnusableAnswer {
        var change = reader.read(edit("src/A.java", "two = HIDDEN", "two = HIDDEN + 1"));

        assertThat(change.diff()).contains("+  int two = 2 + 1;");
    }

    /** It goes to messages, pages and the message of the commit; nothing has to be found by it. */
    @Test
    void theExplanationShowsNothingThatWasTakenOut() throws UnusableAnswer {
        var change = reader.read("""
                {"explanation": "I kept HIDDEN", "edits": [{"path": "src/A.java", "search": "two = HIDDEN", "replace": "two = 3"}]}""");

        assertThat(change.explanation()).isEqualTo("I kept HIDDEN");
    }

    @Test
    void lineEndsOfTheFileAreKept() throws UnusableAnswer {
        var change = reader.read(edit("src/Crlf.java", "Crlf {\\n  int one = 1;", "Crlf {\\n  int one = 2;"));

        assertThat(change.diff()).contains("+  int one = 2;\r\n").doesNotContain("-class Crlf");
    }

    @Test
    void aFileThatIsNotThereYetIsMade() throws UnusableAnswer {
        var change = reader.read(edit("src/New.java", "", "class New {}\\n"));

        assertThat(change.diff()).contains("--- /dev/null", "+++ b/src/New.java");
        assertThat(change.line()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "/etc/passwd",
                "src/../../x",
                ".git/config",
                "sub/.GIT/hooks/x",
                "C:/x",
                "a\\\\b",
                "",
                "src//A.java"
            })
    void aPathThatLeavesTheProjectIsUnusable(String path) {
        assertThatThrownBy(() -> reader.read(edit(path, "", "x")))
                .isInstanceOf(UnusableAnswer.class)
                .hasMessageContaining("leaves the project");
    }

    @ParameterizedTest
    @CsvSource({
        "src/A.java, three = 3, x, does not stand in",
        "src/A.java, int, x, stands more than once",
        "src/A.java, one = 1, one = 1, changes nothing",
        "src/A.java, '', x, does not stand in",
        "src/None.java, one, x, no text file of the project",
    })
    void anEditThatCannotBeMadeIsUnusable(String path, String search, String replace, String reason) {
        assertThatThrownBy(() -> reader.read(edit(path, search, replace)))
                .isInstanceOf(UnusableAnswer.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sure! { \"edits\": [",
                "[]",
                "{}",
                "{\"edits\": []}",
                "null",
                "{\"edits\": [{\"path\": \"src/A.java\"}]}"
            })
    void garbageIsUnusable(String answer) {
        assertThatThrownBy(() -> reader.read(answer)).isInstanceOf(UnusableAnswer.class);
    }

    @Test
    void aChangeLongerThanACandidateMayBeIsUnusable() {
        assertThatThrownBy(() -> reader.read(edit("src/A.java", "one = 1", "x".repeat(60_001))))
                .isInstanceOf(UnusableAnswer.class)
                .hasMessageContaining("longer than a candidate may be");
    }

    private static String edit(String path, String search, String replace) {
        return "{\"explanation\": \"e\", \"edits\": [{\"path\": \"%s\", \"search\": \"%s\", \"replace\": \"%s\"}]}"
                .formatted(path, search, replace);
    }
}
