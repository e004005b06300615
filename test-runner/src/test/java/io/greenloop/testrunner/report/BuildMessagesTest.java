package io.greenloop.testrunner.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildMessagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[FATAL] Non-parseable POM /greenloop/project/a/pom.xml: Unrecognised tag: 'a' (position: START_TAG seen <project>\\n <a>... @2:5)  @ line 2, column 5 | a/pom.xml:2:5: Unrecognised tag: 'a'",
                "[ERROR] Malformed POM /greenloop/project/pom.xml: Unrecognised tag: 'b' (position: START_TAG seen <b/>... @2:15)  @ /greenloop/project/pom.xml, line 2, column 15 | pom.xml:2:15: Unrecognised tag: 'b'",
                "[ERROR] Child module /greenloop/project/nope of /greenloop/project/pom.xml does not exist @ | pom.xml: its module 'nope' does not exist"
            })
    void aBuildFileThatMavenCannotReadIsPlaced(String line, String place) {
        var log = "[ERROR] [ERROR] Some problems were encountered while processing the POMs:\n" + line + "\n @ \n";

        assertThat(UnreadablePoms.first(log, "/greenloop/project")).contains(place);
    }

    @Test
    void aVersionThatIsMissingIsNoUnreadablePom() {
        var log = "[ERROR] 'dependencies.dependency.version' for junit:junit:jar is missing. @ line 2, column 27";

        assertThat(UnreadablePoms.first(log, "/greenloop/project")).isEmpty();
    }

    @Test
    void compilerErrorsArePlacedWithTheirDetails() {
        var text = """
                [ERROR] COMPILATION ERROR :
                [ERROR] /greenloop/project/core/src/main/java/a/B.java:[12,20] cannot find symbol
                [ERROR]   symbol:   method total()
                [ERROR]   location: class a.B
                [ERROR] /elsewhere/C.java:[1,1] ';' expected
                """;

        var problems = CompilerMessages.problems(text, "/greenloop/project");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path()).isEqualTo("core/src/main/java/a/B.java");
        assertThat(problems.get(0).line()).isEqualTo(12);
        assertThat(problems.get(0).code()).isEqualTo("compiler.err.cant.resolve");
        assertThat(problems.get(0).message())
                .isEqualTo("cannot find symbol; symbol: method total(); location: class a.B");
    }

    @Test
    void anArtifactIsPlacedAtItsVersion() {
        var pom = """
                <project>
                  <artifactId>shop</artifactId>
                  <dependencies>
                    <dependency>
                      <groupId>org.apache.commons</groupId>
                      <artifactId>commons-lang3</artifactId>
                      <version>3.99.0</version>
                    </dependency>
                    <dependency>
                      <groupId>${own.group}</groupId>
                      <artifactId>core</artifactId>
                    </dependency>
                  </dependencies>
                </project>
                """.getBytes(UTF_8);

        assertThat(PomPlaces.lineOf(pom, "org.apache.commons", "commons-lang3")).hasValue(7);
        assertThat(PomPlaces.lineOf(pom, "any", "core")).hasValue(11);
        assertThat(PomPlaces.lineOf(pom, "org.other", "commons-lang3")).isEmpty();
    }
}
