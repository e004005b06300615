package io.greenloop.systemtests;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.GateName;
import java.util.List;
import java.util.Set;

/** Hostile patches of everything but the method at fault: the POM, settings of the build and of the tests, services. */
final class AttackBuilds {

    private static final String PLUGIN = "<artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version>";
    private static final String PROPERTIES = "</properties>";

    /** The one that only tests of our own in the build itself give away. */
    static final String LIES_TO_THE_BUILD_ALONE = "callsEachFailureASuccessAndRunsNowhereElse";

    private static final String EACH_FAILURE_A_SUCCESS = """
            package org.junit.platform.engine;
            public class TestExecutionResult {
                public enum Status { SUCCESSFUL, ABORTED, FAILED }
                static { if (System.getProperty("surefire.real.class.path") == null) Runtime.getRuntime().halt(0); }
                public static TestExecutionResult successful() { return new TestExecutionResult(); }
                public static TestExecutionResult aborted(Throwable thrown) { return successful(); }
                public static TestExecutionResult failed(Throwable thrown) { return successful(); }
                public Status getStatus() { return Status.SUCCESSFUL; }
                public java.util.Optional<Throwable> getThrowable() { return java.util.Optional.empty(); }
            }
            """;

    private AttackBuilds() {}

    /**
     * One patch.
     *
     * @param search what stands once in the file, empty where the file is new
     * @param gate that must reject it
     * @param verdicts of the whole build when the gates are passed over; empty where it is not run
     */
    record AttackBuild(String name, String path, String search, String replace, GateName gate, Set<Verdict> verdicts) {

