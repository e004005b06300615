package io.greenloop.testrunner.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.FixMethodOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.runners.MethodSorters;

class ShuffleTest {

    private static final List<String> RAN = new ArrayList<>();

    @AfterEach
    void forget() {
        System.clearProperty(Shuffle.SEED);
    }

    @Test
    void aSeedGivesAnOrderThatCanBeHadAgain() throws Exception {
        for (var framework : List.of(new PlatformFramework(), new JUnit4Framework())) {
            var type = framework instanceof JUnit4Framework ? Four.class : Five.class;
            var own = order(framework, type, 0);
            var first = order(framework, type, 1);

            assertThat(own).hasSize(5).isEqualTo(order(framework, type, 0));
            assertThat(first).hasSize(5).isEqualTo(order(framework, type, 1));
            assertThat(List.of(first, order(framework, type, 2), order(framework, type, 3)))
                    .as("orders other than the tests' own")
                    .anyMatch(order -> !order.equals(own));
        }
    }

    @Test
    void aClassThatSaysAnOrderOfItsOwnKeepsIt() throws Exception {
        for (long seed = 0; seed < 5; seed++) {
            assertThat(order(new PlatformFramework(), OrderedFive.class, seed))
                    .containsExactly("a", "b", "c", "d", "e");
            assertThat(order(new JUnit4Framework(), OrderedFour.class, seed)).containsExactly("a", "b", "c", "d", "e");
        }
    }

    @Test
    void classesAreShuffledToo() {
        System.setProperty(Shuffle.SEED, "5");
        var classes = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f"));

        Shuffle.classes(classes);

        assertThat(classes)
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f")
                .isNotEqualTo(List.of("a", "b", "c", "d", "e", "f"));
    }

    private static List<String> order(Framework framework, Class<?> type, long seed) throws Exception {
        RAN.clear();
        System.setProperty(Shuffle.SEED, "" + seed);
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        framework.run(List.of(type.getName()), (name, method) -> true, new Journal(nowhere, "", false));
        return List.copyOf(RAN);
    }

    /** Tests that tell when they run. */
    static class Five {
        @Test
        void a() {
            RAN.add("a");
        }

        @Test
        void b() {
            RAN.add("b");
        }

        @Test
        void c() {
            RAN.add("c");
        }

        @Test
        void d() {
            RAN.add("d");
        }

        @Test
        void e() {
            RAN.add("e");
        }
    }

    /** The same in an order of their own. */
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class OrderedFive extends Five {}

    /** The same for JUnit 4. */
    public static class Four {
        @org.junit.Test
        public void a() {
            RAN.add("a");
        }

        @org.junit.Test
        public void b() {
            RAN.add("b");
        }

        @org.junit.Test
        public void c() {
            RAN.add("c");
        }

        @org.junit.Test
        public void d() {
            RAN.add("d");
        }

        @org.junit.Test
        public void e() {
            RAN.add("e");
        }
    }

    /** The same in an order of their own. */
    @FixMethodOrder(MethodSorters.NAME_ASCENDING)
    public static class OrderedFour extends Four {}
}
