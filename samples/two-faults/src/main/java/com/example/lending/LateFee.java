package com.example.lending;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a book brought back late costs: so much a day, never more than the cap. */
public final class LateFee {

    private final long centsPerDay;
    private final long capInCents;

    public LateFee(long centsPerDay, long capInCents) {
        this.centsPerDay = centsPerDay;
        this.capInCents = capInCents;
    }

    public long inCents(LocalDate due, LocalDate returned) {
        if (!returned.isAfter(due)) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(due, returned);
        return Math.min(days + centsPerDay, capInCents);
    }
}
