package io.greenloop.workspace;

/** What a patch does to one file. */
public enum ChangeKind {
    ADDED,
    MODIFIED,
    DELETED,
    RENAMED
}
