package io.greenloop.javasource;

import java.io.Writer;

/**
 * What the compiler writes beside its diagnostics: that it broke. It swallows what broke it, prints that and goes on as if there had
 * been nothing to read, so that whoever does not listen takes code of which nothing is known for sound.
 */
final class CompilerTroubles extends Writer {

    private static final String FRAME = "\tat ";

    private boolean there;

    @Override
    public void write(char[] letters, int from, int length) {
        there |= String.valueOf(letters, from, length).contains(FRAME);
    }

    void forget() {
        there = false;
    }

    /** @throws CompilerFailure when the compiler broke */
    void refuse(Object what) {
        if (there) {
            throw new CompilerFailure("the compiler broke on " + what, null);
        }
    }

    boolean areThere() {
        return there;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
