package io.greenloop.workspace;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;

/** Where a patch finds the files it changes: a commit's tree or a plain folder. */
interface FileSource {

    /** Whatever is at this path, folders included. */
    Optional<Entry> find(String path) throws IOException;

    /** Something in a tree; its content is read only when asked for. */
    interface Entry {

        FileMode mode();

        byte[] content() throws IOException;
    }
}
