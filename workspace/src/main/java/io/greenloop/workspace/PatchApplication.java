package io.greenloop.workspace;

import io.greenloop.workspace.Hunk.Line;
import io.greenloop.workspace.PatchRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;

/**
 * Applies a patch in memory, exactly: every hunk at the line it names, every line of context as it stands. JGit's own
 * applier moves a hunk to another place that looks alike and runs the repository's filters, and neither may happen to a
 * change that is about to be trusted.
 */
final class PatchApplication {

    private static final TextFile NEW_FILE = new TextFile("", StandardCharsets.UTF_8);

    private final FileSource source;

    PatchApplication(FileSource source) {
        this.source = source;
    }

    /** All files of the patch, or a refusal; nothing is written. */
    List<PatchedFile> apply(String diff) throws PatchRefused, IOException {
        var files = new ArrayList<PatchedFile>();
        var touched = new HashSet<String>();
        var made = new HashSet<String>();
        for (FilePatch patch : DiffReader.read(diff)) {
            for (var path : List.of(
                    patch.oldPath(),
                    patch.kind() == ChangeKind.MODIFIED ? Optional.<String>empty() : patch.newPath())) {
                if (path.isPresent() && !touched.add(path.get())) {
                    throw PatchRefused.of(Reason.MALFORMED, path.get());
                }
            }
            files.add(apply(patch));
            if (patch.kind() == ChangeKind.ADDED || patch.kind() == ChangeKind.RENAMED) {
                made.add(patch.path());
            }
        }
        requireNoneBelowAnother(made);
        return files;
    }

    /** A path that is made both a file and a folder could only be found out while it is being written. */
    private static void requireNoneBelowAnother(Set<String> made) throws PatchRefused {
        for (String path : made) {
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                if (made.contains(path.substring(0, slash))) {
                    throw PatchRefused.of(Reason.MALFORMED, path);
                }
            }
        }
    }

    private PatchedFile apply(FilePatch patch) throws PatchRefused, IOException {
        if (patch.kind() == ChangeKind.ADDED || patch.kind() == ChangeKind.RENAMED) {
            requireFree(patch.path());
        }
        if (patch.oldPath().isEmpty()) {
            return patched(patch, FileMode.REGULAR_FILE, Optional.empty());
        }
        String path = patch.oldPath().get();
        var entry = source.find(path).orElseThrow(() -> PatchRefused.of(Reason.FILE_MISSING, path));
        requirePlain(path, entry.mode());
        var before = TextFile.of(entry.content()).orElseThrow(() -> PatchRefused.of(Reason.BINARY, path));
        return patched(patch, entry.mode(), Optional.of(before));
    }

    private static PatchedFile patched(FilePatch patch, FileMode oldMode, Optional<TextFile> before)
            throws PatchRefused {
        TextFile old = before.orElse(NEW_FILE);
        String text = replay(patch, TextFile.linesOf(old.text()));
        FileMode mode = patch.newMode().orElse(oldMode);
        if (patch.kind() == ChangeKind.DELETED) {
            if (!text.isEmpty()) {
                throw PatchRefused.of(Reason.CONTEXT_MISMATCH, patch.path());
            }
            return new PatchedFile(patch, mode, before.map(TextFile::text), Optional.empty(), new byte[0]);
        }
        byte[] content = old.encode(text).orElseThrow(() -> PatchRefused.of(Reason.UNSUPPORTED, patch.path()));
        if (TextFile.of(content).isEmpty()) {
            throw PatchRefused.of(Reason.BINARY, patch.path());
        }
        return new PatchedFile(patch, mode, before.map(TextFile::text), Optional.of(text), content);
    }

    private static String replay(FilePatch patch, List<String> before) throws PatchRefused {
        var after = new StringBuilder();
        int next = 0;
        int number = 0;
        for (Hunk hunk : patch.hunks()) {
            number++;
            int start = hunk.linesBefore() == 0 ? hunk.oldStart() : hunk.oldStart() - 1;
            if (start < next || start > before.size()) {
                throw new PatchRefused(Reason.CONTEXT_MISMATCH, patch.path(), number, hunk.oldStart());
            }
            before.subList(next, start).forEach(after::append);
            next = start;
            for (Line line : hunk.lines()) {
                if (line.role().isBefore()) {
                    if (next >= before.size() || !before.get(next).equals(line.text())) {
                        throw new PatchRefused(Reason.CONTEXT_MISMATCH, patch.path(), number, next + 1);
                    }
                    next++;
                }
                if (line.role().isAfter()) {
                    requireLineEnd(after, patch, number, next);
                    after.append(line.text());
                }
            }
        }
        if (next < before.size()) {
            requireLineEnd(after, patch, number, next);
        }
        before.subList(next, before.size()).forEach(after::append);
        return after.toString();
    }

    /** Only the last line of a file may lack its line end; a patch that says otherwise would glue two lines together. */
    private static void requireLineEnd(StringBuilder after, FilePatch patch, int hunk, int line) throws PatchRefused {
        if (!after.isEmpty() && after.charAt(after.length() - 1) != '\n') {
            throw new PatchRefused(Reason.CONTEXT_MISMATCH, patch.path(), hunk, line);
        }
    }

    private void requireFree(String path) throws PatchRefused, IOException {
        if (source.find(path).isPresent()) {
            throw PatchRefused.of(Reason.FILE_EXISTS, path);
        }
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            var parent = source.find(path.substring(0, slash));
            if (parent.isPresent() && parent.get().mode() != FileMode.TREE) {
                boolean isLink = parent.get().mode() == FileMode.SYMLINK;
                throw PatchRefused.of(isLink ? Reason.SYMLINK : Reason.FILE_EXISTS, path);
            }
        }
    }

    private static void requirePlain(String path, FileMode mode) throws PatchRefused {
        if (mode == FileMode.SYMLINK) {
            throw PatchRefused.of(Reason.SYMLINK, path);
        }
        if (mode != FileMode.REGULAR_FILE && mode != FileMode.EXECUTABLE_FILE) {
            throw PatchRefused.of(Reason.UNSUPPORTED, path);
        }
    }
}
