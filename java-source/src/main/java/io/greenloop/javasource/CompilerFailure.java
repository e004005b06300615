package io.greenloop.javasource;

/** The compiler itself broke on an input, so nothing is known about that input. */
public final class CompilerFailure extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    CompilerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
