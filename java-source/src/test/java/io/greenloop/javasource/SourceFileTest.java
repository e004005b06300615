package io.greenloop.javasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SourceFileTest {

    private final ArrayList<String> asked = new ArrayList<>();

    @Test
    void aFileIsCutOnceAndOnlyWhenItIsRead() {
        var file = cut(
                "/* A {@code cart}. */\npackage shop;\nclass Cart { void add() { } }\n",
                "package shop; class Cart { }");

        assertThat(cut("package shop;\nclass Cart { }\n", "").binaryName()).isEqualTo("shop.Cart");
        assertThat(asked).isEmpty();
        assertThat(file.binaryName()).isEqualTo("shop.Cart");
        assertThat(file.getCharContent(true)).isEqualTo("package shop; class Cart { }");
        assertThat(file.text()).isEqualTo("package shop; class Cart { }");
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatLooksLikeADeclarationInABodyIsNone() {
        var file = cut(
                "class Cart { String code() { return \"\"\"\n    package other;\n    \"\"\"; } }\n",
                "class Cart { String code() { } }");

        assertThat(file.binaryName()).isEqualTo("Cart");
    }

    private SourceFile cut(String written, String shown) {
        return new SourceFile("src/main/java/shop/Cart.java", written, whole -> {
            asked.add(whole);
            return shown;
        });
    }
}
