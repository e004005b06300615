package com.example.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicaPickerTest {

    private static final Replica EAST = new Replica("east", true);
    private static final Replica WEST = new Replica("west", true);
    private static final Replica SICK = new Replica("north", false);

    @Test
    void theOnlyHealthyReplicaIsPicked() {
        assertEquals(WEST, new ReplicaPicker(List.of(SICK, WEST)).pick());
    }

    @Test
    void sickReplicasAreNeverPicked() {
        assertTrue(new ReplicaPicker(List.of(EAST, SICK, WEST)).pick().healthy());
    }

    @Test
    void noHealthyReplicaIsSaidAloud() {
        var refusal = assertThrows(IllegalStateException.class, () -> new ReplicaPicker(List.of(SICK)).pick());

        assertEquals("none of 1 replicas is healthy", refusal.getMessage());
    }

    // The tests below expect an order that the picker never promised: each fails about every other time.

    @Test
    void theFirstReadGoesEast() {
        assertEquals(EAST, new ReplicaPicker(List.of(EAST, WEST)).pick());
    }

    @Test
    void theFirstReadGoesWestWhenWestIsListedFirst() {
        assertEquals(WEST, new ReplicaPicker(List.of(WEST, EAST)).pick());
    }

    @Test
    void twoReadsGoToTwoReplicas() {
        var picker = new ReplicaPicker(List.of(EAST, WEST));

        assertNotEquals(picker.pick(), picker.pick());
    }

    @Test
    void aSickReplicaDoesNotChangeTheOrder() {
        assertEquals(EAST, new ReplicaPicker(List.of(SICK, EAST, WEST)).pick());
    }
}
