package com.example.plans;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Which days are worked. */
public final class WorkCalendar {

    private final Set<LocalDate> holidays = new HashSet<>();

    public WorkCalendar holiday(LocalDate day) {
        holidays.add(day);
        return this;
    }

    public boolean isWorkday(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    /** The day so many workdays later, or earlier for fewer than none. */
    public LocalDate plus(LocalDate day, int workdays) {
        int step = Integer.signum(workdays);
        int left = Math.abs(workdays);
        LocalDate found = day;
        while (left > 0) {
            found = found.plusDays(step);
            if (isWorkday(found)) {
                left--;
            }
        }
        return found;
    }

    /** Workdays from a day on and before another. */
    public int between(LocalDate from, LocalDate to) {
        int workdays = 0;
        LocalDate day = from;
        while (day.isBefore(to)) {
            if (isWorkday(day)) {
                workdays++;
            }
            day = day.plusDays(1);
        }
        return workdays;
    }

    /** The day itself if it is worked, or the next one that is. */
    public LocalDate next(LocalDate day) {
        return isWorkday(day) ? day : plus(day, 1);
    }
}
