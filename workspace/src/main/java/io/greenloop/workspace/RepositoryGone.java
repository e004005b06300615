package io.greenloop.workspace;

/** A job's repository that is no more, as whoever keeps it says: asking again is of no use. */
public final class RepositoryGone extends UnknownObject {

    RepositoryGone(String message) {
        super(message);
    }
}
