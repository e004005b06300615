package io.greenloop.workspace;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Collects the files of a project that is being imported, within limits, and writes them as one git tree. */
final class ImportedTree {

    private final ObjectInserter objects;
    private final ImportLimits limits;
    private final Map<String, Entry> entries = new TreeMap<>();
    private int counted;
    private long bytes;

    private record Entry(FileMode mode, ObjectId blob, String linkTarget) {}

    ImportedTree(ObjectInserter objects, ImportLimits limits) {
        this.objects = objects;
        this.limits = limits;
    }

    /** Counts an entry of the source whether or not it is taken. */
    void count() throws ImportRefused {
        counted++;
        if (counted > limits.maxEntries()) {
            throw new ImportRefused(Reason.TOO_MANY_ENTRIES, "more than %d entries".formatted(limits.maxEntries()));
        }
    }

    /** Takes a file; reads no further than the limits allow. */
    void addFile(String path, boolean executable, InputStream content) throws ImportRefused, IOException {
        byte[] read = content.readNBytes((int) limits.maxFileBytes() + 1);
        if (read.length > limits.maxFileBytes()) {
            throw new ImportRefused(
                    Reason.TOO_LARGE, "%s is larger than %d bytes".formatted(path, limits.maxFileBytes()));
        }
        bytes += read.length;
        if (bytes > limits.maxTotalBytes()) {
            throw new ImportRefused(
                    Reason.TOO_LARGE, "the project is larger than %d bytes".formatted(limits.maxTotalBytes()));
        }
        var mode = executable ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
        put(path, new Entry(mode, objects.insert(Constants.OBJ_BLOB, read), ""));
    }

    void addLink(String path, String target) throws ImportRefused, IOException {
        put(path, new Entry(FileMode.SYMLINK, objects.insert(Constants.OBJ_BLOB, Constants.encode(target)), target));
    }

    long bytes() {
        return bytes;
    }

    private void put(String path, Entry entry) throws ImportRefused {
        if (!TreePath.isSafe(path)) {
            throw new ImportRefused(Reason.UNSAFE_PATH, "a name that is not safe: " + path);
        }
        if (entries.put(path, entry) != null) {
            throw new ImportRefused(Reason.UNSUPPORTED_ENTRY, "named twice: " + path);
        }
    }

    /** Whether the source named exactly this file. */
    boolean has(String path) {
        return entries.containsKey(path);
    }

    /** Drops everything below folders that a build makes or an install fills. */
    void dropBuildOutput() {
        entries.keySet().removeIf(path -> BuildOutput.contains(path, entries::containsKey));
    }

    /** Where everything is in one top folder that holds the build file, takes that folder for the project. */
    void stripTopFolder(String buildFile) {
        if (entries.isEmpty() || entries.containsKey(buildFile)) {
            return;
        }
        String first = entries.keySet().iterator().next();
        String top = first.substring(0, first.indexOf('/') + 1);
        if (top.isEmpty()
                || !entries.containsKey(top + buildFile)
                || !entries.keySet().stream().allMatch(path -> path.startsWith(top))) {
            return;
        }
        var stripped = new TreeMap<String, Entry>();
        entries.forEach((path, entry) -> stripped.put(path.substring(top.length()), entry));
        entries.clear();
        entries.putAll(stripped);
    }

    /** The id of the tree, its objects not yet flushed. */
    ObjectId write() throws ImportRefused, IOException {
        if (entries.isEmpty()) {
            throw new ImportRefused(Reason.EMPTY, "there are no files to import");
        }
        var index = DirCache.newInCore();
        var builder = index.builder();
        for (var named : entries.entrySet()) {
            check(named.getKey(), named.getValue());
            var entry = new DirCacheEntry(named.getKey());
            entry.setFileMode(named.getValue().mode());
            entry.setObjectId(named.getValue().blob());
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(objects);
    }

    private void check(String path, Entry entry) throws ImportRefused {
        if (entry.mode() == FileMode.SYMLINK && !TreePath.isSafeLink(path, entry.linkTarget())) {
            throw new ImportRefused(Reason.UNSAFE_LINK, "a link that leaves the project: " + path);
        }
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (entries.containsKey(path.substring(0, slash))) {
                throw new ImportRefused(Reason.UNSUPPORTED_ENTRY, "a file and a folder at once: " + path);
            }
        }
    }
}
