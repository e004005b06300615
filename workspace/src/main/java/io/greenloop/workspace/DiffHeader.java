package io.greenloop.workspace;

import io.greenloop.workspace.PatchRefused.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.FileMode;

/** The lines of a diff in front of a file's first hunk: which file, and what happens to it as a whole. */
final class DiffHeader {

    private static final String NOTHING = "/dev/null";
    /** Two of the longest paths of Linux. */
    private static final int LONGEST_LINE = 8_192;

    private static final Pattern EXTENDED = Pattern.compile(
            "(?:new file|deleted file|old|new) mode |rename (?:from|to) |(?:dis)?similarity index |index ");

    private final int lineOfDiff;
    private final Set<String> said = new HashSet<>();
    private String gitLine;
    private String oldName;
    private String newName;
    private String renamedFrom;
    private String renamedTo;
    private boolean added;
    private boolean deleted;
    private FileMode mode;

    DiffHeader(int lineOfDiff) {
        this.lineOfDiff = lineOfDiff;
    }

    /** Takes the line in, or says that it belongs to the header no more. */
    boolean accepts(String line) throws PatchRefused {
        if (newName != null) {
            return false;
        }
        if (oldName != null) {
            newName = valueOf(line, "+++ ").orElseThrow(this::malformed);
            return true;
        }
        if (line.startsWith("diff --git ")) {
            if (gitLine != null) {
                return false;
            }
            gitLine = line.substring("diff --git ".length());
            return true;
        }
        if (line.startsWith("--- ")) {
            oldName = line.substring("--- ".length());
            return true;
        }
        return gitLine != null && acceptsExtended(line);
    }

    private boolean acceptsExtended(String line) throws PatchRefused {
        if (line.startsWith("GIT binary patch") || line.startsWith("Binary files ")) {
            throw PatchRefused.of(Reason.BINARY, gitPath());
        }
        if (line.startsWith("copy from ") || line.startsWith("copy to ")) {
            throw PatchRefused.of(Reason.UNSUPPORTED, gitPath());
        }
        var kind = EXTENDED.matcher(line);
        if (!kind.lookingAt()) {
            return false;
        }
        if (!said.add(kind.group())) {
            // Of two that differ, git may go by the other one.
            throw malformed();
        }
        if (line.startsWith("new file mode ")) {
            added = true;
            mode = mode(line);
            return true;
        }
        if (line.startsWith("deleted file mode ")) {
            deleted = true;
            mode(line);
            return true;
        }
        if (line.startsWith("old mode ") || line.startsWith("new mode ")) {
            mode = mode(line);
            return true;
        }
        if (line.startsWith("rename from ")) {
            renamedFrom = unquoted(line.substring("rename from ".length()));
            return true;
        }
        if (line.startsWith("rename to ")) {
            renamedTo = unquoted(line.substring("rename to ".length()));
            return true;
        }
        return true;
    }

    /** Checks that the header says one thing only. */
    FilePatch toFilePatch(List<Hunk> hunks) throws PatchRefused {
        if (oldName == null && (gitLine == null || !hunks.isEmpty())) {
            throw malformed();
        }
        Optional<String> before = oldPath();
        Optional<String> after = newPath();
        if (before.isEmpty() && after.isEmpty()) {
            throw malformed();
        }
        var patch = new FilePatch(before, after, Optional.ofNullable(mode), hunks);
        for (var path : List.of(patch.oldPath(), patch.newPath())) {
            if (path.isPresent() && !TreePath.isSafe(path.get())) {
                throw PatchRefused.of(Reason.UNSAFE_PATH, path.get());
            }
        }
        boolean isRename = renamedFrom != null || renamedTo != null;
        if (isRename != (patch.kind() == ChangeKind.RENAMED)) {
            throw malformed();
        }
        if (!isRename && saysAnotherName(patch.path())) {
            throw malformed();
        }
        // Two names alone say nothing, not even that an empty file is meant: git passes over them.
        if (hunks.isEmpty() && !added && !deleted && !isRename && mode == null) {
            throw malformed();
        }
        return patch;
    }

