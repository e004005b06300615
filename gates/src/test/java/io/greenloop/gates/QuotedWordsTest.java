package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "assertThat(log).contains(\"is negative\");      ~ is negative",
                "grep -q 'is negative' out.log                   ~ is negative",
                "zgrep -c negative out.log                       ~ negative",
                "  regex: is negative.*                          ~ is negative.*",
                "expr: count({job=\"a\"} |= `is negative`)       ~ is negative",
                "  query: \"sum(rate({app=\\\"b\\\"} |= \\\"is negative\\\" [5m]))\" ~ is negative"
            })
    void whatALineLooksForIsAmongItsWords(String line, String words) {
        assertThat(QuotedWords.in(line)).contains(words);
    }

    @Test
    void whoQuotesNothingLooksForNothing() {
        assertThat(QuotedWords.in("return a + b;")).isEmpty();
        assertThat(QuotedWords.in("")).isEmpty();
    }
}
