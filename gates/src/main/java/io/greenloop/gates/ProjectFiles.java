package io.greenloop.gates;

import java.util.List;
import java.util.Optional;

/** The project at the commit that candidates change; read only. */
public interface ProjectFiles {

    /** Every file, by its path from the root of the project, in order. */
    List<String> paths();

    /** A file's text; empty when it does not exist or is no text. */
    Optional<String> text(String path);
}
