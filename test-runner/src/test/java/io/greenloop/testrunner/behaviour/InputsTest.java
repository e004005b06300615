package io.greenloop.testrunner.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testrunner.child.ValueReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InputsTest {

    private static final Map<String, byte[]> CLASSES = Compiled.of("Shop", """
            import java.util.*;
            public class Shop {
                enum Size { SMALL, LARGE }
                private final long cents;
                Shop(Thread none) { this(1); }
                Shop(long cents) { this.cents = cents; }
                static int pair(int one, int other) { return one == 4711 ? 0 : other; }
                long all(byte b, char c, Double d, String s, Size z, int[][] a, List<Size> l, Map<String, Set<Integer>> m) {
                    return "swordfish".length() + cents;
                }
                static <T extends CharSequence> void generic(T text, List<? extends Number> numbers, T[] texts) { }
                static void unknown(Thread thread) { }
                static void deep(List<List<List<String>>> lists) { }
            }
            abstract class Abstract { int one() { return 1; } }
            """);

    @Test
    void everyInputIsOneThatAMethodCanTake() {
        var method = Compiled.method(CLASSES, "Shop", "all").orElseThrow();
        var kinds = List.of(
                Long.class, Byte.class, Character.class, Double.class, String.class, TimeUnits.class, int[][].class);

        var inputs = inputs(method, List.of());

        assertThat(inputs).hasSize(240).doesNotHaveDuplicates();
        for (var input : inputs) {
            assertThat(input).hasSize(9);
            for (int i = 0; i < input.size(); i++) {
                var text = input.get(i);
                if (text.equals("null") || i == 5) {
                    assertThat(i).isNotIn(0, 1, 2);
                    continue;
                }
                if (i < kinds.size()) {
                    assertThat(ValueReader.read(text, null)).as(text).isInstanceOf(kinds.get(i));
                } else if (i == 8) {
                    var map = (Map<?, ?>) ValueReader.read(text, null);
                    assertThat(map.values()).allMatch(value -> value == null || value instanceof Set<?>);
                }
            }
        }
        assertThat(inputs).extracting(input -> input.get(5)).contains("Shop$Size#SMALL", "Shop$Size#LARGE");
        assertThat(inputs).extracting(input -> input.get(7)).anyMatch(text -> text.contains("List.of(Shop$Size#"));
        assertThat(inputs).extracting(input -> input.get(4)).contains("\"swordfish\"");
    }

    @Test
    void theSameSeedMakesTheSameInputsAndConstantsAreAmongThem() {
        var method = Compiled.method(CLASSES, "Shop", "pair").orElseThrow();
        var recorded = List.of(List.of("123456", "654321"));

        var inputs = inputs(method, recorded);

        assertThat(inputs).isEqualTo(inputs(method, recorded)).contains(recorded.get(0));
        assertThat(inputs).extracting(input -> input.get(0)).contains("4710", "4711", "4712");
        assertThat(method.shown(List.of("6", "4"))).isEqualTo("Shop.pair(6, 4)");
    }

    @Test
    void typeArgumentsStandForTheirBounds() {
        var method = Compiled.method(CLASSES, "Shop", "generic").orElseThrow();

        assertThat(method.parameters())
                .extracting(ValueType::kind)
                .containsExactly(ValueType.Kind.TEXT, ValueType.Kind.LIST, ValueType.Kind.ARRAY);
        assertThat(method.parameters().get(2).name()).isEqualTo("java.lang.CharSequence");
    }

    @Test
    void whatCannotBeMadeIsNotCalled() {
        assertThat(Compiled.method(CLASSES, "Shop", "unknown")).isEmpty();
        assertThat(Compiled.method(CLASSES, "Shop", "deep")).isEmpty();
        assertThat(Compiled.method(CLASSES, "Abstract", "one")).isEmpty();
    }

    @Test
    void callsReadLikeSource() {
        var method = Compiled.method(CLASSES, "Shop", "all").orElseThrow();
        var values = List.of(
                "3L",
                "(byte) 1",
                "'c'",
                "1.0",
                "\"java.util.a.B#C\"",
                "Shop$Size#SMALL",
                "null",
                "List.of(a.b.Shop$Size#LARGE)",
                "Map.of()");

        assertThat(method.shown(values))
                .isEqualTo("new Shop(3L).all((byte) 1, 'c', 1.0, \"java.util.a.B#C\", Size.SMALL, null,"
                        + " List.of(Size.LARGE), Map.of())");
    }

    private static Collection<List<String>> inputs(ComparedMethod method, List<List<String>> recorded) {
        return new Inputs(ClassConstants.of(CLASSES.values()), new Random(7)).of(method, recorded, 240);
    }

    /** Stands for the enum, which no loader here knows. */
    private enum TimeUnits {}
}
