package com.example.shipping;

import java.util.List;

/** The price list that the tests share. */
final class Prices {

    static final RateTable RATES =
            new RateTable(List.of(new Bracket(10_000, 990), new Bracket(2_000, 490), new Bracket(31_500, 1_790)));

    static final Insurance INSURANCE = new Insurance(50_000, 150);

    private Prices() {}
}
