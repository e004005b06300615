package io.greenloop.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/** Fills an empty workspace once, or leaves nothing of it; where the world outside was in trouble it stays empty for a next try. */
final class BaseImport {

    private static final String MESSAGE = "The project as it was handed in";
    private static final String BUILD_FILE = "pom.xml";

    private final JobRepository job;
    private final ImportPolicy policy;
    private final Clock clock;

    BaseImport(JobRepository job, ImportPolicy policy, Clock clock) {
        this.job = job;
        this.policy = policy;
        this.clock = clock;
    }

    String directory(Path folder) throws ImportRefused {
        return importing(() -> files(tree -> DirectoryImport.read(folder, tree)));
    }

    String archive(InputStream archive, ArchiveKind kind) throws ImportRefused {
        return importing(() -> files(tree -> {
            var packed = new ArchiveImport(job.git().getDirectory().toPath(), policy.limits());
            packed.read(archive, kind, tree);
            tree.dropBuildOutput();
            tree.stripTopFolder(BUILD_FILE);
        }));
    }

    String git(String url, String ref) throws ImportRefused {
        return importing(() -> new GitImport(job.git(), policy).fetch(url, ref));
    }

    String base(JobRepository other) {
        try {
            return importing(() -> copied(other));
        } catch (ImportRefused impossible) {
            throw new IllegalStateException("code that was taken in once was refused", impossible);
        }
    }

    private ObjectId copied(JobRepository other) throws IOException {
        ObjectId base = other.target(JobRepository.BASE)
                .orElseThrow(() -> new UnknownObject("job %s has no code".formatted(other.jobId())));
        try (Transport transport = Transport.open(job.git(), address(other))) {
            transport.fetch(NullProgressMonitor.INSTANCE, List.of(new RefSpec(JobRepository.BASE)));
        }
        return job.commit(base.name());
    }

    private static URIish address(JobRepository other) {
        try {
            return new URIish(other.git().getDirectory().getAbsolutePath());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a folder of ours is no address", impossible);
        }
    }

    private ObjectId files(Source source) throws ImportRefused, IOException {
        try (ObjectInserter inserter = packing(job.git())) {
            var tree = new ImportedTree(inserter, policy.limits());
            source.readInto(tree);
            return CommitWriter.commit(inserter, tree.write(), List.of(), MESSAGE, clock.instant());
        }
    }

    /** Thousands of files become one pack rather than as many files again. */
    private static ObjectInserter packing(Repository repository) {
        PackInserter inserter = ((ObjectDirectory) repository.getObjectDatabase()).newPackInserter();
        inserter.checkExisting(false);
        return inserter;
    }

    private String importing(Import work) throws ImportRefused {
        boolean done = false;
        try {
            if (job.target(JobRepository.BASE).isPresent()) {
                done = true;
                throw new IllegalStateException("job %s was imported already".formatted(job.jobId()));
            }
            ObjectId base = work.run();
            if (policy.mavenOnly()) {
                BuildFile.require(
                        new TreeFiles(job.git(), job.commit(base.name()).getTree()));
            }
            job.point(JobRepository.BASE, base);
            done = true;
            return base.name();
        } catch (WorkspaceUnavailable trouble) {
            done = true;
            throw trouble;
        } catch (IOException trouble) {
            throw new WorkspaceUnavailable("the import of job %s failed".formatted(job.jobId()), trouble);
        } finally {
            if (!done) {
                removeAll();
            }
        }
    }

    private void removeAll() {
        job.close();
        try {
            Folders.delete(job.git().getDirectory().toPath());
        } catch (IOException trouble) {
            throw new WorkspaceUnavailable(
                    "what a failed import of job %s left cannot be removed".formatted(job.jobId()), trouble);
        }
    }

    @FunctionalInterface
    private interface Source {
        void readInto(ImportedTree tree) throws ImportRefused, IOException;
    }

    @FunctionalInterface
    private interface Import {
        ObjectId run() throws ImportRefused, IOException;
    }
}
