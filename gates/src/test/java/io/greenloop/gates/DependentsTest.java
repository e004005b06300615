package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DependentsTest {

    @Test
    void aCommentIsNothingThatAnotherFileCouldNotice() {
        var review = Review.ofProject()
                .file(
                        "src/main/java/a/A.java",
                        "package a;\n\n/** Old words. */\npublic class A { public void go() {} }\n")
                .file("src/main/java/a/B.java", "package a;\n\nclass B { void go() { new A().gone(); } }\n")
                .replacing("src/main/java/a/A.java", "Old words.", "New words.");

        assertThat(review.by(new CompileGate())).isEqualTo(Verdict.PASS);
    }
}
