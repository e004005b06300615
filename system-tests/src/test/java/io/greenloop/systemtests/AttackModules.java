package io.greenloop.systemtests;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project in which each module has one test that ends the JVM it runs in. */
final class AttackModules {

    private static final Map<String, String> MEMBERS = new TreeMap<>(
            Map.of(
                    "haltsInATest", "@Test void halts() { Runtime.getRuntime().halt(0); }",
                    "exitsInATest", "@Test void exits() { System.exit(0); }",
                    "exitsWhileTheClassIsMade", "static { System.exit(0); } @Test void runs() {}",
                    "killsAllThatItMay",
                            "@Test void kills() throws Exception { new ProcessBuilder(\"sh\", \"-c\", \"kill -9 $PPID\").start(); Thread.sleep(5000); }"));

    private AttackModules() {}

    static List<String> names() {
        return List.copyOf(MEMBERS.keySet());
    }

    static List<String> classes() {
        return MEMBERS.keySet().stream()
                .map(name -> "attacks." + type(name) + "Test")
                .toList();
    }

    private static String type(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static Path write(Path folder) {
        var modules = new StringBuilder();
        MEMBERS.forEach((name, members) -> {
            modules.append("<module>").append(name).append("</module>");
            writeOne(folder.resolve(name), type(name), members);
            var pom = AttackSources.pom()
                    .replace("<artifactId>tests</artifactId>", "<artifactId>" + name + "</artifactId>");
            AttackedShop.write(folder.resolve(name).resolve("pom.xml"), pom);
        });
        AttackedShop.write(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>attacks</groupId>
                  <artifactId>modules</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>%s</modules>
                </project>
                """.formatted(modules));
        return folder;
    }

    /** A project of one test class. */
    static Path writeOne(Path folder, String type, String members) {
        AttackedShop.write(folder.resolve("pom.xml"), AttackSources.pom());
        AttackedShop.write(
                folder.resolve("src/test/java/attacks/%sTest.java".formatted(type)), """
                package attacks;

                import org.junit.jupiter.api.Test;

                class %sTest {
                %s
                }
                """.formatted(type, members));
        return folder;
    }
}
