package io.greenloop.cli;

/** Greenloop or the machine could not do its part; one sentence says what. Ends in exit code 1. */
class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Trouble(String reason) {
        super(reason);
    }

    Trouble(String reason, Throwable cause) {
        super(reason, cause);
    }
}
