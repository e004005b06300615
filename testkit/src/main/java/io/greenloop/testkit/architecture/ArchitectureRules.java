package io.greenloop.testkit.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may know whom, and what stays out of the domain.
 *
 * <p>The root package is given so that the same rules can be shown to fail on classes that break them on purpose.
 */
public final class ArchitectureRules {

    private static final List<String> SERVICES = List.of("orchestrator", "testrunner", "patcher", "analyzer");
    private static final List<String> OTHERS = List.of(
            "workspace",
            "javasource",
            "gates",
            "sonarqube",
            "worker",
            "service",
            "embedded",
            "standalone",
            "cli",
            "bench",
            "testkit",
            "systemtests");

    private final String root;

    public ArchitectureRules(String root) {
        this.root = root;
    }

    /** All of them. */
    public List<ArchRule> all() {
        return List.of(
                contractsKnowNothingOfOurs(),
                servicesNeverSeeOneAnother(),
                onlyStandaloneSeesServices(),
                benchSeesTheTestRunnerAlone(),
                onlyStandaloneAndTestkitSeeEmbedded(),
                domainsArePlainJava(),
                nothingIsInjectedIntoFields(),
                servicesLogThroughOneApi(),
                servicesPrintNothing());
    }

    public ArchRule contractsKnowNothingOfOurs() {
        return noClasses()
                .that()
                .resideInAPackage(module("contracts"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modules(Stream.concat(SERVICES.stream(), OTHERS.stream())))
                .because("everybody speaks through contracts, so contracts stand alone");
    }

    public ArchRule servicesNeverSeeOneAnother() {
        var rules = SERVICES.stream().map(this::seesNoOtherService).toList();
        return CompositeArchRule.of(rules).as("services never see one another");
    }

    private ArchRule seesNoOtherService(String service) {
        return noClasses()
                .that()
                .resideInAPackage(module(service))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modules(SERVICES.stream().filter(other -> !other.equals(service))))
                .because("services speak through contracts")
                .allowEmptyShould(true);
    }

    public ArchRule onlyStandaloneSeesServices() {
        return noClasses()
                .that()
                .resideInAnyPackage(modules(Stream.concat(
                        Stream.of("contracts"),
                        OTHERS.stream()
                                .filter(other -> !List.of("standalone", "bench").contains(other)))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modules(SERVICES.stream()))
                .because("nobody depends on a service; standalone alone puts them together");
    }

    /** It measures lanes without a broker around them. */
    public ArchRule benchSeesTheTestRunnerAlone() {
        return noClasses()
                .that()
                .resideInAPackage(module("bench"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modules(SERVICES.stream().filter(service -> !service.equals("testrunner"))))
                .because("what bench measures from inside is how tests are run; the rest it measures from outside")
                .allowEmptyShould(true);
    }

    public ArchRule onlyStandaloneAndTestkitSeeEmbedded() {
        return noClasses()
                .that()
                .resideInAnyPackage(modules(Stream.concat(
                        SERVICES.stream(),
                        Stream.of("contracts", "workspace", "javasource", "gates", "worker", "service", "cli"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module("embedded"))
                .because("a service must not know where its broker and its database come from");
    }

    public ArchRule domainsArePlainJava() {
        return noClasses()
                .that()
                .resideInAnyPackage(Stream.concat(
                                SERVICES.stream().map(service -> root + "." + service + ".domain.."),
                                Stream.of(module("gates")))
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.vertx..",
                        "io.smallrye..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..",
                        "jakarta.persistence..",
                        "jakarta.transaction..",
                        "jakarta.ws.rs..")
                .because("what decides must be testable without a broker, a database or a container")
                .allowEmptyShould(true);
    }

    public ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(root + "..")
                .should(beAnnotatedWith("jakarta.inject.Inject")
                        .or(beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"))
                        .or(beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel"))
                        .or(beAnnotatedWith("jakarta.persistence.PersistenceContext")))
                .because("constructors show what a class needs, and let tests hand it over");
    }

    public ArchRule servicesLogThroughOneApi() {
        return noClasses()
                .that()
                .resideInAnyPackage(modules(SERVICES.stream()))
                .should(USE_JAVA_UTIL_LOGGING)
                .because("log lines carry facts and the job id through one API")
                .allowEmptyShould(true);
    }

    public ArchRule servicesPrintNothing() {
        return noClasses()
                .that()
                .resideInAnyPackage(modules(SERVICES.stream()))
                // What runs inside the sandbox speaks with its runner over these very streams.
                .and()
                .resideOutsideOfPackage(root + ".testrunner.child..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("what is printed is neither filtered nor found")
                .allowEmptyShould(true);
    }

    private String module(String name) {
        return root + "." + name + "..";
    }

    private String[] modules(Stream<String> names) {
        return names.map(this::module).toArray(String[]::new);
    }
}
