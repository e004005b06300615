package io.greenloop.workspace;

/** A workspace, commit or blob that does not exist, here or where the workspace is served from. */
public final class UnknownObject extends IllegalArgumentException {

    UnknownObject(String message) {
        super(message);
    }
}
