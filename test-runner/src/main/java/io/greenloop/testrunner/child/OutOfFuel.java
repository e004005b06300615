package io.greenloop.testrunner.child;

/** Thrown into code under test that has used up its fuel. It has no stack trace, since it may be thrown a million times. */
public final class OutOfFuel extends Error {

    private static final long serialVersionUID = 1L;

    public OutOfFuel() {
        super("used up the steps it may take", null, false, false);
    }
}
