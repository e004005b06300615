package io.greenloop.workspace;

import static java.util.Objects.requireNonNull;

/** A patch that was not applied, and why; nothing was changed. Never quotes the patch. */
public final class PatchRefused extends Exception {

    /** Why a patch was refused. */
    public enum Reason {
        /** Not a unified diff that can be read to its last line. */
        MALFORMED,
        /** Changes nothing. */
        EMPTY,
        /** A path that is absolute, climbs with {@code ..}, or enters a {@code .git} folder. */
        UNSAFE_PATH,
        /** Touches a symbolic link or goes through one. */
        SYMLINK,
        /** Touches a file that is not text. */
        BINARY,
        /** Asks for something a patch may not do here: copies, submodules, odd file modes. */
        UNSUPPORTED,
        /** Changes a file that does not exist. */
        FILE_MISSING,
        /** Adds a file where something exists already. */
        FILE_EXISTS,
        /** The lines around or under a change are not exactly those the patch names. */
        CONTEXT_MISMATCH
    }

    private final Reason reason;
    private final String file;
    private final int hunk;
    private final int line;

    PatchRefused(Reason reason, String file, int hunk, int line) {
        super(message(reason, file, hunk, line));
        this.reason = requireNonNull(reason, "reason");
        this.file = requireNonNull(file, "file");
        this.hunk = hunk;
        this.line = line;
    }

    static PatchRefused of(Reason reason, String file) {
        return new PatchRefused(reason, file, 0, 0);
    }

    static PatchRefused malformedAt(int lineOfDiff) {
        return new PatchRefused(Reason.MALFORMED, "", 0, lineOfDiff);
    }

    public Reason reason() {
        return reason;
    }

    /** The file concerned, or an empty string where the fault is in no file. */
    public String file() {
        return file;
    }

    /** The hunk of that file, from 1, or 0 where the fault is in no hunk. */
    public int hunk() {
        return hunk;
    }

    /** The line, from 1, or 0 where there is none: of the diff if {@link Reason#MALFORMED}, else of the file before. */
    public int line() {
        return line;
    }

    private static String message(Reason reason, String file, int hunk, int line) {
        var text = new StringBuilder("patch refused: ").append(reason);
        if (!file.isEmpty()) {
            text.append(" file=").append(file.replaceAll("\\p{Cntrl}", "?"));
        }
        if (hunk > 0) {
            text.append(" hunk=").append(hunk);
        }
        if (line > 0) {
            text.append(" line=").append(line);
        }
        return text.toString();
    }
}
