package io.greenloop.cli;

import io.greenloop.workspace.LocalTree;
import io.greenloop.workspace.WorkspaceUnavailable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Packs a project as it is now, uncommitted changes included, into a tar.gz. */
final class ProjectArchive {

    private static final int EXECUTABLE = 0755;
    private static final int PLAIN = 0644;

    private ProjectArchive() {}

    /** @return how many files went in */
    static int pack(Project project, Path archive) {
        var folder = project.folder();
        try (var tar = new TarArchiveOutputStream(
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(archive))), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            var files = LocalTree.files(folder);
            for (var name : files) {
                add(folder.resolve(name), name, tar);
            }
            return files.size();
        } catch (AccessDeniedException denied) {
            throw new BadInput("may not be read: " + denied.getFile());
        } catch (IOException | WorkspaceUnavailable e) {
            if (e.getCause() instanceof AccessDeniedException denied) {
                throw new BadInput("may not be read: " + denied.getFile());
            }
            throw new Trouble("%s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static void add(Path file, String name, TarArchiveOutputStream tar) throws IOException {
        if (Files.isSymbolicLink(file)) {
            var link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            link.setLinkName(Files.readSymbolicLink(file).toString());
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            return;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new BadInput("neither file, folder nor link: " + file);
        }
        var content = Files.readAllBytes(file);
        var entry = new TarArchiveEntry(name);
        entry.setMode(Files.isExecutable(file) ? EXECUTABLE : PLAIN);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
