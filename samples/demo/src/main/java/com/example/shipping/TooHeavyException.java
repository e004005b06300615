package com.example.shipping;

/** Nobody carries a parcel of this weight. */
public final class TooHeavyException extends RuntimeException {

    public TooHeavyException(String message) {
        super(message);
    }
}
