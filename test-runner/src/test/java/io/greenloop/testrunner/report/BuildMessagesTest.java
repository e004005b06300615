package io.greenloop.testrunner.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildMessagesTest {

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
