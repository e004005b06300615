package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GatePolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyGateTest {

    private static final String MAIN = "src/main/java/com/acme/Client.java";
    private static final String POM = """
            <project>
              <groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version>
              <properties><lang.version>3.19.0</lang.version></properties>
              <dependencies>
                <dependency>
                  <groupId>org.apache.commons</groupId>
                  <artifactId>commons-lang3</artifactId>
                  <version>${lang.version}</version>
                </dependency>
              </dependencies>
            </project>
            """;
    private static final String DEPENDENCY =
            "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency></dependencies>";

    private final FakeArtifacts artifacts = new FakeArtifacts()
            .holding("org.apache.commons:commons-lang3", "3.18.0", "3.19.0", "3.20.0", "4.0-beta1")
            .holding("commons-io:commons-io", "2.21.0", "2.22.0", "20030203.000550");

    private final Gate gate = new DependencyGate(artifacts);

    @Test
    void aHallucinatedLibraryIsRejected() {
        var verdict = project()
                .replacing("pom.xml", "</dependencies>", dependency("com.axios", "axios-v2", "1.0.0"))
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.REJECT);
        assertThat(Review.codes(verdict)).containsExactlyInAnyOrder("DEPENDENCY_NEW", "DEPENDENCY_NOT_FOUND");
        assertThat(verdict.reasons())
                .allSatisfy(reason -> assertThat(reason.line()).isEqualTo(10));
    }

    @Test
    void aHallucinatedVersionIsRejectedWithTheNearestOne() {
        var verdict = project().replacing("pom.xml", "3.19.0", "3.19.1").by(gate);

        assertThat(Review.codes(verdict)).containsExactly("DEPENDENCY_NOT_FOUND");
        assertThat(verdict.reasons().get(0).sentence()).contains("3.19.1").contains("did you mean version 3.1");
    }

    @Test
    void aMisspeltNameIsRejectedWithTheNearestOne() {
        var verdict = project()
                .replacing("pom.xml", "commons-lang3", "commons-lang33")
                .by(gate);

        assertThat(verdict.reasons())
                .anySatisfy(reason ->
                        assertThat(reason.sentence()).contains("did you mean org.apache.commons:commons-lang3?"));
    }

    @Test
    void aVersionAheadOfTheLatestStableOneIsRejected() {
        assertThat(Review.codes(
                        project().replacing("pom.xml", "3.19.0", "4.0-beta1").by(gate)))
                .containsExactly("VERSION_NOT_STABLE");
    }

    @Test
    void anotherVersionOfAKnownLibraryPassesAlsoThroughAProperty() {
        assertThat(project().replacing("pom.xml", "3.19.0", "3.20.0").by(gate)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aVersionThatDidNotExistMayBecomeOneThatDoes() {
        var review = Review.ofProject()
                .file("pom.xml", POM.replace("3.19.0", "3.99.0"))
                .replacing("pom.xml", "3.99.0", "3.20.0");

        assertThat(review.by(gate)).isEqualTo(Verdict.PASS);
    }

    @Test
    void anExistingLibraryThatIsNewNeedsAPersonOrAnAllowList() {
        var change = dependency("commons-io", "commons-io", "2.22.0");
        var policy = new GatePolicy(10, 10, 5, 200, 95, List.of(), List.of("commons-io:commons-io"), List.of());

        assertThat(project()
                        .replacing("pom.xml", "</dependencies>", change)
                        .by(gate)
                        .decision())
                .isEqualTo(Decision.ESCALATE);
        assertThat(project()
                        .under(policy)
                        .replacing("pom.xml", "</dependencies>", change)
                        .by(gate))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void anOutageIsUnknownAndNeverANo() {
        var verdict =
                project().replacing("pom.xml", "3.19.0", "3.20.0").by(new DependencyGate(artifacts.unreachable()));

        assertThat(verdict.decision()).isEqualTo(Decision.UNKNOWN);
        assertThat(Review.codes(verdict)).containsExactly("REPOSITORY_UNREACHABLE");
    }

    @Test
    void anotherRepositoryIsRejected() {
        var repository =
                "<repositories><repository><id>x</id><url>https://x.example</url></repository></repositories></project>";

        assertThat(Review.codes(
                        project().replacing("pom.xml", "</project>", repository).by(gate)))
                .containsExactly("REPOSITORY_CHANGED");
    }

    @Test
    void anotherHostOfOneOfTwoRepositoriesUnderOneIdIsRejected() {
        var sources = "<repositories><repository><id>x</id><url>https://a.example</url></repository></repositories>"
                + "<pluginRepositories><pluginRepository><id>x</id><url>https://${host}</url></pluginRepository>"
                + "</pluginRepositories></project>";
        var project = Review.ofProject()
                .file(
                        "pom.xml",
                        POM.replace("</project>", sources)
                                .replace("<properties>", "<properties><host>b.example</host>"));

        for (var host : List.of("https://a.example", "b.example")) {
            assertThat(Review.codes(
                            project.replacing("pom.xml", host, host + ".evil").by(gate)))
                    .containsExactly("REPOSITORY_CHANGED");
        }
    }

    @Test
    void anImportThatNothingProvidesIsRejected() {
        var verdict = Review.ofProject()
                .file(MAIN, "package com.acme;\nimport java.util.List;\nclass Client { List<String> x; }\n")
                .replacing(MAIN, "import java.util.List;", "import java.util.List;\nimport com.axios.v2.AxiosClient;")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("UNRESOLVED_IMPORT");
        assertThat(verdict.reasons().get(0).after()).isEqualTo("com.axios.v2");
    }

    @Test
    void anImportThatAMissingJarMayProvideIsUnknown() {
        var verdict = Review.ofProject()
                .withoutJar("com/axios/axios.jar")
                .file(MAIN, "package com.acme;\nclass Client { }\n")
                .replacing(MAIN, "class Client", "import com.axios.v2.AxiosClient;\nclass Client")
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void aVersionThatEachBuildMayReadOtherwiseIsForAPerson() {
        assertThat(Review.codes(
                        project().replacing("pom.xml", "3.19.0", "[3.0,4.0)").by(gate)))
                .containsExactly("VERSION_OPEN");
    }

    @Test
    void aDateThatSortsAboveEveryReleaseIsAhead() {
        var review = project()
                .under(new GatePolicy(10, 10, 5, 200, 95, List.of(), List.of("commons-io:commons-io"), List.of()))
                .replacing("pom.xml", "</dependencies>", dependency("commons-io", "commons-io", "20030203.000550"));

        assertThat(review.by(gate).decision()).isEqualTo(Decision.REJECT);
        assertThat(review.writtenBy(Authorship.ANYONE).by(gate).decision()).isEqualTo(Decision.ESCALATE);
        assertThat(Review.codes(review.by(gate))).containsExactly("VERSION_NOT_STABLE");
    }

    private static Review project() {
        return Review.ofProject().file("pom.xml", POM);
    }

    private static String dependency(String group, String artifact, String version) {
        return DEPENDENCY.formatted(group, artifact, version);
    }
}
