package io.greenloop.orchestrator.intake;

/** A project that is not taken in; the message is one sentence that its submitter can act on. */
final class SourceRefused extends Exception {

    /** Why, beside what an import itself refuses. */
    enum Code {
        PATHS_NOT_ALLOWED,
        PATH_NOT_ALLOWED,
        NOT_ABSOLUTE,
        NOT_A_FOLDER,
        BAD_REF,
        BAD_ARCHIVE,
        NOT_UPLOADED,
        TIER_NOT_CONFIGURED
    }

    private static final long serialVersionUID = 1L;

    private final String field;
    private final Code code;

    /** @param field of the request, dotted */
    SourceRefused(String field, Code code, String message) {
        super(message.replaceAll("\\p{Cntrl}", "?"));
        this.field = field;
        this.code = code;
    }

    Submission.Refused toSubmission() {
        return new Submission.Refused(field, code.name(), getMessage());
    }
}
