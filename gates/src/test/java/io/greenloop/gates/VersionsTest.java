package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @Test
    void datesAndPreviewsAreNotTheLatestStableVersion() {
        assertThat(Versions.latestStable(List.of("20030203.000550", "2.21.0", "2.22.0", "3.0.0-preview.1", "3.0-dev")))
                .contains("2.22.0");
    }

    @Test
    void numberingByDateCountsWhereThereIsNoOther() {
        assertThat(Versions.latestStable(List.of("20220101", "20230618"))).contains("20230618");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0-rc1", "1.0-M2", "1.0-alpha", "1.0.Beta3", "1.0-SNAPSHOT", "2.0-ea+3", "1.0-CR1"})
    void versionsBeforeAReleaseAreNotStable(String version) {
        assertThat(Versions.isStable(version)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "33.6.0-jre", "1.0.Final", "1.0.RELEASE", "1.0-ga", "42.7.3"})
    void releasesUnderAnyNameAreStable(String version) {
        assertThat(Versions.isStable(version)).isTrue();
    }
}
