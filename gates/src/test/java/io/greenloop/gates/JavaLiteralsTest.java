package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaLiteralsTest {

    @Test
    void onlyWhatStandsInLiteralsIsKeptLineByLine() {
        assertThat(JavaLiterals.byLine("""
                        var name = "one \\"two\\"" + other; // "no"
                        /* "no
                        no" */ char c = '"'; String d = "three";
                        var block = \"""
                          four "five"
                          \""";
                        """))
                .containsExactly("one \\\"two\\\" ", "", "\" three ", "", "  four \"five\"", "   ", "");
    }

    @Test
    void aLiteralThatIsNeverClosedEndsWithItsLine() {
        assertThat(JavaLiterals.byLine("a = \"open\nb = \"closed\";")).containsExactly("open", "closed ");
        assertThat(JavaLiterals.byLine("a = \"\"\"\nopen")).containsExactly("", "open ");
        assertThat(JavaLiterals.byLine("a = \"\\")).containsExactly("\\ ");
    }
}
