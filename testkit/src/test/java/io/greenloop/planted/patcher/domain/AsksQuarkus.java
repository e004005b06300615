package io.greenloop.planted.patcher.domain;

import io.quarkus.runtime.LaunchMode;

/** Breaks: domains are plain Java. */
record AsksQuarkus(LaunchMode mode) {}
