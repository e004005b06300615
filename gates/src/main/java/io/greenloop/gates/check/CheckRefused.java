package io.greenloop.gates.check;

/** A check that cannot be made as asked; one line says why. */
public final class CheckRefused extends Exception {

    private static final long serialVersionUID = 1L;

    CheckRefused(String reason) {
        super(reason);
    }

    CheckRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
