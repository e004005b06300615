package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureKind;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.worker.TransientFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of which every plugin but those of the tests would refuse the project, the first for want of a newer Maven. */
class NoiseIT {

    private static final String PLUGINS = """
            <plugins>
              <plugin>
                <groupId>org.apache.rat</groupId><artifactId>apache-rat-plugin</artifactId><version>0.18</version>
                <executions><execution><phase>validate</phase><goals><goal>check</goal></goals></execution></executions>
              </plugin>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-checkstyle-plugin</artifactId>
                <version>3.6.0</version>
                <configuration><violationSeverity>info</violationSeverity></configuration>
                <executions><execution><phase>validate</phase><goals><goal>check</goal></goals></execution></executions>
              </plugin>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-enforcer-plugin</artifactId>
                <version>3.6.3</version>
                <configuration>
                  <rules><requireMavenVersion><version>[99,)</version></requireMavenVersion></rules>
                </configuration>
                <executions><execution><goals><goal>enforce</goal></goals></execution></executions>
              </plugin>
              <plugin>
                <groupId>io.github.git-commit-id</groupId>
                <artifactId>git-commit-id-maven-plugin</artifactId>
                <version>9.0.1</version>
                <executions><execution><goals><goal>revision</goal></goals></execution></executions>
              </plugin>
              <plugin>
                <groupId>org.jacoco</groupId><artifactId>jacoco-maven-plugin</artifactId><version>0.8.13</version>
                <executions>
                  <execution><goals><goal>prepare-agent</goal></goals></execution>
                  <execution>
                    <id>all</id>
                    <phase>test</phase>
                    <goals><goal>check</goal></goals>
                    <configuration>
                      <rules><rule><limits><limit><minimum>1.00</minimum></limit></limits></rule></rules>
                    </configuration>
                  </execution>
                </executions>
              </plugin>
            </plugins>
            """;
    private static final String SUREFIRE = "<version>3.5.4</version>";

    @TempDir
    Path folder;

    @Test
    void pluginsThatSayNothingOfTestsDoNothingAndTheTestsRunAsTheyAre() throws Exception {
        var project = Samples.named("wrong-operator").copyInto(folder);
        var pom = project.resolve("pom.xml");
        var text = Files.readString(pom);
        assertThat(text).contains("</pluginManagement>", SUREFIRE);
        Files.writeString(
                pom,
                text.replace("</pluginManagement>", "</pluginManagement>" + PLUGINS)
                        // The agent's own option, which is none where the agent is skipped.
                        .replace(
                                SUREFIRE,
                                SUREFIRE + "<configuration><argLine>@{argLine} -Dx=y</argLine></configuration>"));
        var job = new Rig(folder, Map.of()).job(project);
        try {
            assertThat(job.prepare().missing()).isEmpty();
        } catch (TransientFailure noRepository) {
            Assumptions.abort("the plugins are not here, and no repository can be reached");
        }

        var before = job.reproduce();

        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.TEST_FAILURE);
        assertThat(before.executed()).isEqualTo(7);
        assertThat(before.failures()).hasSize(2);
        assertThat(job.log(before)).contains("BUILD SUCCESS");
    }
}
