package io.greenloop.workspace;

/** A workspace, commit or blob that does not exist, here or where the workspace is served from. */
public sealed class UnknownObject extends IllegalArgumentException permits RepositoryGone {

    UnknownObject(String message) {
        super(message);
    }
}
