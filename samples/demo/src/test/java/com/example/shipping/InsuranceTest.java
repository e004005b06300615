package com.example.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InsuranceTest {

    @Test
    void smallValuesAreInsuredForFree() {
        assertEquals(0, Prices.INSURANCE.premiumInCents(50_000));
    }

    @Test
    void eachBegunHundredEurosCosts() {
        assertEquals(6 * 150, Prices.INSURANCE.premiumInCents(50_001));
    }
}
