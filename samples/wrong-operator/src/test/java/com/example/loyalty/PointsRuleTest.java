package com.example.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PointsRuleTest {

    private final PointsRule rule = new PointsRule();

    @Test
    void onlyWholeEurosCount() {
        assertEquals(12, rule.pointsFor(Membership.BASIC, 1_299));
    }

    @Test
    void goldEarnsThreeTimesAsMuch() {
        assertEquals(30, rule.pointsFor(Membership.GOLD, 1_000));
    }

    @Test
    void negativePurchasesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> rule.pointsFor(Membership.SILVER, -1));
    }
}
