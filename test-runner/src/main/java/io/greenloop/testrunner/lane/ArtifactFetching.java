package io.greenloop.testrunner.lane;

import java.net.URI;
import java.util.Collection;
import java.util.Set;

/** Gets artifacts into the local repository, outside the sandbox. Never runs anything of the project. */
interface ArtifactFetching {

    /**
     * What became of the artifacts.
     *
     * @param fetched how many files came
     * @param absent coordinates that the repositories answered for: they do not exist
     */
    record Outcome(int fetched, Set<String> absent) {

        public Outcome {
            absent = Set.copyOf(absent);
        }
    }

    /**
     * @param repositories to ask beside those of the host's own settings
     * @param coordinates {@code group:artifact:extension[:classifier]:version}
     * @throws io.greenloop.worker.TransientFailure when a repository could not be asked
     */
    Outcome fetch(Collection<String> coordinates, Collection<URI> repositories);
}
