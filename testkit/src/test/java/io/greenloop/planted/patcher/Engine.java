package io.greenloop.planted.patcher;

/** Innocent; others reach for it. */
public record Engine(String name) {}
