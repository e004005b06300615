package io.greenloop.contracts;

import java.math.BigDecimal;

/** Amounts of US dollars that are equal where they are worth the same. */
final class Dollars {

    private Dollars() {}

    /** The amount without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
