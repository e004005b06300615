package io.greenloop.cli;

/** What the user asked for cannot be done as asked; one line says why. Ends in exit code 2. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInput(String reason) {
        super(reason);
    }
}
