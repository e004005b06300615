package io.greenloop.workspace;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Takes the files of an archive that a stranger packed. Nothing is unpacked on disk and everything is counted. */
final class ArchiveImport {

    /** A name or a header longer than this is an attack on memory. */
    private static final long MOST_HEADER_BYTES = 1 << 20;

    private static final int LONGEST_LINK_BYTES = 4_096;
    private static final int LONGEST_SHOWN = 120;

    private final Path scratch;
    private final ImportLimits limits;

    /** @param scratch a folder where the archive itself may be laid down while it is read */
    ArchiveImport(Path scratch, ImportLimits limits) {
        this.scratch = scratch;
        this.limits = limits;
    }

    void read(InputStream archive, ArchiveKind kind, ImportedTree tree) throws ImportRefused, IOException {
        var packed = new CountedStream(archive, limits.maxTotalBytes());
        try {
            switch (kind) {
                case TAR_GZ -> readTar(packed, tree);
                case ZIP -> readZip(packed, tree);
            }
        } catch (CountedStream.LimitReached limit) {
            throw new ImportRefused(Reason.TOO_LARGE, "the archive or a header in it is too large");
        } catch (IOException damaged) {
            if (packed.hasFailed() || damaged instanceof FileSystemException || FullDisk.isCauseOf(damaged)) {
                // The source's or our own disk's trouble: it says nothing of the archive.
                throw damaged;
            }
            // Its message may repeat names from the archive.
            throw new ImportRefused(Reason.BAD_ARCHIVE, "not a readable archive of kind " + kind);
        }
    }

    private void readTar(CountedStream packed, ImportedTree tree) throws ImportRefused, IOException {
        var gzip = GzipCompressorInputStream.builder()
                .setInputStream(new BufferedInputStream(packed))
                .setDecompressConcatenated(true)
                .get();
        var unpacked = new CountedStream(gzip, Long.MAX_VALUE);
        try (var tar = new TarArchiveInputStream(unpacked)) {
            unpacked.limitNext(MOST_HEADER_BYTES);
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpacked.limitNext(Math.max(0, entry.getSize()) + MOST_HEADER_BYTES);
                tree.count();
                requireSize(entry.getSize());
                addFromTar(tar, entry, tree);
                // What was not taken is read here, within the limit of its own size, and not with the next header.
                tar.skip(Long.MAX_VALUE);
                requireRatio(unpacked.count(), packed.count());
                unpacked.limitNext(MOST_HEADER_BYTES);
            }
        }
    }

    private void addFromTar(TarArchiveInputStream tar, TarArchiveEntry entry, ImportedTree tree)
            throws ImportRefused, IOException {
        String path = path(entry.getName());
        if (entry.isDirectory() || isSkipped(path)) {
            return;
        }
        if (entry.isSymbolicLink()) {
            tree.addLink(path, entry.getLinkName());
            return;
        }
        if (!isPlainFile(entry) || !tar.canReadEntryData(entry)) {
            throw new ImportRefused(Reason.UNSUPPORTED_ENTRY, "neither file, folder nor symbolic link: " + path);
        }
        tree.addFile(path, (entry.getMode() & 0100) != 0, tar);
    }

    /** Asked of the flag itself: the library calls a device a file as well. */
    private static boolean isPlainFile(TarArchiveEntry entry) {
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG -> true;
            default -> entry.isSparse();
        };
    }

    private void readZip(CountedStream packed, ImportedTree tree) throws ImportRefused, IOException {
        // The list of a zip is at its end, so it has to lie somewhere to be read.
        Path file = Files.createTempFile(scratch, "import", ".zip");
        try {
            try (var out = Files.newOutputStream(file)) {
                packed.transferTo(out);
            }
            try (var zip = ZipFile.builder().setPath(file).get()) {
                for (var entry : Collections.list(zip.getEntries())) {
                    tree.count();
                    addFromZip(zip, entry, tree);
                    requireRatio(tree.bytes(), packed.count());
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void addFromZip(ZipFile zip, ZipArchiveEntry entry, ImportedTree tree) throws ImportRefused, IOException {
        String path = path(entry.getName());
        if (entry.isDirectory() || isSkipped(path)) {
            return;
        }
        if (!zip.canReadEntryData(entry)) {
            throw new ImportRefused(Reason.BAD_ARCHIVE, "encrypted or packed in a way that is not known: " + path);
        }
        if (entry.isUnixSymlink()) {
            tree.addLink(path, linkTarget(zip, entry));
            return;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            tree.addFile(path, (entry.getUnixMode() & 0100) != 0, content);
        }
    }

    /** Never unpacked to its end on trust: the size that a zip tells is the stranger's word. */
    private static String linkTarget(ZipFile zip, ZipArchiveEntry entry) throws ImportRefused, IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] target = content.readNBytes(LONGEST_LINK_BYTES + 1);
            if (target.length > LONGEST_LINK_BYTES) {
                throw new ImportRefused(Reason.TOO_LARGE, "a link is longer than a path may be");
            }
            return new String(target, StandardCharsets.UTF_8);
        }
    }

    /** The name without a leading {@code ./} and a trailing slash; refused at once if it is not safe, folder or not. */
    private static String path(String name) throws ImportRefused {
        String path = name;
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        boolean isTop = path.isEmpty() || path.equals(".");
        if (!isTop && !isSkipped(path + "/") && !TreePath.isSafe(path)) {
            throw new ImportRefused(Reason.UNSAFE_PATH, "a name that is not safe: " + shown(name));
        }
        return path;
    }

    /** A name is the stranger's: its beginning will do. */
    private static String shown(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "...";
    }

    /** Git's own folder and installed packages are left out unread; their names must not be used to climb, though. */
    private static boolean isSkipped(String path) {
        return !path.startsWith("/")
                && !("/" + path + "/").contains("/../")
                && BuildOutput.contains(path, sibling -> false);
    }

    private void requireSize(long size) throws ImportRefused {
        if (size > limits.maxFileBytes()) {
            throw new ImportRefused(
                    Reason.TOO_LARGE, "a file is larger than %d bytes".formatted(limits.maxFileBytes()));
        }
    }

    private void requireRatio(long unpacked, long packed) throws ImportRefused {
        boolean isSmall = unpacked < 8 * MOST_HEADER_BYTES;
        if (!isSmall && unpacked / limits.maxRatio() > packed) {
            throw new ImportRefused(
                    Reason.SUSPICIOUS_RATIO,
                    "the archive unpacks to more than %d times its size".formatted(limits.maxRatio()));
        }
    }
}
