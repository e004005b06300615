package io.greenloop.workspace;

/** The kinds of archive a project may be handed in as. */
public enum ArchiveKind {
    TAR_GZ,
    ZIP
}
