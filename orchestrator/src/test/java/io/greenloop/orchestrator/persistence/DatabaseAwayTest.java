package io.greenloop.orchestrator.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    private final DatabaseAway away = new DatabaseAway();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "57P01"})
    void aConnectionThatIsLostIsWorthWaitingFor(String state) {
        assertThat(away.test(new IllegalStateException("wrapped", new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void aPoolWithoutAConnectionToGiveIsWorthWaitingFor() {
        assertThat(away.test(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001"})
    void whatTheDatabaseRefusesIsNot(String state) {
        assertThat(away.test(new SQLException("refused", state))).isFalse();
    }

    @Test
    void aFaultOfOurOwnIsNot() {
        assertThat(away.test(new IllegalStateException("a bug"))).isFalse();
    }
}
