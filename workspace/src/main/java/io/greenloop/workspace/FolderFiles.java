package io.greenloop.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;

/** The files of a plain folder; what lies behind a link is not in it. */
final class FolderFiles implements FileSource {

    private final Path root;

    FolderFiles(Path root) {
        this.root = root;
    }

    private record Present(Path file, FileMode mode) implements Entry {

        @Override
        public byte[] content() throws IOException {
            return Files.readAllBytes(file);
        }
    }

    @Override
    public Optional<Entry> find(String path) throws IOException {
        Path file = root;
        var segments = path.split("/");
        for (int i = 0; i < segments.length; i++) {
            file = file.resolve(segments[i]);
            Optional<FileMode> mode = mode(file);
            if (mode.isEmpty()) {
                return Optional.empty();
            }
            if (i == segments.length - 1) {
                return Optional.of(new Present(file, mode.get()));
            }
            if (mode.get() != FileMode.TREE) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<FileMode> mode(Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                return Optional.of(FileMode.SYMLINK);
            }
            if (attributes.isDirectory()) {
                return Optional.of(FileMode.TREE);
            }
            if (!attributes.isRegularFile()) {
                return Optional.of(FileMode.MISSING);
            }
            return Optional.of(DirectoryImport.isExecutable(file) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }
}
