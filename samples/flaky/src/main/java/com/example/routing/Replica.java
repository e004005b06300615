package com.example.routing;

/** One of several servers that hold the same data. */
public record Replica(String name, boolean healthy) {}
