package io.greenloop.testrunner.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ValueTextTest {

    private static final ClassLoader LOADER = ValueTextTest.class.getClassLoader();

    @Test
    void whatIsWrittenIsReadAsTheSameValue() {
        var values = new ArrayList<Object>(Arrays.asList(
                null,
                true,
                (byte) -3,
                (short) 300,
                'x',
                '\'',
                '\n',
                '\u0000',
                0,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                7L,
                1.5f,
                Float.NaN,
                -0.0,
                0.1 + 0.2,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                "",
                "a \"b\" \\ 'c',\t(d)}\r\n\ud83d\ude00 \u00e4",
                TimeUnit.HOURS,
                new BigInteger("-12345678901234567890"),
                new BigDecimal("1.50"),
                List.of(),
                Arrays.asList(1, null, "a, b"),
                List.of(List.of(1), List.of()),
                Set.of("b", "a"),
                Map.of("a, b", 1L, "c", 2L)));
        for (var value : values) {
            assertThat(ValueReader.read(ValueText.of(value), LOADER)).isEqualTo(value);
        }
        assertThat(ValueReader.read(ValueText.of(new int[][] {{1, -2}, {}}), LOADER))
                .isEqualTo(new int[][] {{1, -2}, {}});
        assertThat(ValueReader.read(ValueText.of(new String[] {"a", null}), LOADER))
                .isEqualTo(new String[] {"a", null});
        assertThat(ValueReader.read(ValueText.of(new char[0]), LOADER)).isEqualTo(new char[0]);
    }

    @Test
    void theOrderInWhichSetsAndMapsHoldTheirPartsIsNotTold() {
        var one = new LinkedHashSet<>(List.of("c", "a", "b"));
        var other = new LinkedHashSet<>(List.of("b", "c", "a"));
        assertThat(ValueText.of(one)).isEqualTo(ValueText.of(other)).isEqualTo("Set.of(\"a\", \"b\", \"c\")");
        assertThat(ValueText.of(new HashMap<>(Map.of(2, "b", 1, "a")))).isEqualTo("Map.of(1, \"a\", 2, \"b\")");
    }

    @Test
    void anObjectOfTheProjectIsToldByItsFieldsWhateverItSaysOfItself() {
        assertThat(ValueText.of(new Money(3, "EUR"))).isEqualTo("Money{cents=3, currency=\"EUR\"}");
        assertThat(ValueText.of(Optional.of(new Money(3, null))))
                .isEqualTo("Optional.of(Money{cents=3, currency=null})");
        assertThat(ValueText.of(new Node())).startsWith("Node{next=Node{next=").endsWith("...}}}}}}}");
    }

    @Test
    void whatHasNothingButAnIdentityIsOpaque() {
        assertThat(ValueText.of(new Object())).isEqualTo(ValueText.OPAQUE);
        assertThat(ValueText.of(List.of(new java.util.Random()))).contains(ValueText.OPAQUE);
        Runnable nameless = () -> {};
        assertThat(ValueText.of(nameless)).isEqualTo(ValueText.OPAQUE);
    }

    @Test
    void longValuesAreCutAndStillToldApart() {
        var one = ValueText.of("a".repeat(100_000) + "b");
        var other = ValueText.of("a".repeat(100_000) + "c");

        assertThat(one).hasSizeLessThan(2_100).isNotEqualTo(other);
        assertThat(ValueText.of(Collections.nCopies(1_000_000, 1))).hasSizeLessThan(2_100);
    }

    @Test
    void whatIsNoValueIsRefused() {
        for (var text :
                List.of("", "1 2", "List.of(1", "\"a", "no.such.Enum#A", "Money{cents=3}", "new Money(\"a\")", "x")) {
            assertThatThrownBy(() -> ValueReader.read(text, LOADER))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private record Money(int cents, String currency) {
        @Override
        public String toString() {
            return "the same for all";
        }
    }

    /** It never ends. */
    private static final class Node {
        @SuppressWarnings("unused")
        private final Node next = this;
    }
}
