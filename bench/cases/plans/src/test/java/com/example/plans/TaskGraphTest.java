package com.example.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 3, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TaskGraphTest {

    private final TaskGraph house = new TaskGraph()
            .task("walls", 50, "base")
            .task("base", 20)
            .task("roof", 30, "walls")
            .task("garden", 40, "base")
            .task("move in", 10, "roof", "garden");

    @Test
    void tasksBeginWhenAllBeforeThemEnded() {
        assertEquals(0, house.start("base"));
        assertEquals(20, house.start("garden"));
        assertEquals(100, house.start("move in"));
        assertEquals(110, house.length());
    }

    @Test
    void anOrderRespectsWhatWaits() {
        assertEquals(List.of("base", "garden", "walls", "roof", "move in"), house.order());
        assertEquals(List.of("a", "b"), new TaskGraph().task("b", 1).task("a", 1).order());
    }

    @Test
    void circlesAreFound() {
        TaskGraph circle = new TaskGraph().task("a", 1, "b").task("b", 1, "c").task("c", 1, "a");

        assertTrue(circle.isCircular());
        assertThrows(IllegalStateException.class, circle::order);
        assertTrue(new TaskGraph().task("a", 1, "a").isCircular());
    }

    @Test
    void twoWaysToOneAreNoCircle() {
        assertFalse(house.isCircular());
        assertFalse(new TaskGraph().task("a", 1, "b", "c").task("b", 1, "c").task("c", 1).isCircular());
    }

    @Test
    void needsAreCollected() {
        assertEquals(Set.of("base", "walls"), house.needs("roof"));
        assertEquals(Set.of(), house.needs("base"));
        assertEquals(4, house.needs("move in").size());
    }
}
