package io.greenloop.planted.workspace;

/** Innocent; others reach for it. */
public record Checkout(String commit) {}
