package io.greenloop.planted.standalone;

import io.greenloop.planted.embedded.Broker;
import io.greenloop.planted.patcher.Engine;

/** Breaks nothing: standalone may. */
record PutsServicesTogether(Engine engine, Broker broker) {}
