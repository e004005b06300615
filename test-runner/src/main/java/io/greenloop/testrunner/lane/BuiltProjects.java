package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The projects built on this host, so that the steps of a job need not build again what the last one did. */
final class BuiltProjects {

    private record Key(String jobId, String commit) {}

    /** A project somebody uses; it stays at least until the lease is closed. */
    static final class Lease implements AutoCloseable {

        private final Entry entry;
        private final BuiltProjects owner;

        private Lease(Entry entry, BuiltProjects owner) {
            this.entry = entry;
            this.owner = owner;
        }

        BuiltProject project() {
            return entry.project;
        }

        @Override
        public void close() {
            owner.release(entry);
        }
    }

    /** One project, or the place where it will be. */
    private static final class Entry {
        private final Path folder;
        private int users;
        private BuiltProject project;

        Entry(Path folder) {
            this.folder = folder;
        }

        /** A build that was cut short shows what stopped it, and nothing about the project to those who waited for it. */
        private boolean isUsable() {
            return project != null
                    && Files.isDirectory(project.folder())
                    && project.run().result().end() == SandboxResult.End.EXITED;
        }

        private void remove() {
            if (project != null) {
                project.close();
            }
            Folders.delete(folder);
        }
    }

    private final Scratch scratch;
    private final int most;
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    BuiltProjects(Scratch scratch, int most) {
        this.scratch = scratch;
        this.most = most;
    }

    /** The project from the last time unless its folder has vanished, or else built now; those who want the same one wait for it. */
    Lease obtain(String jobId, String commit, Function<Path, BuiltProject> build) {
        var key = new Key(jobId, commit);
        while (true) {
            var entry = use(key);
            var lease = new Lease(entry, this);
            try {
                if (isThere(key, entry, build)) {
                    return lease;
                }
            } catch (Throwable broken) {
                forget(key, entry);
                lease.close();
                throw broken;
            }
            // Somebody may still look at what was built there: nothing is built a second time at one place.
            forget(key, entry);
            lease.close();
        }
    }

    /** Whether a project is at its place, from before or built now; what is built now is there whatever came of it. */
    private boolean isThere(Key key, Entry entry, Function<Path, BuiltProject> build) {
        synchronized (entry) {
            if (entry.project != null || !isKnown(key, entry)) {
                return entry.isUsable();
            }
            entry.project = build.apply(entry.folder);
            if (!entry.isUsable()) {
                forget(key, entry);
            }
            return true;
        }
    }

    /** Removes every project that nobody uses right now: they can be built again, and the room is needed. */
    void removeUnused() {
        for (var unused : takeUnused()) {
            unused.remove();
        }
    }

    /** Whether somebody uses one right now. */
    synchronized boolean isInUse() {
        return entries.values().stream().anyMatch(entry -> entry.users > 0);
    }

    private synchronized List<Entry> takeUnused() {
        var unused = entries.values().stream().filter(entry -> entry.users == 0).toList();
        entries.values().removeAll(unused);
        return unused;
    }

    private synchronized Entry use(Key key) {
        var entry = entries.computeIfAbsent(key, missing -> new Entry(scratch.folder("project")));
        entry.users++;
        return entry;
    }

    private synchronized boolean isKnown(Key key, Entry entry) {
        return entries.get(key) == entry;
    }

    /** Leaves what another has begun under the same key meanwhile. */
    private synchronized void forget(Key key, Entry entry) {
        entries.remove(key, entry);
    }

    private void release(Entry entry) {
        for (var unused : afterRelease(entry)) {
            unused.remove();
        }
    }

    private synchronized List<Entry> afterRelease(Entry entry) {
        entry.users--;
        var unused = new ArrayList<Entry>();
        if (entry.users == 0 && !entries.containsValue(entry)) {
            unused.add(entry);
        }
        var all = entries.entrySet().iterator();
        while (entries.size() > most && all.hasNext()) {
            var oldest = all.next().getValue();
            if (oldest.users == 0) {
                all.remove();
                unused.add(oldest);
            }
        }
        return unused;
    }
}
