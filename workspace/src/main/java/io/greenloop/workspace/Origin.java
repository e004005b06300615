package io.greenloop.workspace;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Where a repository's truth is kept, if not in itself. */
interface Origin {

    /** The repository is itself the truth. */
    Origin NONE = new Origin() {
        @Override
        public boolean fetch(Repository repository) {
            return false;
        }

        @Override
        public void push(Repository repository, String ref, ObjectId id) {
            // What is written here is already where it belongs.
        }
    };

    /** The origin of one job's repository. */
    static Origin of(WorkspaceLocation location, String jobId) {
        if (location instanceof WorkspaceLocation.Remote remote) {
            return new HttpOrigin(remote, jobId);
        }
        return NONE;
    }

    /** Brings what is new; says whether there is anywhere to fetch from. */
    boolean fetch(Repository repository);

    /** Makes the ref point there at the origin too, together with all objects it needs. */
    void push(Repository repository, String ref, ObjectId id);
}
