package io.greenloop.orchestrator.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequestKeyTest {

    @Test
    void aKeyStandsInTheHeaderOrInTheBody() {
        assertThat(RequestKey.of("k", "")).isEqualTo("k");
        assertThat(RequestKey.of(null, "k")).isEqualTo("k");
        assertThat(RequestKey.of("k", "k")).isEqualTo("k");
        assertThatThrownBy(() -> RequestKey.of("k", "other")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aKeyThatNoDatabaseTakesIsRefused() {
        assertThatThrownBy(() -> RequestKey.of(null, "a\0b")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> RequestKey.of("a\0b", "")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> RequestKey.of("a\0b", "a\0b")).isInstanceOf(ProblemException.class);
    }
}
