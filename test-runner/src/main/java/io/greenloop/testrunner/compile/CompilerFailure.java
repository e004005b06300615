package io.greenloop.testrunner.compile;

/** The compiler itself broke on an input, so nothing is known about that input. */
public final class CompilerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CompilerFailure(Throwable cause) {
        super("the compiler broke", cause);
    }
}
