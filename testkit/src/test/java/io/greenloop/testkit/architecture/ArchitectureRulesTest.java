package io.greenloop.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is shown to see the classes that break it on purpose, and nothing else. */
class ArchitectureRulesTest {

    private static final String PLANTED = "io.greenloop.planted";
    private static final Pattern PLANTED_CLASS = Pattern.compile("io\\.greenloop\\.planted\\.[\\w.]*?([A-Z]\\w+)");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);
    private static final ArchitectureRules RULES = new ArchitectureRules(PLANTED);

    static Stream<Arguments> rulesAndTheirBreaches() {
        return Stream.of(
                Arguments.of(RULES.contractsKnowNothingOfOurs(), List.of("ReachesIntoAWorkspace")),
                Arguments.of(RULES.servicesNeverSeeOneAnother(), List.of("CallsThePatcher")),
                Arguments.of(RULES.onlyStandaloneSeesServices(), List.of("KnowsAService")),
                Arguments.of(RULES.benchSeesTheTestRunnerAlone(), List.of("MeasuresThePatcher")),
                Arguments.of(RULES.onlyStandaloneAndTestkitSeeEmbedded(), List.of("StartsItsOwnBroker")),
                Arguments.of(RULES.domainsArePlainJava(), List.of("AsksQuarkus", "ReadsATopic", "TalksToKafka")),
                Arguments.of(RULES.nothingIsInjectedIntoFields(), List.of("InjectsAField")),
                Arguments.of(RULES.servicesLogThroughOneApi(), List.of("LogsItsOwnWay")),
                Arguments.of(RULES.servicesPrintNothing(), List.of("PrintsToTheConsole")));
    }

    @ParameterizedTest
    @MethodSource("rulesAndTheirBreaches")
    void aPlantedBreachIsSeenAndNothingElse(ArchRule rule, List<String> breaches) {
        var details = rule.evaluate(CLASSES).getFailureReport().getDetails();

        assertThat(details.stream()
                        .map(ArchitectureRulesTest::breaker)
                        .distinct()
                        .sorted())
                .isEqualTo(breaches);
    }

    @Test
    void noRuleIsWithoutItsPlantedBreach() {
        assertThat(rulesAndTheirBreaches()).hasSameSizeAs(RULES.all());
    }

    /** The first planted class that a report line names is the one that breaks the rule. */
    private static String breaker(String detail) {
        var names = PLANTED_CLASS.matcher(detail);
        assertThat(names.find()).as(detail).isTrue();
        return names.group(1);
    }
}
