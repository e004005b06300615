package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsOfWhatComesInTest {

    private static final String PATH = "src/main/java/com/acme/Transfers.java";
    private static final String CODE = """
            package com.acme;
            import jakarta.validation.Valid;
            import jakarta.validation.constraints.Pattern;
            import org.jspecify.annotations.Nullable;
            class Transfers {
                void book(@Valid Transfer transfer, @Nullable String note) { }
            }
            class Transfer {
                @Pattern(regexp = "[A-Z]{2}", message = "no country") String country;
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"@Valid | ^^", "[A-Z]{2} | .*", "@Pattern(regexp = \"[A-Z]{2}\", message = \"no country\") | ^^"})
    void whatIsCheckedLessIsForSomebodyStronger(String search, String replacement) {
        assertThat(Review.codes(verdict(search, replacement))).containsExactly("WIRE_FORMAT_CHANGED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "@Nullable | ^^",
                "no country | not a country",
                "jakarta | javax",
                "String country; | String country; @Pattern(regexp = \"[0-9]+\") String amount;"
            })
    void anotherWordingAndMoreOfItPasses(String search, String replacement) {
        assertThat(verdict(search, replacement)).isEqualTo(Verdict.PASS);
    }

    private static Verdict verdict(String search, String replacement) {
        return Review.ofProject()
                .file(PATH, CODE)
                .replacing(PATH, search, replacement)
                .by(new RiskGate());
    }
}
