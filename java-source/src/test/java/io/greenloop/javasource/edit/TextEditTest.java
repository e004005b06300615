package io.greenloop.javasource.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEditTest {

    @Test
    void everythingOutsideTheEditsStaysAsItIs() {
        var edited = TextEdit.apply("a\r\n\tb  c\n", List.of(new TextEdit(7, 8, "C"), TextEdit.insert(4, "x")));

        assertThat(edited).isEqualTo("a\r\n\txb  C\n");
    }

    @Test
    void editsThatOverlapAreABug() {
        assertThatThrownBy(() -> TextEdit.apply("abc", List.of(new TextEdit(0, 2, ""), new TextEdit(1, 3, ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEditOutsideTheTextIsABug() {
        assertThatThrownBy(() -> TextEdit.apply("abc", List.of(new TextEdit(2, 4, ""))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextEdit(2, 1, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreAsSimilarAsTheShareOfCharactersTheyKeep() {
        assertThat(NameSimilarity.between("length", "lenght")).isEqualTo(1 - 1.0 / 6);
        assertThat(NameSimilarity.between("Threshold", "threshold")).isEqualTo(1);
        assertThat(NameSimilarity.between("abc", "xyz")).isZero();
        assertThat(NameSimilarity.between("", "")).isEqualTo(1);
    }
}
