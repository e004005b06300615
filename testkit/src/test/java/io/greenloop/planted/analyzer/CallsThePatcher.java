package io.greenloop.planted.analyzer;

import io.greenloop.planted.patcher.Engine;

/** Breaks: services never see one another. */
record CallsThePatcher(Engine engine) {}
