package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.Decision;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PomFactsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<properties><skipTests>true</skipTests></properties> | TEST_RUN_CHANGED | skipTests = true | REJECT",
                "<properties><argLine>-ea</argLine></properties> | TEST_RUN_CHANGED | argLine = -ea | REJECT",
                "<properties><tool>run-me</tool></properties> | BUILD_CHANGED | tool = run-me | REJECT",
                "<modules><module>core</module></modules> | MODULE_REMOVED | module core | PASS",
                "<packaging>pom</packaging> | BUILD_CHANGED | packaging pom | REJECT",
                "<build><testSourceDirectory>t</testSourceDirectory></build> | TEST_RUN_CHANGED | testSourceDirectory t | REJECT"
            })
    void whatDecidesOfTheBuildIsAFact(String xml, String code, String text, Decision ifAdded) {
        assertThat(facts(xml)).anySatisfy(fact -> {
            assertThat(fact.code()).isEqualTo(code);
            assertThat(fact.text()).isEqualTo(text);
            assertThat(fact.ifAdded()).isEqualTo(ifAdded);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "<properties><junit.version>5.10.0</junit.version></properties>",
        "<properties><maven.compiler.release>17</maven.compiler.release></properties>",
        "<properties><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>",
        "<dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency></dependencies>",
        "<description>words</description>",
    })
    void versionsLevelsAndWordsAreNone(String xml) {
        assertThat(facts(xml)).isEmpty();
    }

    @Test
    void aPluginIsJudgedByWhatItIsFor() {
        assertThat(facts(plugin("maven-surefire-plugin", "<excludes><exclude>A</exclude></excludes>")))
                .extracting(PomFact::text, PomFact::code, PomFact::ifGone)
                .contains(
                        tuple("plugin maven-surefire-plugin", "TEST_RUN_CHANGED", Decision.REJECT),
                        tuple(
                                "maven-surefire-plugin configuration/excludes/exclude = A",
                                "TEST_RUN_CHANGED",
                                Decision.REJECT));
        assertThat(facts(plugin("maven-enforcer-plugin", "<fail>false</fail>")))
                .extracting(PomFact::code)
                .containsOnly("BUILD_CHECK_CHANGED");
        assertThat(facts(plugin("exec-maven-plugin", "<executable>sh</executable>")))
                .extracting(PomFact::code, PomFact::ifAdded)
                .containsOnly(tuple("BUILD_CHANGED", Decision.REJECT));
        assertThat(facts(plugin("${name}", ""))).extracting(PomFact::text).contains("plugin ${name}");
    }

    @Test
    void aCompilerMayGetAnotherLevelButNotNothingToDo() {
        assertThat(facts(plugin("maven-compiler-plugin", "<release>21</release><skip>true</skip><fork>true</fork>")))
                .extracting(PomFact::text, PomFact::ifAdded)
                .containsExactlyInAnyOrder(
                        tuple("maven-compiler-plugin configuration/release = 21", Decision.PASS),
                        tuple("maven-compiler-plugin configuration/skip = true", Decision.REJECT),
                        tuple("maven-compiler-plugin configuration/fork = true", Decision.ESCALATE));
    }

    private static String plugin(String name, String configuration) {
        return "<build><plugins><plugin><artifactId>%s</artifactId><version>1</version><configuration>%s</configuration></plugin></plugins></build>"
                .formatted(name, configuration);
    }

    private static Set<PomFact> facts(String xml) {
        return PomFacts.of(Pom.parse("<project>" + xml + "</project>").orElseThrow());
    }
}
