package io.greenloop.workspace;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * One job's objects and refs. An object that is missing is fetched from the origin; a ref is created or moves forward and
 * is never rewritten, because evidence that could be replaced is none. Safe for several threads.
 */
final class JobRepository implements AutoCloseable {

    static final String REFS = "refs/greenloop/";
    static final String BASE = REFS + "base";
    static final String BLOBS = REFS + "blobs/";

    private final String jobId;
    private final Repository repository;
    private final Origin origin;
    private final ReentrantLock lock;
    private final AtomicReference<Runnable> onClose;

    /** @param onClose runs once, after the first close */
    JobRepository(String jobId, Repository repository, Origin origin, ReentrantLock lock, Runnable onClose) {
        this.jobId = jobId;
        this.repository = repository;
        this.origin = origin;
        this.lock = lock;
        this.onClose = new AtomicReference<>(onClose);
    }

    String jobId() {
        return jobId;
    }

    Repository git() {
        return repository;
    }

    /** A commit with its message and tree id read, fetched first if it is not here. */
    RevCommit commit(String id) throws IOException {
        ObjectId commit = id(id);
        try {
            return parse(commit);
        } catch (MissingObjectException missing) {
            fetchUnlessPresent(commit);
        } catch (IncorrectObjectTypeException other) {
            throw unknown("commit", id);
        }
        try {
            return parse(commit);
        } catch (MissingObjectException | IncorrectObjectTypeException missing) {
            throw unknown("commit", id);
        }
    }

    private RevCommit parse(ObjectId id) throws IOException {
        try (var walk = new RevWalk(repository)) {
            return walk.parseCommit(id);
        }
    }

    /** The content of a blob, fetched first if it is not here. */
    byte[] blob(String id) throws IOException {
        ObjectId blob = id(id);
        if (!repository.getObjectDatabase().has(blob)) {
            fetchUnlessPresent(blob);
        }
        try {
            ObjectLoader loader = repository.open(blob, Constants.OBJ_BLOB);
            return loader.getBytes(Integer.MAX_VALUE);
        } catch (MissingObjectException | IncorrectObjectTypeException missing) {
            throw unknown("blob", id);
        }
    }

    /** What a ref points at, as far as is known here. */
    Optional<ObjectId> target(String ref) throws IOException {
        return Optional.ofNullable(repository.exactRef(ref)).map(Ref::getObjectId);
    }

    /** As {@link #target}, asking the origin where nothing is known here. */
    Optional<ObjectId> targetAnywhere(String ref) throws IOException {
        var here = target(ref);
        if (here.isPresent() || !origin.fetch(repository)) {
            return here;
        }
        return target(ref);
    }

    /**
     * Creates a ref or moves it forward, at the origin first. The objects must have been flushed.
     *
     * @throws IllegalStateException if the ref points at something that is no ancestor
     */
    void point(String ref, ObjectId id) throws IOException {
        if (target(ref).equals(Optional.of(id))) {
            return;
        }
        origin.push(repository, ref, id);
        lock.lock();
        try {
            Optional<ObjectId> old = target(ref);
            if (old.equals(Optional.of(id))) {
                return;
            }
            move(ref, old, id);
        } finally {
            lock.unlock();
        }
    }

    private void move(String ref, Optional<ObjectId> old, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.disableRefLog();
        update.setExpectedOldObjectId(old.orElse(ObjectId.zeroId()));
        update.setNewObjectId(id);
        RefUpdate.Result result = update.update();
        switch (result) {
            case NEW, FAST_FORWARD, NO_CHANGE -> {
                return;
            }
            case REJECTED ->
                throw new IllegalStateException("ref %s of job %s already points elsewhere".formatted(ref, jobId));
            case LOCK_FAILURE -> {
                // Another process got there first; that is only trouble if it wrote something else.
                if (!target(ref).equals(Optional.of(id))) {
                    throw new WorkspaceUnavailable("ref %s of job %s is being written".formatted(ref, jobId));
                }
            }
            default -> throw new WorkspaceUnavailable("ref %s of job %s: %s".formatted(ref, jobId, result));
        }
    }

    /** One fetch at a time: whoever waited for another's fetch most often finds what it wanted. */
    private void fetchUnlessPresent(ObjectId id) throws IOException {
        lock.lock();
        try {
            if (!repository.getObjectDatabase().has(id)) {
                origin.fetch(repository);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether the object is a commit, looked for here only. */
    boolean isCommit(ObjectId id) throws IOException {
        try (var walk = new RevWalk(repository)) {
            RevObject object = walk.parseAny(id);
            return object.getType() == Constants.OBJ_COMMIT;
        }
    }

    private ObjectId id(String id) {
        if (!ObjectId.isId(id)) {
            throw new IllegalArgumentException("not a full object id: " + id.replaceAll("\\p{Cntrl}", "?"));
        }
        return ObjectId.fromString(id);
    }

    private UnknownObject unknown(String kind, String id) {
        return new UnknownObject("job %s has no %s %s".formatted(jobId, kind, id));
    }

    @Override
    public void close() {
        repository.close();
        Optional.ofNullable(onClose.getAndSet(null)).ifPresent(Runnable::run);
    }
}
