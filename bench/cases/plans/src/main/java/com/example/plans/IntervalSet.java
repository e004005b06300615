package com.example.plans;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Minutes as the fewest intervals that hold them, in order. */
public final class IntervalSet {

    private final List<Interval> merged = new ArrayList<>();

    public IntervalSet(Collection<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        Collections.sort(sorted);
        for (Interval next : sorted) {
            add(next);
        }
    }

    private void add(Interval next) {
        if (merged.isEmpty()) {
            merged.add(next);
            return;
        }
        int last = merged.size() - 1;
        Interval before = merged.get(last);
        if (next.start() <= before.end()) {
            merged.set(last, before.around(next));
        } else {
            merged.add(next);
        }
    }

    public List<Interval> intervals() {
        return Collections.unmodifiableList(merged);
    }

    public int minutes() {
        int minutes = 0;
        for (Interval interval : merged) {
            minutes += interval.length();
        }
        return minutes;
    }

    public boolean contains(int minute) {
        for (Interval interval : merged) {
            if (interval.contains(minute)) {
                return true;
            }
        }
        return false;
    }

    /** What of the given time is not in the set. */
    public List<Interval> gaps(Interval within) {
        List<Interval> gaps = new ArrayList<>();
        int from = within.start();
        for (Interval interval : merged) {
            if (interval.end() <= within.start() || interval.start() >= within.end()) {
                continue;
            }
            if (interval.start() > from) {
                gaps.add(new Interval(from, interval.start()));
            }
            from = interval.end();
        }
        if (from < within.end()) {
            gaps.add(new Interval(from, within.end()));
        }
        return gaps;
    }
}
