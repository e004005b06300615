package io.greenloop.gates;

/** Who may have written a change, and with it what the change is for. */
public enum Authorship {
    /** A repair that a job asked for: main code and POMs alone, never a test. */
    MACHINE,
    /** Any change, a person's or another agent's: it may add and change tests, and touch every file of the project. */
    ANYONE
}
