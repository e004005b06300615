package io.greenloop.workspace;

/** Somebody's own repository cannot show the difference that was asked for; the message says why and what to do. */
public final class RevisionRefused extends Exception {

    private static final long serialVersionUID = 1L;

    RevisionRefused(String reason) {
        super(reason);
    }
}
