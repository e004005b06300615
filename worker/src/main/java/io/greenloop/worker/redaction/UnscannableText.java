package io.greenloop.worker.redaction;

/** The text cannot be scanned for secrets, so it must not leave. */
public final class UnscannableText extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason one sentence that quotes nothing of the text */
    UnscannableText(String reason) {
        super(reason);
    }
}
