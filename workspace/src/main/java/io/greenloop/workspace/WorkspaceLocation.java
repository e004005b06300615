package io.greenloop.workspace;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Where the workspaces of all jobs are kept, seen from this process. */
public sealed interface WorkspaceLocation {

    /** The folder that holds one bare repository for each job, here. */
    Path folder();

    /** This process owns the repositories, or shares a disk with the one that does. */
    record OnDisk(Path root) implements WorkspaceLocation {

        public OnDisk {
            requireNonNull(root, "root");
        }

        @Override
        public Path folder() {
            return root;
        }
    }

    /**
     * Another process serves the repositories over smart HTTP at {@code <base>/<jobId>}.
     *
     * @param tokens gives a job id its token
     * @param mirrorRoot where copies are kept; a cache of this process alone, which may be lost at any time
     */
    record Remote(URI base, UnaryOperator<String> tokens, Path mirrorRoot) implements WorkspaceLocation {

        public Remote {
            requireNonNull(tokens, "tokens");
            requireNonNull(mirrorRoot, "mirrorRoot");
            if (!"http".equals(base.getScheme()) && !"https".equals(base.getScheme())) {
                throw new IllegalArgumentException("workspaces are served over http or https, not at " + base);
            }
        }

        @Override
        public Path folder() {
            return mirrorRoot;
        }
    }
}
