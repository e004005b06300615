package io.greenloop.workspace;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** Writes states of a job's code as commits. */
final class CommitWriter {

    private static final String NAME = "Greenloop";
    private static final String MAIL = "greenloop@localhost";

    private final JobRepository job;

    CommitWriter(JobRepository job) {
        this.job = job;
    }

    /**
     * Writes a patch as a child of its base and points the ref at it. The same patch, base and ref give the same commit
     * however often they come: the time is the base's, and a ref that has this very change already is left as it is.
     */
    ObjectId writePatch(RevCommit base, List<PatchedFile> files, String message, String ref) throws IOException {
        try (ObjectInserter inserter = job.git().newObjectInserter()) {
            ObjectId tree = tree(inserter, base, files);
            Optional<ObjectId> earlier = job.target(ref);
            if (earlier.isPresent() && isSameChange(earlier.get(), base, tree)) {
                return earlier.get();
            }
            ObjectId commit = commit(
                    inserter,
                    tree,
                    List.of(base),
                    message,
                    base.getCommitterIdent().getWhenAsInstant());
            inserter.flush();
            job.point(ref, commit);
            return commit;
        }
    }

    /** Writes and flushes a commit; no ref points at it yet. */
    static ObjectId commit(
            ObjectInserter inserter, ObjectId tree, List<? extends ObjectId> parents, String message, Instant when)
            throws IOException {
        var commit = new CommitBuilder();
        var who = new PersonIdent(NAME, MAIL, when, ZoneOffset.UTC);
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(who);
        commit.setCommitter(who);
        commit.setMessage(message);
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }

    private boolean isSameChange(ObjectId earlier, RevCommit base, ObjectId tree) throws IOException {
        if (!job.isCommit(earlier)) {
            return false;
        }
        RevCommit commit = job.commit(earlier.name());
        return commit.getTree().getId().equals(tree)
                && commit.getParentCount() == 1
                && commit.getParent(0).getId().equals(base.getId());
    }

    private ObjectId tree(ObjectInserter inserter, RevCommit base, List<PatchedFile> files) throws IOException {
        var index = DirCache.newInCore();
        try (ObjectReader reader = job.git().newObjectReader()) {
            var builder = index.builder();
            builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, base.getTree());
            builder.finish();
        }
        var editor = index.editor();
        for (PatchedFile file : files) {
            if (file.patch().kind() != ChangeKind.ADDED && file.patch().kind() != ChangeKind.MODIFIED) {
                editor.add(new DirCacheEditor.DeletePath(file.patch().oldPath().orElseThrow()));
            }
            if (file.after().isPresent()) {
                editor.add(entry(file, inserter.insert(Constants.OBJ_BLOB, file.content())));
            }
        }
        editor.finish();
        return index.writeTree(inserter);
    }

    private static DirCacheEditor.PathEdit entry(PatchedFile file, ObjectId blob) {
        return new DirCacheEditor.PathEdit(file.patch().path()) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(file.mode());
                entry.setObjectId(blob);
            }
        };
    }
}
