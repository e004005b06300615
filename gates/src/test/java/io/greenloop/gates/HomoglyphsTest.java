package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomoglyphsTest {

    @ParameterizedTest
    @ValueSource(strings = {"boolean isN\u0435gative() {", "int \u0441ount = 1;", "return t\u03BFtal;"})
    void aNameThatLooksLikeAnotherIsSeen(String line) {
        assertThat(Homoglyphs.of(ChangedFile.added("a/A.java", "class A {\n" + line + "\n")))
                .hasValueSatisfying(reason -> assertThat(reason.line()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String name = \"isN\u0435gative\";",
                "// isN\u0435gative looks like another",
                " * isN\u0435gative",
                "int \u0441\u0447\u0435\u0442 = 1;",
                "double \u0394x = 1;",
                "double \u03B1T = 1;",
                "int gr\u00F6\u00DFe = 1;",
                "int count = 1; // \u0441\u0447\u0435\u0442",
            })
    void aNameOfOneScriptAndOneThatIsSpokenOfAreNot(String line) {
        assertThat(Homoglyphs.of(ChangedFile.added("a/A.java", "class A {\n" + line + "\n")))
                .isEmpty();
    }
}
