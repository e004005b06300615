package com.example.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who has which room when. */
public final class Bookings {

    /** One room taken by one person. */
    public record Booking(String room, String person, Interval time) {}

    private final Map<String, List<Booking>> byRoom = new TreeMap<>();

    public Bookings room(String name) {
        byRoom.putIfAbsent(name, new ArrayList<>());
        return this;
    }

    /** Whether the room was free. */
    public boolean book(String room, String person, Interval time) {
        List<Booking> booked = byRoom.get(room);
        if (booked == null) {
            throw new IllegalArgumentException("no room " + room);
        }
        for (Booking booking : booked) {
            if (booking.time().overlaps(time)) {
                return false;
            }
        }
        booked.add(new Booking(room, person, time));
        return true;
    }

    /** Names of rooms that are free all the time, in order. */
    public List<String> free(Interval time) {
        List<String> free = new ArrayList<>(byRoom.keySet());
        for (Map.Entry<String, List<Booking>> room : byRoom.entrySet()) {
            if (room.getValue().stream().anyMatch(booking -> booking.time().overlaps(time))) {
                free.remove(room.getKey());
            }
        }
        return free;
    }

    /** How many bookings of a person were taken back. */
    public int cancel(String person) {
        int cancelled = 0;
        for (List<Booking> booked : byRoom.values()) {
            int before = booked.size();
            booked.removeIf(booking -> booking.person().equals(person));
            cancelled += before - booked.size();
        }
        return cancelled;
    }

    /** Percent of a time that a room is taken, rounded down. */
    public int usedPercent(String room, Interval within) {
        int used = 0;
        for (Booking booking : byRoom.get(room)) {
            used += booking.time().intersection(within).map(Interval::length).orElse(0);
        }
        return used * 100 / within.length();
    }
}
