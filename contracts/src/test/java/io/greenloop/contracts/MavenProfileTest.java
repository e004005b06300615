package io.greenloop.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MavenProfileTest {

    @ParameterizedTest
    @ValueSource(strings = {"ci", "!ci", "jdk-17", "it_all.2"})
    void idsAreTakenSwitchedOnOrOff(String text) {
        assertThat(new MavenProfile(text).id()).isEqualTo(text.replace("!", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "-X", "a,b", "a b", "!!a", "+a", "a\n-X", "../a"})
    void whatMavenWouldTakeForSomethingElseIsRefused(String text) {
        assertThatThrownBy(() -> new MavenProfile(text)).hasMessageContaining("profile '" + text + "' is not an id");
    }

    @Test
    void aRequestNamesAFewOnly() {
        var many = Collections.nCopies(MavenProfile.MOST + 1, new MavenProfile("ci"));

        assertThatThrownBy(() -> new JobRequest(new ProjectSource.Folder("shop"), null, many, null, "", null))
                .hasMessage("profiles has 21 entries, at most 20 are allowed");
    }
}
