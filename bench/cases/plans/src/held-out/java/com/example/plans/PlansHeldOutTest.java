package com.example.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlansHeldOutTest {

    @Test
    void intervals() {
        Interval one = new Interval(-5, 5);
        assertTrue(one.contains(-5));
        assertFalse(one.contains(5));
        assertTrue(one.contains(new Interval(-5, 4)));
        assertTrue(one.contains(new Interval(-4, 5)));
        assertFalse(one.contains(new Interval(-6, 5)));
        assertTrue(one.overlaps(new Interval(4, 5)));
        assertTrue(one.overlaps(new Interval(-100, 100)));
        assertFalse(one.overlaps(new Interval(5, 6)));
        assertFalse(new Interval(5, 6).overlaps(one));
        assertEquals(Optional.of(one), one.intersection(new Interval(-100, 100)));
        assertEquals(Optional.of(new Interval(-5, 0)), one.intersection(new Interval(-10, 0)));
        assertEquals(new Interval(-10, 5), one.around(new Interval(-10, -7)));
        assertEquals(new Interval(-5, 9), one.around(new Interval(7, 9)));
        assertEquals(new Interval(-8, 2), one.shift(-3));
        assertEquals(0, one.compareTo(new Interval(-5, 5)));
        assertEquals(10, one.length());
        assertThrows(IllegalArgumentException.class, () -> new Interval(0, 0));
    }

    @Test
    void sets() {
        IntervalSet set = new IntervalSet(List.of(
                new Interval(40, 41), new Interval(0, 100), new Interval(200, 210), new Interval(150, 200)));
        assertEquals(List.of(new Interval(0, 100), new Interval(150, 210)), set.intervals());
        assertEquals(160, set.minutes());
        assertTrue(set.contains(209));
        assertFalse(set.contains(210));
        assertFalse(set.contains(120));
        assertEquals(List.of(new Interval(100, 150)), set.gaps(new Interval(0, 210)));
        assertEquals(List.of(new Interval(210, 220)), set.gaps(new Interval(205, 220)));
        assertEquals(List.of(new Interval(110, 120)), set.gaps(new Interval(110, 120)));
        assertEquals(List.of(new Interval(-5, 0)), set.gaps(new Interval(-5, 100)));
        assertEquals(List.of(new Interval(300, 310)), set.gaps(new Interval(300, 310)));
        assertEquals(0, new IntervalSet(List.of()).minutes());
        assertEquals(List.of(new Interval(1, 2)), new IntervalSet(List.of()).gaps(new Interval(1, 2)));
        assertThrows(UnsupportedOperationException.class, () -> set.intervals().clear());
    }

    @Test
    void bookings() {
        Bookings bookings = new Bookings().room("c").room("a").room("b");
        assertEquals(List.of("a", "b", "c"), bookings.free(new Interval(0, 1)));
        assertTrue(bookings.book("a", "x", new Interval(10, 20)));
        assertTrue(bookings.book("a", "x", new Interval(0, 10)));
        assertFalse(bookings.book("a", "y", new Interval(19, 21)));
        assertFalse(bookings.book("a", "y", new Interval(12, 13)));
        assertTrue(bookings.book("c", "y", new Interval(12, 13)));
        assertEquals(List.of("b"), bookings.free(new Interval(12, 14)));
        assertEquals(100, bookings.usedPercent("a", new Interval(5, 15)));
        assertEquals(6, bookings.usedPercent("c", new Interval(0, 15)));
        assertEquals(2, bookings.cancel(new String("x")));
        assertEquals(0, bookings.cancel("nobody"));
        assertEquals(List.of("a", "b"), bookings.free(new Interval(12, 14)));
        assertThrows(IllegalArgumentException.class, () -> bookings.book("z", "x", new Interval(0, 1)));
    }

    @Test
    void calendars() {
        WorkCalendar calendar = new WorkCalendar()
                .holiday(LocalDate.of(2025, 1, 1))
                .holiday(LocalDate.of(2024, 12, 25))
                .holiday(LocalDate.of(2024, 12, 26));
        assertEquals(LocalDate.of(2024, 12, 27), calendar.plus(LocalDate.of(2024, 12, 24), 1));
        assertEquals(LocalDate.of(2025, 1, 2), calendar.plus(LocalDate.of(2024, 12, 31), 1));
        assertEquals(LocalDate.of(2024, 12, 24), calendar.plus(LocalDate.of(2024, 12, 28), -2));
        assertEquals(4, calendar.between(LocalDate.of(2024, 12, 24), LocalDate.of(2025, 1, 1)));
        assertEquals(0, calendar.between(LocalDate.of(2025, 1, 4), LocalDate.of(2025, 1, 6)));
        assertEquals(0, calendar.between(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 3)));
        assertEquals(LocalDate.of(2025, 1, 2), calendar.next(LocalDate.of(2025, 1, 1)));
        assertEquals(LocalDate.of(2025, 1, 6), calendar.next(LocalDate.of(2025, 1, 5)));
        assertFalse(calendar.isWorkday(LocalDate.of(2025, 1, 5)));
        assertFalse(calendar.isWorkday(LocalDate.of(2025, 1, 4)));
    }

    @Test
    void graphs() {
        TaskGraph graph = new TaskGraph()
                .task("d", 1, "b", "c")
                .task("c", 10, "a")
                .task("b", 5, "a")
                .task("a", 2)
                .task("z", 20);
        assertEquals(12, graph.start("d"));
        assertEquals(13, graph.end("d"));
        assertEquals(20, graph.length());
        assertEquals(List.of("a", "b", "c", "d", "z"), graph.order());
        assertEquals(Set.of("a", "b", "c"), graph.needs("d"));
        assertFalse(graph.isCircular());
        assertEquals(0, new TaskGraph().length());
        assertEquals(List.of(), new TaskGraph().order());
        TaskGraph circle = new TaskGraph().task("a", 1).task("b", 1, "a", "c").task("c", 1, "b");
        assertTrue(circle.isCircular());
        assertThrows(IllegalStateException.class, circle::order);
        assertEquals(Set.of("a", "b", "c"), circle.needs("b"));
        assertEquals(
                List.of("m", "b", "a"),
                new TaskGraph().task("a", 1, "b").task("b", 1, "m").task("m", 1).order());
    }

    @Test
    void retries() {
        RetryPlan plan = new RetryPlan(3, 20, 5);
        assertEquals(3, plan.waitMillis(1));
        assertEquals(6, plan.waitMillis(2));
        assertEquals(12, plan.waitMillis(3));
        assertEquals(20, plan.waitMillis(4));
        assertEquals(41, plan.totalMillis());
        assertTrue(plan.goesOn(4));
        assertFalse(plan.goesOn(5));
        assertEquals(0, new RetryPlan(3, 20, 1).totalMillis());
        assertEquals(1L << 35, new RetryPlan(1, 1L << 36, 50).waitMillis(36));
        assertThrows(IllegalArgumentException.class, () -> new RetryPlan(-1, 20, 5));
        assertThrows(IllegalArgumentException.class, () -> plan.waitMillis(-1));
    }

    @Test
    void buckets() {
        TokenBucket bucket = new TokenBucket(10, 2, 0);
        assertTrue(bucket.take(1, 0));
        assertTrue(bucket.take(1, 0));
        assertFalse(bucket.take(1, 99));
        assertTrue(bucket.take(1, 100));
        assertEquals(100, bucket.waitMillis(1, 100));
        assertEquals(150, bucket.waitMillis(2, 150));
        assertTrue(bucket.take(2, 300));
        assertFalse(bucket.take(3, 99_999));
        assertEquals(0, bucket.waitMillis(2, 99_999));
        assertTrue(bucket.take(0, 99_999));
    }

    @Test
    void averages() {
        Averages averages = new Averages(2);
        averages.add(10);
        assertEquals(10, averages.highest());
        assertFalse(averages.isRising());
        averages.add(-4);
        averages.add(-6);
        assertEquals(-5, averages.mean(), 1e-9);
        assertEquals(-4, averages.highest());
        assertFalse(averages.isRising());
        assertEquals(2, averages.count());
        averages.add(Integer.MAX_VALUE);
        averages.add(Integer.MAX_VALUE);
        assertEquals(Integer.MAX_VALUE, averages.mean(), 1e-9);
        assertEquals(7, single(7).mean(), 1e-9);
    }

    private static Averages single(int value) {
        Averages averages = new Averages(1);
        averages.add(1000);
        averages.add(value);
        return averages;
    }

    @Test
    void rotas() {
        List<String> names = new ArrayList<>(List.of("x", "y"));
        Rota rota = new Rota(names).away("x", List.of(new Interval(5, 10), new Interval(20, 30)));
        names.add("z");
        assertEquals(List.of("x", "y"), rota.people());
        assertEquals("x", rota.deal(new Interval(0, 1)));
        assertEquals("y", rota.deal(new Interval(5, 6)));
        assertEquals("y", rota.deal(new Interval(9, 12)));
        assertEquals("x", rota.deal(new Interval(10, 12)));
        rota.away("y", List.of(new Interval(20, 21)));
        assertNull(rota.deal(new Interval(20, 22)));
        assertEquals(Map.of("x", 3, "y", 2), rota.shares(5));
        assertEquals(Map.of("x", 0, "y", 0), rota.shares(0));
        assertEquals(Map.of("x", 1, "y", 0), rota.shares(1));
    }
}