    private Optional<String> oldPath() throws PatchRefused {
        if (added || (oldName != null && isNothing(oldName))) {
            requireNothing(oldName);
            return Optional.empty();
        }
        if (oldName == null) {
            return Optional.of(renamedFrom == null ? gitPath() : renamedFrom);
        }
        String path = path(oldName, "a/");
        if (renamedFrom != null && !renamedFrom.equals(path)) {
            throw malformed();
        }
        return Optional.of(path);
    }

    private Optional<String> newPath() throws PatchRefused {
        if (deleted || (newName != null && isNothing(newName))) {
            requireNothing(newName);
            return Optional.empty();
        }
        if (newName == null) {
            return Optional.of(renamedTo == null ? gitPath() : renamedTo);
        }
        String path = path(newName, "b/");
        if (renamedTo != null && !renamedTo.equals(path)) {
            throw malformed();
        }
        return Optional.of(path);
    }

    private void requireNothing(String name) throws PatchRefused {
        if (name != null && !isNothing(name)) {
            throw malformed();
        }
    }

    private static boolean isNothing(String name) {
        return withoutTimestamp(name).equals(NOTHING);
    }

    private String path(String name, String prefix) throws PatchRefused {
        String path = unquoted(withoutTimestamp(name));
        if (path.startsWith(prefix)) {
            return path.substring(prefix.length());
        }
        if (!TreePath.isSafe(path)) {
            throw PatchRefused.of(Reason.UNSAFE_PATH, path);
        }
        throw malformed();
    }

    /** The one path of {@code a/P b/P}; such a line is only looked at where both halves are the same. */
    private String gitPath() throws PatchRefused {
        if (gitLine.length() % 2 == 0) {
            throw malformed();
        }
        int middle = gitLine.length() / 2;
        String path = path(gitLine.substring(0, middle), "a/");
        if (gitLine.charAt(middle) != ' ' || !path.equals(path(gitLine.substring(middle + 1), "b/"))) {
            throw malformed();
        }
        return path;
    }

    /** Where the line of git and those below it differ, git goes by the one or the other. */
    private boolean saysAnotherName(String path) throws PatchRefused {
        if (gitLine == null) {
            return false;
        }
        if (gitLine.length() > LONGEST_LINE) {
            throw malformed();
        }
        var names = new HashSet<String>();
        for (int at = gitLine.indexOf(' '); at >= 0; at = gitLine.indexOf(' ', at + 1)) {
            var name = withoutPrefix(gitLine.substring(0, at));
            if (name.isPresent() && name.equals(withoutPrefix(gitLine.substring(at + 1)))) {
                names.add(name.get());
            }
        }
        return !names.isEmpty() && !names.contains(path);
    }

    /** Whatever the first folder is called, git leaves it out. */
    private static Optional<String> withoutPrefix(String name) {
        return QuotedName.read(name)
                .filter(path -> path.indexOf('/') >= 0)
                .map(path -> path.substring(path.indexOf('/') + 1));
    }

    private FileMode mode(String line) throws PatchRefused {
        return switch (line.substring(line.lastIndexOf(' ') + 1)) {
            case "100644" -> FileMode.REGULAR_FILE;
            case "100755" -> FileMode.EXECUTABLE_FILE;
            case "120000" -> throw PatchRefused.of(Reason.SYMLINK, gitPath());
            default -> throw PatchRefused.of(Reason.UNSUPPORTED, gitPath());
        };
    }

    private static Optional<String> valueOf(String line, String key) {
        return line.startsWith(key) ? Optional.of(line.substring(key.length())) : Optional.empty();
    }

    private static String withoutTimestamp(String name) {
        int tab = name.indexOf('\t');
        return tab < 0 ? name : name.substring(0, tab);
    }

    private String unquoted(String name) throws PatchRefused {
        return QuotedName.read(name).orElseThrow(this::malformed);
    }

    private PatchRefused malformed() {
        return PatchRefused.malformedAt(lineOfDiff);
    }
}
