package com.example.shipping;

/** Nobody carries such a parcel; the message says why. */
public final class ParcelRefusedException extends RuntimeException {

    public ParcelRefusedException(String message) {
        super(message);
    }
}
