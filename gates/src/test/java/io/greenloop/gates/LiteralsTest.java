package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "4 | 4L",
                "4 | Integer.valueOf(4)",
                "4.0 | 4",
                "new Object[0] | {}",
                "new boolean[]{true, false} | {Boolean.TRUE, Boolean.FALSE}",
                "\"a\" + \"b\" | \"ab\"",
                "rates.of() | rates.of(3)",
                "names(\"a\") | NAMES",
            })
    void theSameValuesMayBeWrittenOtherwise(String before, String after) {
        assertThat(Literals.isAnother(before, after)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"4 | 5", "4 | rates.of()", "{1, 2} | {1}", "\"a 4\" | \"a 5\"", "true | Boolean.FALSE", "'a' | 'b'"
            })
    void anotherValueIsAnother(String before, String after) {
        assertThat(Literals.isAnother(before, after)).isTrue();
    }
}
