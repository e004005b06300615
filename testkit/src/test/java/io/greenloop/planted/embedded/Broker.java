package io.greenloop.planted.embedded;

/** Innocent; others reach for it. */
public record Broker(String address) {}
