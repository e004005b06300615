package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.eclipse.jgit.util.QuotedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a/b.txt", "a/Pr\u00fcfung \"1\".txt", "a/tab\there\\", "a/\u0001\u0007\u000b\ud83d\ude00"})
    void whatGitQuotesIsReadBack(String name) {
        assertThat(QuotedName.read(QuotedString.GIT_PATH.quote(name))).contains(name);
    }

    @Test
    void lettersNeedNoNumbers() {
        assertThat(QuotedName.read("\"a/Pr\u00fcfung\\040\ud83d\ude00\"")).contains("a/Pr\u00fcfung \ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "\"a", "\"a\"b\"", "\"a\\\"", "\"\\x41\"", "\"\\41\"", "\"\\400\"", "\"\\303\u00fc\""})
    void quotesThatHoldNoTextAreNoName(String name) {
        assertThat(QuotedName.read(name)).isEqualTo(Optional.empty());
    }
}
