package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.gates.ArtifactSource.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoweredVersionsGateTest {

    private static final String PARENT = """
            <project>
              <groupId>shop</groupId>
              <artifactId>parent</artifactId>
              <version>2.0</version>
              <properties>
                <client.version>1.10.0</client.version>
              </properties>
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>com.acme</groupId>
                    <artifactId>client</artifactId>
                    <version>${client.version}</version>
                  </dependency>
                </dependencies>
              </dependencyManagement>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.14.0</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;
    private static final String CHILD = """
            <project>
              <parent>
                <groupId>shop</groupId>
                <artifactId>parent</artifactId>
                <version>2.0</version>
              </parent>
              <artifactId>web</artifactId>
              <dependencies>
                <dependency>
                  <groupId>com.acme</groupId>
                  <artifactId>client</artifactId>
                </dependency>
              </dependencies>
            </project>
            """;

    private final FakeArtifacts artifacts = new FakeArtifacts()
            .holding("com.acme:client", "1.2.0", "1.9.0", "1.10.0", "1.11.0", "2.0.0-beta1", "20040616")
            .holding("org.apache.maven.plugins:maven-compiler-plugin", "3.8.1", "3.14.0");
    private final Gate gate = new LoweredVersionsGate(
            artifacts,
            (ecosystem, name, version) -> new Availability(
                    version.contains("9.9.9") ? State.MISSING : State.FOUND, List.of("1.2.0", "1.10.0", "2.0.0")));

    @Test
    void whatWasMendedInBetweenComesBackOnlyBeforeAPerson() {
        assertThat(verdict("1.10.0", "1.9.0").reasons())
                .extracting(
                        GateReason::decision, GateReason::code, GateReason::path, GateReason::line, GateReason::before)
                .containsExactly(tuple(Decision.ESCALATE, "VERSION_LOWERED", "pom.xml", 6, "1.10.0"));
        assertThat(verdict("3.14.0", "3.8.1").reasons())
                .extracting(GateReason::sentence)
                .containsExactly(
                        "org.apache.maven.plugins:maven-compiler-plugin:3.8.1 is below 3.14.0, which the project had: "
                                + "what was mended in between comes back");
    }

    @Test
    void aHigherVersionAndOneOfTheProjectItselfPass() {
        assertThat(verdict("1.10.0", "1.11.0")).isEqualTo(Verdict.PASS);
        assertThat(verdict("<version>2.0</version>", "<version>1.9</version>")).isEqualTo(Verdict.PASS);
    }

    @Test
    void toLeaveWhatDoesNotExistOrIsNoReleaseIsNoStepBack() {
        assertThat(verdict(PARENT.replace("1.10.0", "1.99.0"), "1.99.0", "1.9.0"))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(PARENT.replace("1.10.0", "2.0.0-beta1"), "2.0.0-beta1", "1.9.0"))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(PARENT.replace("1.10.0", "20040616"), "20040616", "1.9.0"))
                .isEqualTo(Verdict.PASS);
        artifacts.unreachable();
        assertThat(verdict("1.10.0", "1.9.0")).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "package.json | {\"dependencies\": {\"left-pad\": \"^1.10.0\"}} | 1.2.0 | VERSION_LOWERED",
                "package.json | {\"dependencies\": {\"left-pad\": \"^1.10.0\"}} | 2.0.0 | ^^",
                "package.json | {\"dependencies\": {\"left-pad\": \"^1.10.0\"}} | * | ^^",
                "package.json | {\"dependencies\": {\"left-pad\": \"^9.9.9\"}} | 1.2.0 | ^^",
                "requirements.txt | requests==1.10.0 | 1.2.0 | VERSION_LOWERED",
                "requirements.txt | requests==1.10.0 | 1.11.0 | ^^"
            })
    void packagesOfOtherLanguagesToo(String path, String before, String version, String expected) {
        var old = before.contains("9.9.9") ? "9.9.9" : "1.10.0";

        var verdict = Review.ofProject()
                .file(path, before)
                .replacing(path, old, version)
                .by(gate);

        assertThat(String.join(",", Review.codes(verdict))).isEqualTo(expected);
    }

    private Verdict verdict(String search, String replacement) {
        return verdict(PARENT, search, replacement);
    }

    private Verdict verdict(String parent, String search, String replacement) {
        return Review.ofProject()
                .file("pom.xml", parent)
                .file("web/pom.xml", CHILD)
                .replacing("pom.xml", search, replacement)
                .by(gate);
    }
}
