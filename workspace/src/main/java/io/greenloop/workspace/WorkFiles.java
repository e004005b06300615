package io.greenloop.workspace;

import java.io.File;
import java.util.Arrays;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.util.FS;

/** A work tree without what git does not keep either: pipes, sockets and devices, from which reading may never end. */
final class WorkFiles extends FileTreeIterator {

    WorkFiles(Repository repository) {
        super(repository, WorkFiles::mode);
    }

    private WorkFiles(WorkFiles parent, File folder, FS fs) {
        super(parent, folder, fs, WorkFiles::mode);
    }

    @Override
    public AbstractTreeIterator createSubtreeIterator(ObjectReader reader) {
        return new WorkFiles(this, getEntryFile(), fs);
    }

    /** Before the list is looked through, which reads {@code .gitignore} among others. */
    @Override
    protected void init(Entry[] entries) {
        super.init(Arrays.stream(entries)
                .filter(entry -> entry.getMode() != FileMode.MISSING)
                .toArray(Entry[]::new));
    }

    /** What is not found under its name stays in, so that whoever reads it says so. */
    private static FileMode mode(File file, FS.Attributes attributes) {
        boolean isKept = attributes.isRegularFile() || attributes.isSymbolicLink() || attributes.isDirectory();
        return isKept || !file.exists() ? DefaultFileModeStrategy.INSTANCE.getMode(file, attributes) : FileMode.MISSING;
    }
}
