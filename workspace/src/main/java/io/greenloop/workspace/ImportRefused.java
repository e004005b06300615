package io.greenloop.workspace;

import static java.util.Objects.requireNonNull;

/** A project that cannot be taken in, and why, in one line that a user can act on; nothing of it was kept. */
public final class ImportRefused extends Exception {

    /** Why an import was refused. */
    public enum Reason {
        /** The folder does not exist or is no folder. */
        NOT_A_FOLDER,
        /** The folder, or something in it, may not be read by the user that Greenloop runs as. */
        NOT_READABLE,
        /** There is no {@code pom.xml} at the root. */
        NO_BUILD_FILE,
        /** The {@code pom.xml} at the root is no XML, or no POM. */
        BAD_BUILD_FILE,
        /** The source holds no files. */
        EMPTY,
        /** A name that leaves the project or enters a {@code .git} folder. */
        UNSAFE_PATH,
        /** A symbolic link that points outside the project, or may. */
        UNSAFE_LINK,
        /** Something that is neither file, folder nor symbolic link, or stands where another entry stands. */
        UNSUPPORTED_ENTRY,
        TOO_MANY_ENTRIES,
        TOO_LARGE,
        /** An archive that unpacks to suspiciously much. */
        SUSPICIOUS_RATIO,
        /** Not an archive of the kind named, or damaged. */
        BAD_ARCHIVE,
        /** Not an address that git could be asked at. */
        BAD_ADDRESS,
        /** No name service knows the host. */
        HOST_NOT_KNOWN,
        /** An address that the policy does not allow. */
        ADDRESS_NOT_ALLOWED,
        /** Not the name of a branch or tag, nor a full commit id. */
        BAD_REF,
        /** The repository has no such branch, tag or commit. */
        REF_NOT_FOUND,
        /** The repository does not exist or wants credentials that were not given. */
        REPOSITORY_NOT_READABLE
    }

    private final Reason reason;

    ImportRefused(Reason reason, String message) {
        super(message.replaceAll("\\p{Cntrl}", "?"));
        this.reason = requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }
}
