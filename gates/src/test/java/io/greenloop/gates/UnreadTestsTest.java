package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadTestsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tests/test_rates.py | def test_first | def check_first",
                "tests/test_rates.py | PATTERN.search(line) | PATTERN is not None",
                "web/rates.test.ts | PATTERN.search(line) | true",
                "pkg/rates_test.go | assert PATTERN.search(line) | pass",
            })
    void whatIsNotReadIsOwnedUpTo(String path, String search, String replacement) {
        var verdict = review(path).replacing(path, search, replacement).by(new TestCodeGate());

        assertThat(verdict.decision()).isEqualTo(Decision.UNKNOWN);
        assertThat(Review.codes(verdict)).containsExactly("TEST_NOT_READ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tests/test_rates.py | import re | from re import compile",
                "tests/test_rates.py | def test_first | def test_more(): assert 1",
                "tools/rates.py | def test_first | def check_first",
                "web/latest.ts | def test_first | def check_first",
            })
    void newTestsAndOtherCodeAreNot(String path, String search, String replacement) {
        var isMore = replacement.contains("more");
        var after = isMore ? replacement + "\n" + search : replacement;

        assertThat(review(path).replacing(path, search, after).by(new TestCodeGate()))
                .isEqualTo(Verdict.PASS);
    }

    private static Review review(String path) {
        return Review.ofProject()
                .file(path, "import re\n\ndef test_first():\n    assert PATTERN.search(line)\n")
                .writtenBy(Authorship.ANYONE);
    }
}
