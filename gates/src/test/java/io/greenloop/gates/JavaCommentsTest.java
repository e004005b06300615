package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaCommentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    int a; // why                  | int a;
                    int /* why */ a;               | int   a;
                    String s = "http://x"; // url  | String s = "http://x";
                    String s = "\\"//"; // quote   | String s = "\\"//";
                    char c = '"'; // quote         | char c = '"';
                    String s = \"""//" /*\"""; // b | String s = \"""//" /*\""";
                    int a; /* never closed         | int a;
                    String s = "never closed // x  | String s = "never closed // x
                    """)
    void onlyCommentsGo(String code, String left) {
        assertThat(JavaComments.without(code).strip()).isEqualTo(left);
    }

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
