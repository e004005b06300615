package io.greenloop.patcher.domain.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.greenloop.contracts.Candidate;
import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.workspace.UnifiedDiffs;
import java.nio.file.Path;
import java.util.Map;

/** What a model may answer, which is anything. */
class AnswerFuzzTest {

    private static final MemoryFiles FILES = new MemoryFiles(Map.of(
            "src/A.java", "class A {\n  int one = 1;\n  int two = 2;\n}\n",
            "src/Crlf.java", "class Crlf {\r\n  int one = 1;\r\n}\r\n"));
    private static final Path ROOT = Path.of("/project");

    private final AnswerReader reader = new AnswerReader(FILES, text -> text.replace("HIDDEN", "2"));

    @FuzzTest
    void anAnswerIsAChangeOrUnusable(byte[] data) {
        AnswerReader.Change change;
        try {
            change = reader.read(new String(data, UTF_8));
        } catch (UnusableAnswer unusable) {
            assertThat(unusable.getMessage()).doesNotContain("\n").hasSizeLessThan(2_100);
            return;
        }
        assertThat(change.explanation()).isNotBlank().doesNotContain("\n");
        assertThat(change.line()).isNotNegative();
        assertThat(change.diff()).hasSizeLessThanOrEqualTo(Candidate.LONGEST_DIFF);
        assertThat(UnifiedDiffs.changedPaths(change.diff()))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(ROOT.resolve(path).normalize()).startsWithRaw(ROOT));
    }
}
