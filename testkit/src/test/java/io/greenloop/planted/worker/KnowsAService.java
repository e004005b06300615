package io.greenloop.planted.worker;

import io.greenloop.planted.patcher.Engine;

/** Breaks: only standalone sees services. */
record KnowsAService(Engine engine) {}
