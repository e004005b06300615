package io.greenloop.planted.testrunner;

/** What bench may know of a service. */
public record Lane() {}
