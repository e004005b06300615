package io.greenloop.planted.bench;

import io.greenloop.planted.patcher.Engine;

/** Breaks: only standalone sees services. */
record MeasuresAnEngine(Engine engine) {}
