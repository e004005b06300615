package io.greenloop.planted.bench;

import io.greenloop.planted.patcher.Engine;

/** Breaks: bench sees the test-runner alone. */
record MeasuresThePatcher(Engine engine) {}
