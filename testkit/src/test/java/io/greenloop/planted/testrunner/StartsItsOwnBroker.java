package io.greenloop.planted.testrunner;

import io.greenloop.planted.embedded.Broker;

/** Breaks: only standalone and testkit see embedded. */
record StartsItsOwnBroker(Broker broker) {}
