package com.example.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RotaTest {

    private final Rota rota = new Rota(List.of("ann", "bob", "cem"));

    @Test
    void shiftsGoRound() {
        List<String> dealt = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            dealt.add(rota.deal(new Interval(i * 10, i * 10 + 10)));
        }

        assertEquals(List.of("ann", "bob", "cem", "ann"), dealt);
    }

    @Test
    void whoIsAwayIsLeftOut() {
        rota.away("bob", List.of(new Interval(0, 100)));

        assertEquals("ann", rota.deal(new Interval(0, 10)));
        assertEquals("cem", rota.deal(new Interval(10, 20)));
        assertEquals("ann", rota.deal(new Interval(100, 110)));
        assertEquals("bob", rota.deal(new Interval(110, 120)));
    }

    @Test
    void nobodyMayBeThere() {
        List<Interval> always = List.of(new Interval(0, 1000));
        rota.away("ann", always).away("bob", always).away("cem", always);

        assertNull(rota.deal(new Interval(5, 6)));
    }

    @Test
    void sharesDifferByOneAtMost() {
        assertEquals(Map.of("ann", 3, "bob", 2, "cem", 2), rota.shares(7));
        assertEquals(Map.of("ann", 1, "bob", 1, "cem", 1), rota.shares(3));
    }

    @Test
    void peopleAreCopied() {
        List<String> people = new ArrayList<>(List.of("ann", "bob"));
        Rota copied = new Rota(people);
        people.clear();
        copied.people().clear();

        assertEquals(List.of("ann", "bob"), copied.people());
        assertThrows(IllegalArgumentException.class, () -> new Rota(List.of()));
    }
}
