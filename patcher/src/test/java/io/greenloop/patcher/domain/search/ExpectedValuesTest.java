package io.greenloop.patcher.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.MemoryFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedValuesTest {

    private static final String BEFORE = "class Rates { int base() { return 250; } }";
    private static final MemoryFiles PROJECT =
            MemoryFiles.mainClass("Rates", BEFORE).with("src/test/java/shop/RatesTest.java", """
                    package shop;

                    class RatesTest {
                        void pays() {
                            assertEquals(1375, new Rates().total("gold", 250, 1, 'g'));
                        }
                    }
                    """);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"1375", "\"gold\"", "'g'", "base + 1375", "name.equals(\"gold\")"})
    void aValueThatOnlyTheTestHasIsDemoted(String replacement) {
        assertThat(weight(replacement)).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"250", "1", "total", "13", "x1375"})
    void aValueOfTheCodeOrASmallNumberIsNot(String replacement) {
        assertThat(weight(replacement)).isEqualTo(1);
    }

    @Test
    void literalsOfAnyLengthAreRead() {
        assertThat(weight("\"" + "ab\\n".repeat(20_000) + "\" + 1")).isEqualTo(1);
        assertThat(weight("1".repeat(50_000) + "x")).isEqualTo(1);
        assertThat(weight("\"" + "ab".repeat(20_000) + "\" + 1375")).isLessThan(1);
    }

    @Test
    void withoutATestSourceNothingIsDemoted() {
        var target = target("shop.UnknownTest");
        try (var code = PROJECT.code()) {
            assertThat(ExpectedValues.of(target, code).weight(List.of(new TextEdit(0, 0, "1375")), BEFORE))
                    .isEqualTo(1);
        }
    }

    private static double weight(String replacement) {
        try (var code = PROJECT.code()) {
            return ExpectedValues.of(target("shop.RatesTest"), code)
                    .weight(List.of(new TextEdit(0, 0, replacement)), BEFORE);
        }
    }

    private static FailureGroup target(String type) {
        var failure = new FailureSignature(
                new TestId("", type, "pays"), FailureKind.TEST_FAILURE, "java.lang.AssertionError", "", List.of());
        return new FailureGroup(FailureKind.TEST_FAILURE, List.of(failure), List.of());
    }
}
