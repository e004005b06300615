package io.greenloop.orchestrator.intake;

/** A project that is not taken in; the message is one sentence that its submitter can act on. */
final class SourceRefused extends Exception {

    private static final long serialVersionUID = 1L;

    SourceRefused(String message) {
        super(message.replaceAll("\\p{Cntrl}", "?"));
    }
}
