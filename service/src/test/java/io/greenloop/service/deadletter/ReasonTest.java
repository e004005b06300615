package io.greenloop.service.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.reactive.messaging.providers.ProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no access to https://anna:hunter2@git.example.org/x.git | no access to https://git.example.org/x.git",
                "ssh://git@host/x and http://tok3n@host/y | ssh://host/x and http://host/y",
                "Authorization: Bearer abc.def is wrong | Authorization: *** is wrong",
                "unknown field \"api_key\": \"s3cret\" in it | unknown field \"api_key\": \"***\" in it",
                "GET /x?token=abc&page=2 failed | GET /x?token=***&page=2 failed"
            })
    void aReasonHasNoCredentials(String told, String kept) {
        assertThat(Reason.of(new IllegalStateException(told)).text()).isEqualTo(kept);
    }

    @Test
    void aReasonIsBounded() {
        assertThat(Reason.of(new IllegalStateException("x".repeat(5000))).text())
                .hasSize(500);
    }

    @Test
    void whatTheFrameworkWrapsIsUnwrapped() {
        var cause = new NumberFormatException("deep");
        var reason = Reason.of(new ProcessingException("calling", new IllegalStateException(null, cause)));

        assertThat(reason)
                .isEqualTo(new Reason(
                        "IllegalStateException", "java.lang.IllegalStateException", "java.lang.NumberFormatException"));
    }
}
