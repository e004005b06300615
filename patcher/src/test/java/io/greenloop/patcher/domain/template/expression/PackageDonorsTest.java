package io.greenloop.patcher.domain.template.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.patcher.domain.template.Suggested;
import io.greenloop.patcher.domain.template.Template;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the other classes of the package offer is taken where it fits. */
class PackageDonorsTest {

    private static final MemoryFiles FILES =
            MemoryFiles.mainClass("Subject", """
                    class Subject {
                        int limit(int wanted) {
                            return wanted + 1;
                        }
                    }
                    """).with(MemoryFiles.pathOf("Limits"), """
                    package shop;

                    final class Limits {
                        static final int HIGHEST = 40;
                        private static final int HIDDEN = 7;

                        static int rounded(int value) {
                            return value / 5 * 5;
                        }
                    }
                    """);

    @Test
    void aConstantOrAMethodOfAnotherClassIsPutInThePlace() {
        assertThat(by(new ExpressionReplacement()))
                .contains("return Limits.HIGHEST;", "return Limits.rounded(wanted);")
                .noneMatch(line -> line.contains("HIDDEN"));
    }

    @Test
    void aValueGoesThroughAMethodOfAnotherClass() {
        assertThat(by(new WrappedCall())).contains("return Limits.rounded(wanted) + 1;");
    }

    private static Set<String> by(Template template) {
        return Suggested.by(template, FILES, new Hints(FailureClue.ASSERTION, Set.of()));
    }
}
