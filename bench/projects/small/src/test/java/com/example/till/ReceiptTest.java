package com.example.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ReceiptTest {

    @Test
    void everyThirdIsHalfPrice() {
        assertEquals(0, Receipt.lines(100, 0));
        assertEquals(200, Receipt.lines(100, 2));
        assertEquals(250, Receipt.lines(100, 3));
        assertEquals(500, Receipt.lines(100, 6));
    }

    @Test
    void tenAreCheaper() {
        assertEquals(750, Receipt.lines(100, 9));
        assertEquals(765, Receipt.lines(100, 10));
    }

    @Test
    void nobodySellsLessThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> Receipt.lines(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> Receipt.lines(1, -1));
    }

    @Test
    void taxIsRounded() {
        assertEquals(0, Receipt.taxIn(0, 20));
        assertEquals(200, Receipt.taxIn(1200, 20));
        assertEquals(160, Receipt.taxIn(1000, 19));
        assertEquals(1, Receipt.taxIn(3, 20));
        assertEquals(0, Receipt.taxIn(2, 20));
    }

    @Test
    void deliveryIsFreeForFiftyEuros() {
        assertEquals(0, Receipt.delivery(5000, false));
    }

    @Test
    void deliveryCostsBelowFiftyEuros() {
        assertEquals(490, Receipt.delivery(4999, false));
        assertEquals(490, Receipt.delivery(1, false));
    }

    @Test
    void deliveryIsFreeAboveFiftyEuros() {
        assertEquals(0, Receipt.delivery(5001, false));
        assertEquals(0, Receipt.delivery(12000, false));
    }

    @Test
    void membersPayLessForDelivery() {
        assertEquals(490, Receipt.delivery(1999, true));
        assertEquals(0, Receipt.delivery(2001, true));
        assertEquals(0, Receipt.delivery(0, true));
        assertEquals(0, Receipt.delivery(0, false));
    }

    @Test
    void membersCollectPoints() {
        assertEquals(12, Receipt.points(1299, 0, true));
        assertEquals(2, Receipt.points(1299, 1000, true));
        assertEquals(0, Receipt.points(1299, 0, false));
        assertEquals(0, Receipt.points(1299, 1300, true));
        assertEquals(0, Receipt.points(100, 100, true));
    }

    @Test
    void aboveAHundredEurosPointsCountTwice() {
        assertEquals(100, Receipt.points(10000, 0, true));
        assertEquals(102, Receipt.points(10100, 0, true));
    }

    @Test
    void aVoucherIsForHalfOfTheSumAtMost() {
        assertEquals(900, Receipt.afterVoucher(1000, 100));
        assertEquals(500, Receipt.afterVoucher(1000, 700));
        assertEquals(500, Receipt.afterVoucher(1001, 700));
        assertEquals(99, Receipt.afterVoucher(99, 10));
        assertEquals(90, Receipt.afterVoucher(100, 10));
        assertEquals(1000, Receipt.afterVoucher(1000, -5));
    }

    @Test
    void sumsAreWrittenWithTwoDigits() {
        assertEquals("12,05", Receipt.written(1205));
        assertEquals("0,10", Receipt.written(10));
        assertEquals("-1,99", Receipt.written(-199));
        assertEquals("0,00", Receipt.written(0));
    }

    @Test
    void changeIsGivenInFewPieces() {
        assertEquals(0, Receipt.pieces(0));
        assertEquals(6, Receipt.pieces(88));
        assertEquals(6, Receipt.pieces(99));
        assertEquals(3, Receipt.pieces(150));
    }
}
