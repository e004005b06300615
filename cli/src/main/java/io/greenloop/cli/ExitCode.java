package io.greenloop.cli;

/** What the shell is told. */
final class ExitCode {

    static final int HEALED = 0;
    static final int DONE = 0;
    static final int PASSED = 0;
    static final int NOT_HEALED = 1;
    static final int REFUSED = 1;
    static final int TROUBLE = 1;
    static final int BAD_INPUT = 2;

    private ExitCode() {}
}
