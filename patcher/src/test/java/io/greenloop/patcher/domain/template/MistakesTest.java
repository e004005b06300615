package io.greenloop.patcher.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.MemoryFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each of the mistakes in {@code mistakes.txt} is put right by the template that is named for it. A mistake stands between angle
 * quotes: what is there, a tilde, what is meant.
 */
class MistakesTest {

    private static final String MISTAKE = "«([^~»]*)~([^»]*)»";

    /** @param code a method with its mistake */
    record Mistake(String template, String name, String code) {

        String subject(String part) {
            return "import java.util.*;\n\nclass Subject {\n    " + code.replaceAll(MISTAKE, part) + "\n}\n";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mistake> mistakes() throws IOException {
        try (var resource = MistakesTest.class.getResourceAsStream("/mistakes.txt")) {
            var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n")).map(String::strip).map(MistakesTest::read);
        }
    }

    private static Mistake read(String text) {
        var head = text.substring(0, text.indexOf('\n'));
        int colon = head.indexOf(": ");
        return new Mistake(head.substring(0, colon), head.substring(colon + 2), text.substring(head.length() + 1));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsPutRight(Mistake mistake) {
        var template = Templates.all().stream()
                .filter(one -> one.name().equals(mistake.template()))
                .findFirst()
                .orElseThrow();
        var hints = new Hints(FailureClue.ASSERTION, Set.of(), Set.of(), Set.of("IllegalArgumentException"));
        var files = MemoryFiles.mainClass("Subject", mistake.subject("$1"));
        var path = MemoryFiles.pathOf("Subject");
        try (var code = files.code()) {
            assertThat(code.problems(path)).isEmpty();

            var before = files.text(path).orElseThrow();
            var after = Suggested.suggestions(template, code, path, hints).stream()
                    .map(suggestion -> withoutSpace(TextEdit.apply(before, suggestion.edits())))
                    .toList();

            assertThat(after).contains(withoutSpace("package shop;" + mistake.subject("$2")));
        }
    }

    private static String withoutSpace(String code) {
        return code.replace("java.util.", "").replaceAll("\\s+", "");
    }
}
