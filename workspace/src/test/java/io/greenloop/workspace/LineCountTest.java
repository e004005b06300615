package io.greenloop.workspace;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LineCountTest {

    private static final int MANY = 200_000;

    @Test
    void aReplacedLineIsOneThatGoesAndOneThatComes() {
        assertThat(LineCount.changed("a\nb\nc\n", "a\nB\nc\nd\n")).isEqualTo(3);
        assertThat(LineCount.changed("", "a\nb\n")).isEqualTo(2);
        assertThat(LineCount.changed("a\nb\n", "a\nb\n")).isZero();
    }

    @Test
    void linesThatRepeatThemselvesWithoutEndAreCounted() {
        var before = lines(number -> Integer.toString(number * 7 % 10));
        var after = lines(number -> Integer.toString(number * 3 % 10));

        assertThat(LineCount.changed("x\n" + before, "y\n" + after + "z\n")).isEqualTo(3);
        assertThat(LineCount.changed(before, after)).isPositive();
    }

    @Test
    void twoLinesOfALongFileAreTwo() {
        var text = lines(number -> "line " + number);

        assertThat(LineCount.changed("a\n" + text + "b\n", "A\n" + text + "B\n"))
                .isEqualTo(4);
    }

    private static String lines(IntFunction<String> line) {
        return IntStream.range(0, MANY).mapToObj(line).collect(joining("\n", "", "\n"));
    }
}
