package io.greenloop.workspace;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
     * @param mostMirrors copies that are kept when nobody uses them, 0 or more; the one used longest ago goes first
     * @param patience how long a server that does not answer is asked again, as it is while it restarts; 0 or more
     */
    record Remote(URI base, UnaryOperator<String> tokens, Path mirrorRoot, int mostMirrors, Duration patience)
            implements WorkspaceLocation {

        public Remote {
            requireNonNull(tokens, "tokens");
            requireNonNull(mirrorRoot, "mirrorRoot");
            if (mostMirrors < 0 || patience.isNegative()) {
                throw new IllegalArgumentException(
                        "%d mirrors and a patience of %s cannot be kept".formatted(mostMirrors, patience));
            }
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
