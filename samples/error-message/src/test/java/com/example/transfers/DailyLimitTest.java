package com.example.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DailyLimitTest {

    private final DailyLimit limit = new DailyLimit(100_000);

    @Test
    void theLimitMayBeUsedToTheLastCent() {
        limit.book(new Transfer("DE-1", 60_000));
        limit.book(new Transfer("DE-1", 40_000));

        assertEquals(0, limit.leftInCents("DE-1"));
    }

    @Test
    void oneCentMoreIsRefusedAndNotBooked() {
        limit.book(new Transfer("DE-1", 60_000));

        assertThrows(LimitExceededException.class, () -> limit.book(new Transfer("DE-1", 40_001)));
        assertEquals(40_000, limit.leftInCents("DE-1"));
    }

    @Test
    void theRefusalNamesAccountAndLimit() {
        var refusal =
                assertThrows(LimitExceededException.class, () -> limit.book(new Transfer("DE-1", 100_001)));

        assertEquals("daily limit exceeded: account=DE-1 limit=100000", refusal.getMessage());
    }

    @Test
    void accountsDoNotShareTheirLimits() {
        limit.book(new Transfer("DE-1", 90_000));
        limit.book(new Transfer("DE-2", 90_000));

        assertEquals(10_000, limit.leftInCents("DE-2"));
    }

    @Test
    void aNewDayStartsFresh() {
        limit.book(new Transfer("DE-1", 90_000));
        limit.startNewDay();

        assertEquals(100_000, limit.leftInCents("DE-1"));
    }
}
