package io.greenloop.workspace;

import static java.util.Objects.requireNonNull;

import io.greenloop.workspace.WorkspaceLocation.OnDisk;
import io.greenloop.workspace.WorkspaceLocation.Remote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The door to the workspaces of all jobs: one bare git repository for each, here or mirrored from where it is served.
 * Safe for several threads. Disk and network trouble is a {@link WorkspaceUnavailable}.
 */
public final class Workspaces {

    private static final String SUFFIX = ".git";

    private final WorkspaceLocation location;
    private final ImportPolicy policy;
    private final Clock clock;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Set<String> freedOfLocks = ConcurrentHashMap.newKeySet();
    private final Optional<Mirrors> mirrors;

    /** Workspaces under the default import policy and the system's clock. */
    public Workspaces(WorkspaceLocation location) {
        this(location, ImportPolicy.DEFAULT, Clock.systemUTC());
    }

    /** @param clock dates the commits that imports make; those of patches are dated as their base */
    public Workspaces(WorkspaceLocation location, ImportPolicy policy, Clock clock) {
        this.location = requireNonNull(location, "location");
        this.policy = requireNonNull(policy, "policy");
        this.clock = requireNonNull(clock, "clock");
        this.mirrors = location instanceof Remote remote
                ? Optional.of(new Mirrors(remote.mostMirrors(), this::delete))
                : Optional.empty();
        IsolatedSystem.install();
    }

    /**
     * Makes an empty workspace, to be filled by one import. One that was left without an import, as a crash leaves it, is
     * made anew.
     *
     * @throws IllegalStateException if the job has its workspace already, or workspaces are served from elsewhere
     */
    public JobWorkspace create(String jobId) {
        if (!areKeptHere()) {
            throw new IllegalStateException("a workspace is made where it is kept, not in a mirror");
        }
        Path folder = folder(jobId);
        try {
            if (Files.exists(folder)) {
                requireUnfinished(jobId);
                Folders.delete(folder);
            }
            Files.createDirectories(folder);
            return new JobWorkspace(repository(jobId, initialised(folder)), policy, clock);
        } catch (IOException trouble) {
            throw new WorkspaceUnavailable("the workspace of job %s cannot be made".formatted(jobId), trouble);
        }
    }

    private void requireUnfinished(String jobId) throws IOException {
        try (Repository existing = existing(jobId)) {
            if (existing.exactRef(JobRepository.BASE) != null) {
                throw new IllegalStateException("job %s has its workspace already".formatted(jobId));
            }
        } catch (UnknownObject halfMade) {
            // Not even a repository yet: nothing in it can be missed.
        }
    }

    /**
     * Opens a job's workspace. From elsewhere nothing is fetched until it is needed.
     *
     * @throws RepositoryGone if it is kept here and does not exist
     */
    public JobWorkspace open(String jobId) {
        mirrors.ifPresent(kept -> kept.take(jobId));
        var opened = false;
        try {
            var workspace = new JobWorkspace(repository(jobId, existing(jobId)), policy, clock);
            opened = true;
            return workspace;
        } finally {
            if (!opened) {
                release(jobId);
            }
        }
    }

    private void release(String jobId) {
        mirrors.ifPresent(kept -> kept.release(jobId));
    }

    /** Whether this process keeps the repositories themselves, not mirrors of them. */
    public boolean areKeptHere() {
        return location instanceof OnDisk;
    }

    /** Whether the workspace, or a mirror of it, is here. */
    public boolean exists(String jobId) {
        return Files.isDirectory(folder(jobId));
    }

    /** Removes a workspace, or the mirror of one, if it is here. Nobody may be using it. */
    public void delete(String jobId) {
        try {
            Folders.delete(folder(jobId));
            locks.remove(jobId);
            freedOfLocks.remove(jobId);
        } catch (IOException trouble) {
            throw new WorkspaceUnavailable("the workspace of job %s cannot be removed".formatted(jobId), trouble);
        }
    }

    /** The jobs that have a workspace or a mirror here, sorted. */
    public List<String> ids() {
        if (!Files.isDirectory(location.folder())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(location.folder())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(JobIds::isValid)
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new WorkspaceUnavailable("the workspaces cannot be listed", trouble);
        }
    }

    /** The bare repository itself, for serving it; to be closed by the caller. */
    Repository existing(String jobId) {
        Path folder = folder(jobId);
        try {
            if (location instanceof Remote && !Files.exists(folder)) {
                return mirror(jobId, folder);
            }
            if (areKeptHere() && Files.isDirectory(folder) && freedOfLocks.add(jobId)) {
                AbandonedLocks.removeFrom(folder);
            }
            return new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setMustExist(true)
                    .build();
        } catch (RepositoryNotFoundException none) {
            throw new RepositoryGone("there is no workspace of job " + jobId);
        } catch (IOException trouble) {
            throw new WorkspaceUnavailable("the workspace of job %s cannot be opened".formatted(jobId), trouble);
        }
    }

    private Repository mirror(String jobId, Path folder) throws IOException {
        ReentrantLock lock = lock(jobId);
        lock.lock();
        try {
            Files.createDirectories(folder);
            return initialised(folder);
        } catch (IOException halfMade) {
            // Or the next look would find a folder that is no repository, and call the job's code gone.
            Folders.delete(folder);
            throw halfMade;
        } finally {
            lock.unlock();
        }
    }

    private JobRepository repository(String jobId, Repository repository) {
        return new JobRepository(jobId, repository, Origin.of(location, jobId), lock(jobId), () -> release(jobId));
    }

    private ReentrantLock lock(String jobId) {
        return locks.computeIfAbsent(jobId, id -> new ReentrantLock());
    }

    private static Repository initialised(Path folder) throws IOException {
        Repository repository =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        if (!repository.getObjectDatabase().exists()) {
            repository.create(true);
        }
        var config = repository.getConfig();
        // What is stored is kept until the job is deleted: evidence is named by id, often by nothing else.
        config.setInt("gc", null, "auto", 0);
        // A check in the background would write into a repository that is being deleted.
        config.setBoolean("gc", null, "autoDetach", false);
        config.setBoolean("core", null, "logAllRefUpdates", false);
        config.save();
        return repository;
    }

    private Path folder(String jobId) {
        return location.folder().resolve(JobIds.check(jobId) + SUFFIX);
    }
}
