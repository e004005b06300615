package io.greenloop.testrunner.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeftThreadsTest {

    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Thread> started = new ArrayList<>();
    private final LeftThreads threads = new LeftThreads();

    @AfterEach
    void release() throws InterruptedException {
        released.countDown();
        for (var thread : started) {
            thread.join();
        }
    }

    @Test
    void aThreadThatLivesOnIsOfTheClassAtWhichItCameUp() {
        stubborn("before all");
        threads.look();
        threads.at("shop.CartTest");
        threads.at("shop.CartTest");
        stubborn("server");
        threads.at("shop.ServerTest");
        stubborn("request");
        threads.at("shop.ServerTest");
        threads.at("shop.PriceTest");
        threads.at("shop.PriceTest");

        assertThat(threads.end())
                .containsExactlyInAnyOrder(
                        new LeftThreads.Left("server", "shop.ServerTest"),
                        new LeftThreads.Left("request", "shop.ServerTest"));
    }

    @Test
    void whatEndsWhenItIsToldToIsNotLeft() throws InterruptedException {
        threads.look();
        start("obedient", () -> {
            try {
                released.await();
            } catch (InterruptedException told) {
                // It ends.
            }
        });
        threads.at("shop.CartTest");

        assertThat(threads.end()).isEmpty();
    }

    @Test
    void whatNoTestWasSeenWithIsOfNone() {
        threads.look();
        stubborn("late");

        assertThat(threads.end()).containsExactly(new LeftThreads.Left("late", ""));
    }

    private void stubborn(String name) {
        start(name, () -> {
            for (; ; ) {
                try {
                    released.await();
                    return;
                } catch (InterruptedException ignored) {
                    // As idle threads of a pool do.
                }
            }
        });
    }

    private void start(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        started.add(thread);
        thread.start();
    }
}
