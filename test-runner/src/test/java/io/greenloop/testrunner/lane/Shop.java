package io.greenloop.testrunner.lane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small project with one fault, written for a test. */
final class Shop {

    static final String CALCULATOR = "src/main/java/shop/Calculator.java";

    private static final String POM = """

                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>shop</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>org.junit.jupiter</groupId>
                      <artifactId>junit-jupiter</artifactId>
                      <version>5.13.4</version>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
                      <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
                      <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
                    </plugins>
                  </build>
                </project>
                """;

    private static final String CODE = """
            package shop;

            public class Calculator {
                public int divide(int dividend, int divisor) throws Exception {
                    %s
                }

                public int add(int one, int other) {
                    return one + other;
                }
            }
            """;

    private static final String TEST = """
            package shop;

            import static org.junit.jupiter.api.Assertions.*;

            import org.junit.jupiter.api.Test;

            class CalculatorTest {
                @Test
                void divides() throws Exception {
                    assertEquals(2, new Calculator().divide(6, 3));
                }

                @Test
                void adds() {
                    assertEquals(9, new Calculator().add(6, 3));
                }
                %s
            }
            """;

    private Shop() {}

    /**
     * @param fault statements of the method that divides
     * @param tests more test methods
     */
    static Path write(Path root, String fault, String tests) throws IOException {
        write(root.resolve("pom.xml"), POM);
        write(root.resolve(CALCULATOR), CODE.formatted(fault));
        write(root.resolve("src/test/java/shop/CalculatorTest.java"), TEST.formatted(tests));
        return root;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
