package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildChecksGateTest {

    private static final String POM = """
            <project>
              <modules><module>core</module></modules>
              <properties><surefire.version>3.5.4</surefire.version></properties>
              <build><plugins>
                <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version>
                  <configuration><argLine>-Xmx1g</argLine></configuration></plugin>
                <plugin><artifactId>maven-checkstyle-plugin</artifactId>
                  <configuration><failsOnError>true</failsOnError></configuration></plugin>
              </plugins></build>
            </project>
            """;

    private final Gate gate = new BuildChecksGate();

    @Test
    void whatIsGoneIsShownAsGoneAndWhatIsNewWhereItIs() {
        var review = Review.ofProject().file("pom.xml", POM);

        assertThat(review.replacing("pom.xml", "-Xmx1g", "-Xmx2g").by(gate).reasons())
                .extracting(GateReason::before, GateReason::after)
                .containsExactlyInAnyOrder(
                        tuple("maven-surefire-plugin configuration/argLine = -Xmx1g", ""),
                        tuple("", "maven-surefire-plugin configuration/argLine = -Xmx2g"));
        assertThat(review.replacing("pom.xml", "<argLine>", "\n<forkCount>3</forkCount>\n<argLine>")
                        .by(gate)
                        .reasons())
                .extracting(GateReason::line)
                .containsExactly(7);
    }

    @Test
    void aDocumentTypeIsNamed() {
        assertThat(Review.ofProject()
                        .file("pom.xml", POM)
                        .replacing("pom.xml", "<project>", "<!DOCTYPE p [<!ENTITY a \"aa\">]>\n<project>")
                        .by(gate)
                        .reasons())
                .extracting(GateReason::sentence)
                .containsExactly("the POM has a document type, with which nobody reads it");
    }

    @Test
    void waysToRunFewerTestsAreRejected() {
        assertThat(codes("<argLine>", "<testFailureIgnore>true</testFailureIgnore><argLine>"))
                .containsExactly("TEST_RUN_CHANGED");
        assertThat(codes("<argLine>", "<excludes><exclude>**/RatesTest.java</exclude></excludes><argLine>"))
                .containsExactly("TEST_RUN_CHANGED");
        assertThat(codes("</surefire.version>", "</surefire.version><skipTests>true</skipTests>"))
                .containsExactly("TEST_RUN_CHANGED");
        assertThat(codes("<module>core</module>", "")).containsExactly("MODULE_REMOVED");
        assertThat(codes("<build>", "<build><testSourceDirectory>none</testSourceDirectory>"))
                .containsExactly("TEST_RUN_CHANGED");
    }

    @Test
    void aPluginTooOldForTheTestsIsRejectedAndAnotherVersionIsNot() {
        assertThat(codes("<version>3.5.4</version>", "<version>2.12</version>")).containsExactly("TEST_RUN_CHANGED");
        assertThat(Review.ofProject()
                        .file("pom.xml", POM.replace("3.5.4", "2.12.4"))
                        .replacing("pom.xml", "2.12.4", "2.20")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
        assertThat(codes("<version>3.5.4</version>", "<version>3.2.5</version>"))
                .isEmpty();
        assertThat(codes("<version>3.5.4</version>", "<version>${surefire.version}</version>"))
                .isEmpty();
    }

    @Test
    void propertiesThatRuleTheTestRunAreRejected() {
        for (var property :
                List.of("argLine", "enableAssertions", "forkCount", "dependenciesToScan", "surefire.excludes")) {
            assertThat(codes("</surefire.version>", "</surefire.version><%1$s>x</%1$s>".formatted(property)))
                    .as(property)
                    .containsExactly("TEST_RUN_CHANGED");
        }
    }

    @Test
    void aSwitchThatAPropertyTurnsIsTurned() {
        var given = POM.replace("<argLine>", "<testFailureIgnore>${lenient}</testFailureIgnore><argLine>")
                .replace("</surefire.version>", "</surefire.version><lenient>false</lenient>");
        var review = Review.ofProject().file("pom.xml", given).writtenBy(Authorship.ANYONE);

        assertThat(review.replacing("pom.xml", "<lenient>false", "<lenient>true")
                        .by(gate)
                        .reasons())
                .extracting(GateReason::decision)
                .contains(Decision.REJECT);
        assertThat(review.replacing("pom.xml", "</lenient>", "</lenient><other>true</other>")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
        assertThat(Review.ofProject()
                        .file("pom.xml", POM)
                        .replacing("pom.xml", "<argLine>", "<skipTests>${quick}</skipTests><argLine>")
                        .writtenBy(Authorship.ANYONE)
                        .by(gate)
                        .reasons())
                .extracting(GateReason::decision)
                .containsExactly(Decision.ESCALATE);
    }

    @Test
    void checksOfTheBuildMayNotBeSoftened() {
        assertThat(codes("<failsOnError>true", "<failsOnError>false"))
                .containsExactly("BUILD_CHECK_CHANGED", "BUILD_CHECK_CHANGED");
        assertThat(codes("maven-checkstyle-plugin", "maven-antrun-plugin")).contains("BUILD_CHECK_CHANGED");
    }

    @Test
    void whatRunsMoreCodeInTheBuildIsRejected() {
        assertThat(codes(
                        "<plugins>",
                        plugin(
                                "maven-antrun-plugin",
                                "<executions><execution><phase>test</phase></execution></executions>")))
                .containsExactly("BUILD_CHANGED");
        assertThat(codes(
                        "<plugins>",
                        "<extensions><extension><artifactId>x</artifactId></extension></extensions><plugins>"))
                .containsExactly("BUILD_CHANGED");
        assertThat(codes("<build>", "<packaging>pom</packaging><build>")).containsExactly("BUILD_CHANGED");
        assertThat(
                        codes(
                                "<plugins>",
                                "<resources><resource><directory>src/main/r</directory><targetPath>../surefire-reports</targetPath></resource></resources><plugins>"))
                .containsExactly("BUILD_CHANGED", "BUILD_CHANGED");
    }

    @Test
    void aPluginCannotHideBehindAPropertyNorAnOptionBehindAnotherName() {
        assertThat(codes(
                        "<plugins>",
                        plugin("maven-${which}-plugin", "<configuration><skip>true</skip></configuration>")))
                .containsExactlyInAnyOrder("TEST_RUN_CHANGED", "BUILD_CHANGED");
        assertThat(codes(
                        "</surefire.version>",
                        "</surefire.version><maven.surefire.debug>-javaagent:x.jar</maven.surefire.debug>"))
                .containsExactly("TEST_RUN_CHANGED");
        assertThat(codes("</surefire.version>", "</surefire.version><options>-javaagent:x.jar</options>"))
                .containsExactly("BUILD_CHANGED");
    }

    @Test
    void aProfileThatTurnsItselfOnIsRejected() {
        assertThat(codes(
                        "<build>",
                        "<profiles><profile><activation><activeByDefault>true</activeByDefault></activation>"
                                + "<properties><skipTests>true</skipTests></properties></profile></profiles><build>"))
                .containsExactlyInAnyOrder("BUILD_CHANGED", "TEST_RUN_CHANGED");
    }

    @Test
    void theCompilersLevelMayChangeAndItsOtherOptionsAreForSomebodyStronger() {
        assertThat(codes(
                        "<plugins>",
                        plugin("maven-compiler-plugin", "<configuration><release>17</release></configuration>")))
                .isEmpty();
        var verdict = Review.ofProject()
                .file("pom.xml", POM)
                .replacing(
                        "pom.xml",
                        "<plugins>",
                        plugin(
                                "maven-compiler-plugin",
                                "<configuration><compilerArgs><arg>-Xplugin:x</arg></compilerArgs></configuration>"))
                .by(gate);
        assertThat(verdict.reasons()).extracting(GateReason::decision).containsExactly(Decision.ESCALATE);
    }

    private static String plugin(String name, String rest) {
        return "<plugins><plugin><artifactId>%s</artifactId>%s</plugin>".formatted(name, rest);
    }

    @Test
    void otherChangesToThePomPass() {
        assertThat(codes("<version>3.5.4</version>", "<version>3.5.5</version>"))
                .isEmpty();
        assertThat(codes("<surefire.version>3.5.4", "<surefire.version>3.5.5")).isEmpty();
        assertThat(codes("<surefire.version>", "<junit>5.13.4</junit><surefire.version>"))
                .isEmpty();
        assertThat(codes(
                        "<surefire.version>",
                        "<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding><surefire.version>"))
                .isEmpty();
        assertThat(codes("<module>core</module>", "<module>core</module><module>app</module>"))
                .isEmpty();
    }

    @Test
    void aPomThatIsNoXmlIsRejected() {
        assertThat(codes("</project>", "")).containsExactly("POM_NOT_READABLE");
    }

    private List<String> codes(String search, String replacement) {
        return Review.codes(Review.ofProject()
                .file("pom.xml", POM)
                .replacing("pom.xml", search, replacement)
                .by(gate));
    }
}
