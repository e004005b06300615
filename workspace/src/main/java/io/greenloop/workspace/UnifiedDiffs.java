package io.greenloop.workspace;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;

/** Unified diffs as text: made from two states of a file, read for what they touch, brought into one form. */
public final class UnifiedDiffs {

    private UnifiedDiffs() {}

    /**
     * The difference between two states of one file, with three lines of context, as {@code git apply} takes it.
     *
     * @param path where the file is, relative to the root, separated by '/'
     * @param before its text, or null for a file that is new
     * @param after its text, or null for a file that is deleted
     * @return an empty string if nothing differs
     */
    public static String between(String path, String before, String after) {
        if (!TreePath.isSafe(path)) {
            throw new IllegalArgumentException("not a path inside a project: " + path);
        }
        return new FileDiff(path, plain(before), plain(after)).render();
    }

    private static Optional<FileDiff.Side> plain(String text) {
        return Optional.ofNullable(text).map(present -> new FileDiff.Side(FileMode.REGULAR_FILE, present));
    }

    /**
     * Every path that the diff adds, changes, deletes or renames (both names), sorted.
     *
     * @throws IllegalArgumentException if it is not a well-formed diff: what it touches is then not known
     */
    public static Set<String> changedPaths(String diff) {
        var paths = new TreeSet<String>();
        for (FilePatch file : read(diff)) {
            file.oldPath().ifPresent(paths::add);
            file.newPath().ifPresent(paths::add);
        }
        return paths;
    }

    /**
     * The number of added and removed lines together.
     *
     * @throws IllegalArgumentException if it is not a well-formed diff
     */
    public static int changedLines(String diff) {
        return read(diff).stream()
                .map(FilePatch::hunks)
                .flatMap(Collection::stream)
                .mapToInt(Hunk::changedLines)
                .sum();
    }

    /**
     * One form for equal changes: files in the order of their paths, line ends as '\n', no index lines, timestamps, hunk
     * headings, mail headers. For telling changes apart, not for applying. A text that is not a well-formed diff keeps
     * everything but its line ends.
     */
    public static String normalise(String diff) {
        try {
            return DiffReader.read(diff).stream()
                    .sorted(Comparator.comparing(FilePatch::path).thenComparing(FilePatch::kind))
                    .map(UnifiedDiffs::normalised)
                    .collect(joining());
        } catch (PatchRefused notADiff) {
            return withUnixLineEnds(diff);
        }
    }

    private static String normalised(FilePatch file) {
        var text = new StringBuilder();
        text.append("--- ").append(file.oldPath().orElse("/dev/null")).append('\n');
        text.append("+++ ").append(file.newPath().orElse("/dev/null")).append('\n');
        boolean isOrdinaryNewFile =
                file.oldPath().isEmpty() && file.newMode().equals(Optional.of(FileMode.REGULAR_FILE));
        if (!isOrdinaryNewFile) {
            file.newMode().ifPresent(mode -> text.append("mode ").append(mode).append('\n'));
        }
        for (Hunk hunk : file.hunks()) {
            text.append("@@ -%d,%d +%d,%d @@\n"
                    .formatted(hunk.oldStart(), hunk.linesBefore(), hunk.newStart(), hunk.linesAfter()));
            hunk.lines().forEach(line -> text.append(line.role().mark).append(markedEnd(line.text())));
        }
        return withUnixLineEnds(text.toString());
    }

    private static String markedEnd(String line) {
        return line.endsWith("\n") ? line : line + "\n\\ No newline at end of file\n";
    }

    private static String withUnixLineEnds(String text) {
        return text.replace("\r\n", "\n");
    }

    private static List<FilePatch> read(String diff) {
        try {
            return DiffReader.read(diff);
        } catch (PatchRefused notADiff) {
            throw new IllegalArgumentException("not a well-formed diff: " + notADiff.getMessage(), notADiff);
        }
    }
}
