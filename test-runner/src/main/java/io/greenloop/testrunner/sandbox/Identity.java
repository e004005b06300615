package io.greenloop.testrunner.sandbox;

/**
 * Who a run is.
 *
 * @param switchUser whether the sandbox, started as root, drops to the user; otherwise it keeps the caller's in a user
 *     name space of its own
 */
record Identity(boolean switchUser, int user, int group) {}
