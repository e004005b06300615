package com.example.transfers;

/** Money on its way out of an account, in cents, above zero. */
public record Transfer(String account, long cents) {

    public Transfer {
        if (cents < 1) {
            throw new IllegalArgumentException("a transfer moves at least one cent, not " + cents);
        }
    }
}
