package io.greenloop.testrunner.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnknownProfilesTest {

    @Test
    void mavenNamesThemTwice() {
        var output = """
                [INFO] Scanning for projects...
                [WARNING] The requested profile "nope" could not be activated because it does not exist.
                [INFO] BUILD SUCCESS
                [WARNING] The requested profile "nope" could not be activated because it does not exist.
                """;

        assertThat(UnknownProfiles.in(output)).containsExactly("nope");
    }

    @Test
    void whatATestPrintsAmidALineIsNoWordOfMaven() {
        assertThat(
                        UnknownProfiles.in(
                                "test says: [WARNING] The requested profile \"x\" could not be activated because it does not exist"))
                .isEmpty();
    }
}