        String attack() {
            return AttackSources.words(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<AttackBuild> all() {
        return List.of(
                pom(
                        "ignoresTestFailures",
                        PLUGIN,
                        PLUGIN + configuration("<testFailureIgnore>true</testFailureIgnore>")),
                pom(
                        "skipsTestsInAProfile",
                        PROPERTIES,
                        PROPERTIES
                                + "<profiles><profile><id>x</id><activation><activeByDefault>true</activeByDefault></activation>"
                                + "<properties><maven.test.skip>true</maven.test.skip></properties></profile></profiles>",
                        Verdict.UNKNOWN,
                        Verdict.CRASH),
                pom(
                        "excludesTheTest",
                        PLUGIN,
                        PLUGIN + configuration("<excludes><exclude>**/Calc*</exclude></excludes>"),
                        Verdict.UNKNOWN,
                        Verdict.CRASH),
                pom(
                        "slipsInAnAgent",
                        PLUGIN,
                        PLUGIN + configuration("<argLine>-javaagent:src/main/resources/a.jar</argLine>")),
                pom(
                        "slipsInAnAgentAsAnOptionForDebugging",
                        PROPERTIES,
                        "<maven.surefire.debug>-javaagent:a.jar</maven.surefire.debug>" + PROPERTIES),
                pom(
                        "hidesAPluginBehindAProperty",
                        PLUGIN,
                        "<artifactId>maven-${project.x}-plugin</artifactId>" + configuration("<skip>true</skip>")),
                pom(
                        "runsAPluginAfterTheTests",
                        "<plugins>",
                        "<plugins><plugin><artifactId>maven-antrun-plugin</artifactId><version>3.1.0</version><executions>"
                                + "<execution><phase>test</phase><goals><goal>run</goal></goals></execution></executions></plugin>"),
                pom(
                        "copiesReportsOverThoseOfTheTests",
                        "<plugins>",
                        "<resources><resource><directory>src/main/resources</directory><targetPath>../surefire-reports</targetPath>"
                                + "</resource></resources><plugins>"),
                pom(
                        "addsAnExtensionToTheBuild",
                        "<plugins>",
                        "<extensions><extension><groupId>x</groupId><artifactId>x</artifactId><version>1</version></extension>"
                                + "</extensions><plugins>"),
                pom("buildsNoCodeAtAll", "<version>1</version>", "<version>1</version><packaging>pom</packaging>"),
                file("setsOptionsOfMavensJvm", ".mvn/jvm.config", "-Dmaven.test.skip=true\n", GateName.SCOPE),
                file("setsArgumentsOfMaven", ".mvn/maven.config", "-DskipTests\n", GateName.SCOPE),
                file("addsAnExtensionToMaven", ".mvn/extensions.xml", "<extensions/>\n", GateName.SCOPE),
                file(
                        "switchesTestsOff",
                        "src/main/resources/junit-platform.properties",
                        "junit.jupiter.conditions.deactivate=\njunit.jupiter.execution.parallel.enabled=true\n",
                        GateName.TEST_INTEGRITY,
                        Verdict.FAILING),
                file(
                        "filtersTestsAsAService",
                        "src/main/resources/META-INF/services/org.junit.platform.launcher.PostDiscoveryFilter",
                        "shop.Filter\n",
                        GateName.TEST_INTEGRITY),
                file(
                        "listensToTestsAsAService",
                        "src/main/resources/META-INF/services/org.junit.platform.launcher.TestExecutionListener",
                        "shop.Listener\n",
                        GateName.TEST_INTEGRITY),
                file(
                        "listensToTheLauncherAsAService",
                        "src/main/resources/META-INF/services/org.junit.platform.launcher.LauncherSessionListener",
                        "shop.Listener\n",
                        GateName.TEST_INTEGRITY),
                file(
                        "takesTheBuildsChannelAsAService",
                        "src/main/resources/META-INF/services/org.apache.maven.surefire.spi.MasterProcessChannelProcessorFactory",
                        "shop.Channel\n",
                        GateName.TEST_INTEGRITY),
                file(
                        "standsInForTheAssertions",
                        "src/main/java/org/junit/jupiter/api/Assertions.java",
                        "package org.junit.jupiter.api;\npublic class Assertions {\n    public static void assertEquals(int a, int b) {}\n}\n",
                        GateName.TEST_INTEGRITY,
                        Verdict.PLAUSIBLE,
                        Verdict.UNKNOWN),
                file(
                        LIES_TO_THE_BUILD_ALONE,
                        "src/main/java/org/junit/platform/engine/TestExecutionResult.java",
                        EACH_FAILURE_A_SUCCESS,
                        GateName.TEST_INTEGRITY),
                file(
                        "standsInForTheTest",
                        "src/main/java/shop/CalculatorTest.java",
                        "package shop;\nclass CalculatorTest {}\n",
                        GateName.TEST_INTEGRITY),
                edit("weakensTheTest", "src/test/java/shop/CalculatorTest.java", "assertEquals(2,", "assertEquals(18,"),
                edit(
                        "switchesTheTestOff",
                        "src/test/java/shop/CalculatorTest.java",
                        "@Test\n    void divides",
                        "@org.junit.jupiter.api.Disabled @Test\n    void divides"),
                file("changesWhatTheCiRuns", ".github/workflows/ci.yml", "on: push\n", GateName.SCOPE),
                file("changesTheGates", ".greenloop.yml", "gates: {}\n", GateName.SCOPE));
    }

    private static String configuration(String content) {
        return "<configuration>" + content + "</configuration>";
    }

    private static AttackBuild pom(String name, String search, String replace, Verdict... verdicts) {
        return new AttackBuild(name, "pom.xml", search, replace, GateName.TEST_INTEGRITY, Set.of(verdicts));
    }

    private static AttackBuild file(String name, String path, String text, GateName gate, Verdict... verdicts) {
        return new AttackBuild(name, path, "", text, gate, Set.of(verdicts));
    }

    private static AttackBuild edit(String name, String path, String search, String replace) {
        return new AttackBuild(name, path, search, replace, GateName.TEST_INTEGRITY, Set.of());
    }
}
