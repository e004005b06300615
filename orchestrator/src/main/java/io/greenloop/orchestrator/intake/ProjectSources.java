package io.greenloop.orchestrator.intake;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.orchestrator.intake.SourceRefused.Code;
import io.greenloop.workspace.AllowedUrls;
import io.greenloop.workspace.ArchiveKind;
import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.UnknownObject;
import io.greenloop.workspace.Workspaces;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;

/** Brings the code of each kind of source into a workspace, or refuses it. */
final class ProjectSources {

    private final AllowedFolders folders;
    private final AllowedUrls urls;
    private final Workspaces workspaces;

    ProjectSources(AllowedFolders folders, AllowedUrls urls, Workspaces workspaces) {
        this.folders = folders;
        this.urls = urls;
        this.workspaces = workspaces;
    }

    /** A folder of this host as it is now. */
    ProjectCode folder(ProjectSource.Folder source) throws SourceRefused {
        var real = folders.resolve(source.path());
        return workspace -> workspace.importDirectory(real);
    }

    /** An archive; what it holds says of which kind it is, whatever its name. */
    ProjectCode archive(Path file) {
        return workspace -> {
            try (var content = new BufferedInputStream(Files.newInputStream(file))) {
                return workspace.importArchive(content, kind(content));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("an uploaded archive cannot be read", unreadable);
            }
        };
    }

    /** A repository is cloned by the worker that prepares the job; its address is judged here, before that. */
    ProjectCode git(ProjectSource.Git source) throws ImportRefused, SourceRefused {
        urls.check(source.url());
        var ref = source.ref();
        if (!ref.isEmpty() && (ref.startsWith("-") || !Repository.isValidRefName("refs/heads/" + ref))) {
            throw new SourceRefused("source.ref", Code.BAD_REF, "source.ref is no branch, tag or full commit id");
        }
        return workspace -> "";
    }

    /** Whether the code of a job came here. */
    boolean has(JobId job) {
        if (!workspaces.exists(job.value())) {
            return false;
        }
        try (var workspace = workspaces.open(job.value())) {
            return workspace.base().isPresent();
        }
    }

    /** What another job started from; it was checked then. An {@link UnknownObject} when it is gone. */
    ProjectCode codeOf(JobId job) {
        return workspace -> {
            try (var earlier = workspaces.open(job.value())) {
                return workspace.importBaseOf(earlier);
            }
        };
    }

    private static ArchiveKind kind(InputStream content) throws IOException, SourceRefused {
        content.mark(2);
        var first = content.read();
        var second = content.read();
        content.reset();
        if (first == 0x1f && second == 0x8b) {
            return ArchiveKind.TAR_GZ;
        }
        if (first == 'P' && second == 'K') {
            return ArchiveKind.ZIP;
        }
        throw new SourceRefused("archive", Code.BAD_ARCHIVE, "the archive is neither tar.gz nor zip");
    }
}
