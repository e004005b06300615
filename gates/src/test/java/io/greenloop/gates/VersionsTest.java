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

    @Test
    void aYearIsNumberingLikeAnyOther() {
        assertThat(Versions.latestStable(List.of("Hoxton.SR12", "2023.0.3", "2024.0.1")))
                .contains("2024.0.1");
    }

    @Test
    void whatEachBuildMayReadOtherwiseIsOpen() {
        assertThat(List.of("[1.0,2.0)", "LATEST", "RELEASE", "1.+")).allMatch(Versions::isOpen);
        assertThat(Versions.isOpen("1.0")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0-rc1",
                "1.0-M2",
                "1.0-alpha",
                "1.0.Beta3",
                "1.0-SNAPSHOT",
                "2.0-ea+3",
                "1.0-CR1",
                "3.0.0rc1",
                "1.0b2",
                "2.0a1",
                "1.2-b04",
                "1.0-canary.1"
            })
    void versionsBeforeAReleaseAreNotStable(String version) {
        assertThat(Versions.isStable(version)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "33.6.0-jre",
                "1.0.Final",
                "1.0.RELEASE",
                "1.0-ga",
                "42.7.3",
                "2024.0.1",
                "1.0.0-incubator",
                "3.2-android",
                "1.0-eap1"
            })
    void releasesUnderAnyNameAreStable(String version) {
        assertThat(Versions.isStable(version)).isTrue();
    }
}
