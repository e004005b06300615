package io.greenloop.javasource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaSpansTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a(); // gone              | `a();  `
            a/* gone */b              | a b
            s = "// kept"; // gone    | `s = "// kept";  `
            c = '"'; // gone          | `c = '"';  `
            s = "\\"// kept"; b       | s = "\\"// kept"; b
            s = \"""//" /*\"""; // b  | `s = \"""//" /*\""";  `
            s = "never closed // x    | s = "never closed // x
            a(); /* never ends        | `a();  `
            """)
    void aCommentIsABlank(String code, String without) {
        assertThat(JavaSpans.withoutComments(code)).isEqualTo(without);
    }

    @Test
    void aCommentOfALineEndsBeforeItsEnd() {
        assertThat(JavaSpans.withoutComments("a // one\nb")).isEqualTo("a  \nb");
    }

    @Test
    void literalsAreToldByTheirLines() {
        assertThat(JavaSpans.literalsByLine(
                        "// \"no\"\nf(\"one\", 'x');\n/* \n */ g(\"\"\"\n  two\n  three\"\"\"); \"four\""))
                .containsExactly("", "one x ", "", "", "  two", "  three four ");
    }

    @Test
    void aLiteralWithoutAnEndEndsWithItsLine() {
        assertThat(JavaSpans.literalsByLine("\"open\nclosed \"shut\"")).containsExactly("open ", "shut ");
    }

    @Test
    void codeAloneKeepsItsPlaces() {
        assertThat(JavaSpans.codeAlone("a(\"}\"); /* } */ b('{');")).isEqualTo("a(\" \");         b(' ');");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            /** said */ a;        | /*  said */ a;
            /***/ a; /**/ b;      | /* */ a; /**/ b;
            s = "/** kept */";    | s = "/** kept */";
            // /** kept */        | // /** kept */
            /* /** kept */ a;     | /* /** kept */ a;
            /** x \\u002a/ a;     | /** x \\u002a/ a;
            s = "\\u0022 + "/**"; | s = "\\u0022 + "/**";
            """)
    void documentationBecomesAPlainComment(String code, String plain) {
        assertThat(JavaSpans.undocumented(code)).isEqualTo(plain);
    }

    @Test
    void whereCommentsWereTheirLinesStay() {
        assertThat(JavaSpans.uncommented("a /* b\n c */ d; // e\nf = \"// no\"; /** g */\n"))
                .isEqualTo("a  \n d;  \nf = \"// no\";  \n");
        assertThat(JavaSpans.uncommented("\\u002f* a */ b")).isEqualTo("\\u002f* a */ b");
    }
}
