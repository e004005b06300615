package io.greenloop.testrunner.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
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
        var journal = new Journal(new PrintStream(told, false, UTF_8), "secret", true, Set.of("shop.CartTest#runsOn"));

        journal.started("shop.CartTest", "runsOn()");
        assertThatThrownBy(() -> runsOn(Duration.ofSeconds(20))).isInstanceOf(OutOfFuel.class);
        journal.failed("shop.CartTest", "runsOn()", 300, new OutOfFuel());
        journal.started("shop.CartTest", "takesLong()");
        runsOn(Duration.ofMillis(400));
        journal.passed("shop.CartTest", "takesLong()", 400);

        assertThat(told.toString(UTF_8)).contains("failed").contains("passed");
    }

    private static void runsOn(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            Probes.hit(1);
        }
    }
}
