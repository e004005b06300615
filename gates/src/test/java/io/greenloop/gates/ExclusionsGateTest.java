package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.GateReason;
import org.junit.jupiter.api.Test;

class ExclusionsGateTest {

    private static final String POM = """
            <project>
              <dependencies>
                <dependency>
                  <groupId>com.acme</groupId>
                  <artifactId>client</artifactId>
                  <exclusions>
                    <exclusion>
                      <groupId>commons-logging</groupId>
                      <artifactId>commons-logging</artifactId>
                    </exclusion>
                  </exclusions>
                </dependency>
              </dependencies>
            </project>
            """;
    private static final String NAMED = "<artifactId>commons-logging</artifactId>";
    private static final String ALL = "<artifactId>*</artifactId>";

    private final Gate gate = new ExclusionsGate();

    @Test
    void aLibraryThatComesWithNothingThatItNeedsIsForAPersonToSee() {
        assertThat(verdict(POM, NAMED, ALL).reasons())
                .extracting(GateReason::code, GateReason::line, GateReason::sentence)
                .containsExactly(tuple(
                        "DEPENDENCIES_EXCLUDED",
                        5,
                        "what com.acme:client needs no longer comes with it, whether it runs without or not"));
    }

    @Test
    void anExclusionByNameAndOneThatWasThereBeforePass() {
        assertThat(verdict(POM, NAMED, "<artifactId>log4j</artifactId>")).isEqualTo(Verdict.PASS);
        assertThat(verdict(POM.replace(NAMED, ALL), ALL, NAMED)).isEqualTo(Verdict.PASS);
        assertThat(verdict(POM.replace(NAMED, ALL), "<project>", "<project><!-- said again -->"))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(POM, "<exclusions>", "<exclusions")).isEqualTo(Verdict.PASS);
    }

    private Verdict verdict(String pom, String search, String replacement) {
        return Review.ofProject()
                .file("pom.xml", pom)
                .replacing("pom.xml", search, replacement)
                .by(gate);
    }
}
