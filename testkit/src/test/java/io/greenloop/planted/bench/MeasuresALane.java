package io.greenloop.planted.bench;

import io.greenloop.planted.testrunner.Lane;

/** Breaks nothing: bench may see the test-runner. */
record MeasuresALane(Lane lane) {}
