package io.greenloop.testrunner.schema;

/** An edit with the number under which it runs, counted from 1. */
record Placement(int number, Edit edit) {}
