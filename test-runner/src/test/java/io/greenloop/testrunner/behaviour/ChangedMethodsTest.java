package io.greenloop.testrunner.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangedMethodsTest {

    private static final String BEFORE = """
            public class A {
                private int rate = 2;
                public int open(int x) { return hidden(x) + 1; }
                int other(int x) { return x; }
                private int hidden(int x) { return x * rate; }
                static java.util.function.IntSupplier lambda() { return () -> 4; }
                Runnable nameless() { return new Runnable() { public void run() { System.gc(); } }; }
                static final class Inner { int inside() { return 6; } }
            }
            """;

    @Test
    void onlyWhatDiffersInBytecodeIsChanged() {
        assertThat(changed("return x; }", "return x + 1; }")).containsExactly("A.other");
        assertThat(changed("return 6;", "return 7;")).containsExactly("A$Inner.inside");
        assertThat(changed("int other(int x) { return x; }", "/* why */\n int other(int y) {\n return y; }"))
                .isEmpty();
    }

    @Test
    void whatNobodyOutsideCallsIsReplacedByWhoLeadsToIt() {
        assertThat(changed("x * rate", "x / rate")).containsExactly("A.open");
        assertThat(changed("() -> 4", "() -> 5")).containsExactly("A.lambda");
        assertThat(changed("System.gc()", "System.out.println()")).containsExactly("A.nameless");
    }

    @Test
    void aChangedInitialiserIsSeenByAllMethodsOfTheObject() {
        assertThat(changed("rate = 2", "rate = 3"))
                .containsExactlyInAnyOrder("A.open", "A.other", "A.lambda", "A.nameless");
    }

    private static List<String> changed(String search, String replace) {
        var before = Compiled.of("A", BEFORE);
        var after = Compiled.of("A", BEFORE.replace(search, replace));
        return ChangedMethods.between(before.values(), after.values()).stream()
                .map(method -> method.owner() + "." + method.name())
                .collect(Collectors.toList());
    }
}
