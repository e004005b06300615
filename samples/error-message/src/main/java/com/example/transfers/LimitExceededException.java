package com.example.transfers;

/** The account has sent too much today. */
public final class LimitExceededException extends RuntimeException {

    public LimitExceededException(String message) {
        super(message);
    }
}
