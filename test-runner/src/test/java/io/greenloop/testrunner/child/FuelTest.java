package io.greenloop.testrunner.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FuelTest {

    private static final int MEBIBYTE = 1 << 20;

    private final Tank tank;

    FuelTest() throws ReflectiveOperationException {
        tank = new Tank(FuelTest.class.getClassLoader(), 1_000_000);
    }

    @AfterEach
    void fill() {
        tank.fill();
    }

    @Test
    void allStepsMayBeTakenAndNoneMore() {
        for (int step = 0; step < 1_000_000; step++) {
            Fuel.burn();
        }

        assertThatThrownBy(Fuel::burn).isInstanceOf(OutOfFuel.class);
        assertThatThrownBy(Fuel::burn).isInstanceOf(OutOfFuel.class);
        assertThat(tank.isDry()).isTrue();
    }

    @Test
    void whatWasTakenIsMeasured() {
        for (int step = 0; step < 300_000; step++) {
            Fuel.burn();
        }
        tank.refill();

        assertThat(tank.mostBurnt()).isEqualTo(300_000);
        assertThat(tank.hasRunDry()).isFalse();
    }

    /** It would end the JVM, and all that it learnt. */
    @Test
    void whatFillsTheHeapHasNoStepsLeft() {
        var most = Runtime.getRuntime().maxMemory() * 3 / 4 / MEBIBYTE;

        assertThatThrownBy(() -> keep(most)).isInstanceOf(OutOfFuel.class);
        assertThatThrownBy(Fuel::burn).isInstanceOf(OutOfFuel.class);
        tank.refill();
        assertThat(tank.hasRunDry()).isTrue();
    }

    @Test
    void garbageIsNoMatter() {
        var twice = Runtime.getRuntime().maxMemory() * 2 / MEBIBYTE;

        assertThatCode(() -> {
                    for (int made = 0; made < twice; made++) {
                        Fuel.allocate(new byte[MEBIBYTE].length / 100);
                    }
                })
                .doesNotThrowAnyException();
    }

    private static void keep(long mebibytes) {
        var kept = new ArrayList<byte[]>();
        for (int made = 0; made < mebibytes; made++) {
            kept.add(new byte[MEBIBYTE]);
            for (int step = 0; step < 1000; step++) {
                Fuel.burn();
            }
        }
        assertThat(kept).isEmpty();
    }
}
