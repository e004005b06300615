package com.example.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PointsAccountTest {

    private final PointsAccount account = new PointsAccount("C-17", 100);

    @Test
    void earningAddsPoints() {
        account.earn(25);

        assertEquals(125, account.balance());
    }

    @Test
    void redeemingTakesPointsAway() {
        account.redeem(40);

        assertEquals(60, account.balance());
    }

    @Test
    void theWholeBalanceCanBeRedeemed() {
        account.redeem(100);

        assertEquals(0, account.balance());
    }

    @Test
    void moreThanTheBalanceIsRefusedAndChangesNothing() {
        var refusal = assertThrows(IllegalStateException.class, () -> account.redeem(101));

        assertEquals("customer C-17 has only 100 points", refusal.getMessage());
        assertEquals(100, account.balance());
    }
}
