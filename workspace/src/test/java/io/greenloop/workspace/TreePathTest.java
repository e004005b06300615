package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreePathTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b.txt", ".gitignore", "a/.github/x", "...", "Grüße 世界.txt", "a b", "-x", "target"})
    void ordinaryNamesAreSafe(String path) {
        assertThat(TreePath.isSafe(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "a/../b",
                ".git",
                "a/.GIT/b",
                ".g\u200cit",
                "git~1",
                "a\\b",
                "a\nb",
                "a\0b",
                "a\ud800"
            })
    void namesThatLeaveOrDeceiveAreNot(String path) {
        assertThat(TreePath.isSafe(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "l, a, true",
        "l, ., true",
        "l, ./a/b, true",
        "a/l, ../b, true",
        "a/b/l, ../../c, true",
        "l, .., false",
        "a/l, ../../b, false",
        "a/b/l, ../x/../y, false",
        "l, a/../../b, false",
        "l, /etc, false",
        "l, '', false",
    })
    void aLinkMayOnlyClimbFirstAndNotOut(String path, String target, boolean safe) {
        assertThat(TreePath.isSafeLink(path, target)).isEqualTo(safe);
    }
}
