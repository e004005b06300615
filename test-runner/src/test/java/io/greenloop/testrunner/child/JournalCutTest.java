package io.greenloop.testrunner.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JournalCutTest {

    static {
        // Read when the class of the probes is loaded, which nothing did before.
        System.setProperty(Probes.COUNT, "2");
    }

    @Test
    void whatRanOutOfTimeBeforeIsCutShortAndNothingElse() {
        var told = new ByteArrayOutputStream();
        var journal =
                new Journal(new PrintStream(told, false, UTF_8), "secret", true, Set.of("shop.CartTest#runsOn"), 300);

        journal.started("shop.CartTest", "runsOn()");
        assertThatThrownBy(() -> runsOn(Duration.ofSeconds(20))).isInstanceOf(OutOfFuel.class);
        journal.failed("shop.CartTest", "runsOn()", 300, new OutOfFuel());
        journal.started("shop.CartTest", "takesLong()");
        runsOn(Duration.ofMillis(400));
        journal.passed("shop.CartTest", "takesLong()", 400);

        assertThat(told.toString(UTF_8)).contains("failed").contains("passed");
    }

    /** A heap that is full ends the JVM, and with it what is known of all tests. */
    @Test
    void whatFillsTheHeapIsCutBeforeItIsFullWhateverItCatches() {
        var told = new ByteArrayOutputStream();
        var journal = new Journal(
                new PrintStream(told, false, UTF_8), "secret", true, Set.of("shop.CartTest#fills"), 600_000);
        var half = Runtime.getRuntime().maxMemory() / 2;

        journal.started("shop.CartTest", "fills()");
        assertThatThrownBy(() -> fills(half)).isInstanceOf(OutOfFuel.class);
        assertThatThrownBy(() -> Probes.hit(1)).isInstanceOf(OutOfFuel.class);
        journal.started("shop.CartTest", "fillsNothing()");

        assertThatCode(() -> Probes.hit(1)).doesNotThrowAnyException();
    }

    private static void fills(long bytes) {
        var all = new ArrayList<byte[]>();
        for (var filled = 0L; filled < bytes; filled += 1 << 20) {
            all.add(new byte[1 << 20]);
            for (int line = 0; line < 5000; line++) {
                Probes.hit(1);
            }
        }
        assertThat(all).isEmpty();
    }

    private static void runsOn(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            Probes.hit(1);
        }
    }
}
