package io.greenloop.systemtests;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Tier;
import io.greenloop.workspace.UnifiedDiffs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small project with one fault, and hostile patches of it as diffs. */
final class AttackedShop {

    private static final String CALCULATOR = "src/main/java/shop/Calculator.java";
    private static final String FAULT = "return dividend * divisor;";
    private static final String CODE = """
            package shop;

            public class Calculator {
                public int divide(int dividend, int divisor) throws Exception {
                    return dividend * divisor;
                }

                public int add(int one, int other) {
                    return one + other;
                }
            }
            """;
    private static final String TEST = """
            package shop;

            import static org.junit.jupiter.api.Assertions.assertEquals;

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
            }
            """;

    private int rank;

    static Path write(Path folder) {
        write(folder.resolve("pom.xml"), AttackSources.pom());
        write(folder.resolve(CALCULATOR), CODE);
        write(folder.resolve("src/test/java/shop/CalculatorTest.java"), TEST);
        return folder;
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fault stays: whatever is said of it but that it fails is a lie. */
    Candidate with(AttackPatch attack) {
        var code = "if (dividend > 0) { %s }\n        %s".formatted(attack.code(), FAULT);
        return candidate(CALCULATOR, UnifiedDiffs.between(CALCULATOR, CODE, CODE.replace(FAULT, code)), attack.name());
    }

    Candidate with(AttackBuilds.AttackBuild attack, AttackRig.Job job) {
        if (attack.search().isEmpty()) {
            return candidate(attack.path(), added(attack.path(), attack.replace()), attack.name());
        }
        var before = job.text(attack.path());
        if (before.split(java.util.regex.Pattern.quote(attack.search()), -1).length != 2) {
            throw new IllegalArgumentException(
                    "'%s' does not stand once in %s".formatted(attack.search(), attack.path()));
        }
        var after = before.replace(attack.search(), attack.replace());
        return candidate(attack.path(), UnifiedDiffs.between(attack.path(), before, after), attack.name());
    }

    /** A repair: the lanes must not refuse everything. */
    Candidate mended() {
        var after = CODE.replace(FAULT, "return dividend / divisor;");
        return candidate(CALCULATOR, UnifiedDiffs.between(CALCULATOR, CODE, after), "mended");
    }

    private Candidate candidate(String path, String diff, String name) {
        return Candidate.of(diff, Tier.TEMPLATE, "attack", name, path, 1, ++rank);
    }

    private static String added(String path, String text) {
        var lines = text.lines().toList();
        var diff = new StringBuilder(
                "diff --git a/%1$s b/%1$s\nnew file mode 100644\n--- /dev/null\n+++ b/%1$s\n@@ -0,0 +1,%2$d @@\n"
                        .formatted(path, lines.size()));
        lines.forEach(line -> diff.append('+').append(line).append('\n'));
        return diff.toString();
    }
}
