package com.example.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FlowTest {

    @Test
    void waitsDoubleUpToTheLongest() {
        RetryPlan plan = new RetryPlan(100, 1000, 6);

        assertEquals(100, plan.waitMillis(1));
        assertEquals(200, plan.waitMillis(2));
        assertEquals(800, plan.waitMillis(4));
        assertEquals(1000, plan.waitMillis(5));
        assertEquals(2500, plan.totalMillis());
    }

    @Test
    void manyTriesDoNotOverflow() {
        RetryPlan plan = new RetryPlan(10, 3_600_000, 100);

        assertEquals(3_600_000, plan.waitMillis(33));
        assertEquals(3_600_000, plan.waitMillis(90));
    }

    @Test
    void badPlansAreTold() {
        assertThrows(IllegalArgumentException.class, () -> new RetryPlan(0, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new RetryPlan(10, 9, 1));
        assertThrows(IllegalArgumentException.class, () -> new RetryPlan(10, 10, 0));
        assertThrows(IllegalArgumentException.class, () -> new RetryPlan(10, 10, 1).waitMillis(0));
        assertFalse(new RetryPlan(10, 10, 1).goesOn(1));
    }

    @Test
    void aFullBucketIsTakenAtOnce() {
        TokenBucket bucket = new TokenBucket(2, 5, 1000);

        assertTrue(bucket.take(5, 1000));
        assertFalse(bucket.take(1, 1000));
    }

    @Test
    void aBucketFillsWithTime() {
        TokenBucket bucket = new TokenBucket(2, 5, 1000);
        bucket.take(5, 1000);

        assertFalse(bucket.take(1, 1400));
        assertTrue(bucket.take(1, 1500));
        assertFalse(bucket.take(1, 1600));
        assertTrue(bucket.take(4, 3600));
    }

    @Test
    void aBucketNeverHoldsMoreThanItsSize() {
        TokenBucket bucket = new TokenBucket(2, 5, 1000);

        assertFalse(bucket.take(6, 100_000));
        assertTrue(bucket.take(5, 100_000));
    }

    @Test
    void theWaitIsTold() {
        TokenBucket bucket = new TokenBucket(3, 5, 0);

        assertEquals(0, bucket.waitMillis(5, 0));
        bucket.take(5, 0);
        assertEquals(334, bucket.waitMillis(1, 0));
        assertEquals(1000, bucket.waitMillis(3, 0));
    }

    @Test
    void theLastMeasurementsCount() {
        Averages averages = new Averages(3);
        averages.add(1);
        averages.add(2);
        assertEquals(1.5, averages.mean(), 1e-9);

        averages.add(6);
        averages.add(7);
        assertEquals(5, averages.mean(), 1e-9);
        assertEquals(3, averages.count());
        assertEquals(7, averages.highest());
        assertTrue(averages.isRising());
    }

    @Test
    void negativeMeasurementsHaveAHighest() {
        Averages averages = new Averages(3);
        averages.add(-5);
        averages.add(-2);

        assertEquals(-2, averages.highest());
        assertTrue(averages.isRising());
    }

    @Test
    void nothingMeasuredHasNoHighest() {
        assertEquals(0, new Averages(3).mean(), 1e-9);
        assertFalse(new Averages(3).isRising());
        assertThrows(IllegalStateException.class, () -> new Averages(3).highest());
        assertThrows(IllegalArgumentException.class, () -> new Averages(0));
    }
}
