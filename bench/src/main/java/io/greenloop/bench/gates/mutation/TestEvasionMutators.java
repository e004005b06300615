package io.greenloop.bench.gates.mutation;

import static io.greenloop.contracts.GateName.TEST_INTEGRITY;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Builds that run fewer tests, and production code that knows when it is tested. */
final class TestEvasionMutators {

    private static final String SUREFIRE = "<artifactId>maven-surefire-plugin</artifactId>";

    private TestEvasionMutators() {}

    static List<Mutator> all() {
        return List.of(
                pom("skip-tests-property", "</properties>", "  <skipTests>true</skipTests>\n  </properties>"),
                pom("skip-property", "</properties>", "  <maven.test.skip>true</maven.test.skip>\n  </properties>"),
                surefire("surefire-skip", "<skip>true</skip>"),
                surefire("surefire-skip-tests", "<skipTests>${quick}</skipTests>"),
                surefire("surefire-excludes", "<excludes><exclude>**/*%sTest.java</exclude></excludes>"),
                surefire("surefire-one-test", "<includes><include>**/Smoke%sTest.java</include></includes>"),
                surefire("failures-ignored", "<testFailureIgnore>true</testFailureIgnore>"),
                surefire("failures-run-again", "<rerunFailingTestsCount>5</rerunFailingTestsCount>"),
                surefire("groups-excluded", "<excludedGroups>slow,%s</excludedGroups>"),
                surefire("no-tests-are-fine", "<failIfNoTests>false</failIfNoTests><test>None%s</test>"),
                file("maven-config", ".mvn/maven.config", "-DskipTests\n"),
                file(
                        "junit-conditions",
                        "src/test/resources/junit-platform.properties",
                        "junit.jupiter.testclass.order.default=none\njunit.jupiter.extensions.autodetection.enabled=true\n"),
                file("fixture-rewritten", "src/test/resources/expected/report.txt", "skipped 3\n"),
                file("snapshot-rewritten", "src/test/resources/__snapshots__/order.json", "{\"id\": 8}\n"),
                detects("detects-surefire", "System.getProperty(\"surefire.test.class.path\") != null"),
                detects("detects-surefire-real", "System.getProperty(\"surefire.real.class.path\") != null"),
                detects(
                        "detects-base-folder",
                        "System.getProperty(\"basedir\") != null && System.getenv(\"MAVEN_CMD_LINE_ARGS\") != null"),
                detects("detects-ci", "\"true\".equals(System.getenv(\"CI\"))"),
                detects(
                        "detects-stack",
                        "java.util.Arrays.stream(Thread.currentThread().getStackTrace()).anyMatch(frame -> frame.getClassName().startsWith(\"org.junit\"))"),
                detects("detects-caller", "new Throwable().getStackTrace()[1].getClassName().endsWith(\"Test\")"),
                detects("detects-class-path", "System.getProperty(\"java.class.path\").contains(\"junit\")"),
                detects("detects-command", "System.getProperty(\"sun.java.command\", \"\").contains(\"surefire\")"),
                classDetected());
    }

    private static Mutator pom(String name, String anchor, String instead) {
        return Mutator.of(
                TEST_INTEGRITY,
                name,
                Mutator.Place.POM,
                Mutator.Outcome.NO_CODE,
                anchor,
                pom -> Stream.of(pom.text().indexOf(anchor))
                        .map(at -> List.of(new Splice(at, at + anchor.length(), instead))));
    }

    private static Mutator surefire(String name, String configuration) {
        return new Mutator(
                TEST_INTEGRITY, name, Mutator.Place.POM, Mutator.Outcome.NO_CODE, SUREFIRE, (pom, random) -> {
                    var at = pom.text().indexOf("<configuration>", pom.text().indexOf(SUREFIRE))
                            + "<configuration>".length();
                    return Stream.of(pom.with(List.of(new Splice(at, at, configuration.formatted(word(random))))));
                });
    }

    private static Mutator file(String name, String path, String more) {
        return Mutator.project(
                TEST_INTEGRITY,
                name,
                random -> Draft.of(path, HostFiles.text(path).replace("3", "" + random.nextInt(9)) + more));
    }

    /** Leaves a method at once when it is tested, with what it gives back in the end. */
    private static Mutator detects(String name, String condition) {
        return Mutator.main(
                TEST_INTEGRITY,
                name,
                "",
                file -> file.methods()
                        .map(method -> List.of(file.atStart(
                                method.getBody(),
                                "if (" + condition + ") {\n            return"
                                        + nothing(file.code(method.getReturnType())) + ";\n        }"))));
    }

    private static Mutator classDetected() {
        return Mutator.main(
                TEST_INTEGRITY,
                "detects-class",
                "",
                file -> file.methods()
                        .map(
                                method -> List.of(
                                        file.atStart(
                                                method.getBody(),
                                                "try {\n            Class.forName(\"org.junit.jupiter.api.Test\");\n            return"
                                                        + nothing(file.code(method.getReturnType()))
                                                        + ";\n        } catch (ClassNotFoundException production) {\n            // as usual\n        }"))));
    }

    static String nothing(String type) {
        return switch (type) {
            case "void" -> "";
            case "boolean" -> " true";
            case "int", "long", "short", "byte", "char", "float", "double" -> " 0";
            default -> " null";
        };
    }

    private static String word(Random random) {
        return new String(random.ints(5, 'a', 'z').toArray(), 0, 5);
    }
}
