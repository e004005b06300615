package com.example.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals shifts out to people in turn, and never two to one who is away. */
public final class Rota {

    private final List<String> people;
    private final Map<String, IntervalSet> away = new HashMap<>();
    private int next;

    public Rota(List<String> people) {
        if (people.isEmpty()) {
            throw new IllegalArgumentException("nobody");
        }
        this.people = new ArrayList<>(people);
    }

    public Rota away(String person, List<Interval> times) {
        away.put(person, new IntervalSet(times));
        return this;
    }

    /** Who takes the shift; null when everybody is away at its start. */
    public String deal(Interval shift) {
        for (int tried = 0; tried < people.size(); tried++) {
            String person = people.get(next);
            next = (next + 1) % people.size();
            if (isHere(person, shift.start())) {
                return person;
            }
        }
        return null;
    }

    private boolean isHere(String person, int minute) {
        IntervalSet times = away.get(person);
        return times == null || !times.contains(minute);
    }

    public List<String> people() {
        return new ArrayList<>(people);
    }

    /** How many each one gets of so many shifts, the first ones more. */
    public Map<String, Integer> shares(int shifts) {
        Map<String, Integer> shares = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            int extra = i < shifts % people.size() ? 1 : 0;
            shares.put(people.get(i), shifts / people.size() + extra);
        }
        return shares;
    }
}
