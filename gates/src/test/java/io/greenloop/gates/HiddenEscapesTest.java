package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenEscapesTest {

    private static final String PATH = "src/main/java/a/A.java";
    private static final String CODE = "class A {\n    // before\n    int a;\n}\n";

    private final Gate gate = new ScopeGate();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* owners only \\u002a\\u002f if (false) \\u002f\\u002a */",
                "/* owners only *\\u002f void b() {} /* */",
                "// by name \\u000a int b = 1;",
                "// by name \\uuu000D int b = 1;",
                "int b = f(\"a\\u0022 + evil() + \\u0022b\");",
                "String b = \"a\\u005c\" + \"; evil(); //\";",
                "String b = \"\"\"\n        a\"\"\\u0022; int c = evil(); //\"\"\";",
                "\\u0040Deprecated int b;",
                "int b \\u003b int c;",
                "int \\u0062 = 1;",
            })
    void anEscapeThatIsCodeIsRefused(String line) {
        assertThat(verdict(line).reasons())
                .extracting(GateReason::code, GateReason::decision)
                .containsExactly(tuple("ESCAPED_CODE", Decision.REJECT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "char b = '\\u0000';",
                "char b = '\\u0041', c = '\\u0022', d = '\\u005c\\u005c', e = '\\u005c'';",
                "String b = \"\\u001b[1m\" + \"\\u00e4\" + \"\\u0027\" + \"\\u005c\\u005c\";",
                "String b = \"\\\\u0022\";",
                "String b = \"\"\"\n        \\u001b[1m \\\"\"\" \\u0041\n        \"\"\";",
                "// from \\u0041 to \\u007a, \"\\u0022",
                "/* a \\u002a is no end, nor is \\u000a */",
                "/** {@code \\u00e4}, it's */ int \\u00e4 = 1;",
                "String b = \"it is // \\u003b\"; // \\u003b",
            })
    void whatALiteralOrACommentOnlyShowsPasses(String line) {
        assertThat(verdict(line)).isEqualTo(Verdict.PASS);
    }

    @Test
    void theLineIsNamedAndWhatStoodThereBeforeIsNot() {
        var old = CODE.replace("// before", "// before \\u000a int z;");
        var review = Review.ofProject().file(PATH, old);

        assertThat(review.replacing(PATH, "int a;", "int a = 1; // \\u0041").by(gate))
                .isEqualTo(Verdict.PASS);
        assertThat(review.replacing(PATH, "int a;", "int a;\n\n    int b; // \\u000a b")
                        .by(gate)
                        .reasons())
                .extracting(GateReason::line)
                .containsExactly(5);
    }

    @Test
    void aLongFileIsReadOnce() {
        var text = "int a;\n".repeat(250_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(verdict(text + "// \\u000a b").reasons()).hasSize(1));
    }

    @Test
    void aFileOfAnotherKindHasItsOwnEscapes() {
        assertThat(Review.ofProject()
                        .file("a.json", "{}")
                        .replacing("a.json", "{}", "{\"a\": \"\\u0022\"}")
                        .by(gate)
                        .reasons())
                .extracting(GateReason::code)
                .doesNotContain("ESCAPED_CODE");
    }

    private Verdict verdict(String line) {
        return Review.ofProject()
                .file(PATH, CODE)
                .replacing(PATH, "int a;", "int a;\n    " + line)
                .by(gate);
    }
}
