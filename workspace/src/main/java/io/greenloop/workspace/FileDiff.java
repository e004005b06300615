package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.util.QuotedString;

/** One file at one path before and after, written as git writes it, without an index line. */
record FileDiff(String path, Optional<Side> before, Optional<Side> after) {

    private static final int CONTEXT_LINES = 3;
    private static final DiffAlgorithm ALGORITHM =
            DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.HISTOGRAM);

    /** One state of the file. */
    record Side(FileMode mode, String text) {}

    /** Empty where nothing differs. */
    String render() {
        if (before.equals(after)) {
            return "";
        }
        var diff = new StringBuilder();
        String old = QuotedString.GIT_PATH.quote("a/" + path);
        String now = QuotedString.GIT_PATH.quote("b/" + path);
        diff.append("diff --git ").append(old).append(' ').append(now).append('\n');
        appendModes(diff);
        String hunks = hunks(text(before), text(after));
        if (!hunks.isEmpty()) {
            diff.append("--- ").append(before.isPresent() ? old : "/dev/null").append('\n');
            diff.append("+++ ").append(after.isPresent() ? now : "/dev/null").append('\n');
        }
        return diff.append(hunks).toString();
    }

    private void appendModes(StringBuilder diff) {
        if (before.isEmpty()) {
            diff.append("new file mode ").append(after.orElseThrow().mode()).append('\n');
            return;
        }
        if (after.isEmpty()) {
            diff.append("deleted file mode ").append(before.get().mode()).append('\n');
            return;
        }
        if (before.get().mode() != after.get().mode()) {
            diff.append("old mode ").append(before.get().mode()).append('\n');
            diff.append("new mode ").append(after.get().mode()).append('\n');
        }
    }

    private static String text(Optional<Side> side) {
        return side.map(Side::text).orElse("");
    }

    private static String hunks(String before, String after) {
        var old = new RawText(before.getBytes(UTF_8));
        var now = new RawText(after.getBytes(UTF_8));
        var bytes = new ByteArrayOutputStream();
        try (var formatter = new DiffFormatter(bytes)) {
            formatter.setContext(CONTEXT_LINES);
            formatter.format(ALGORITHM.diff(RawTextComparator.DEFAULT, old, now), old, now);
            formatter.flush();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toString(UTF_8);
    }

    @Override
    public String toString() {
        return "FileDiff[" + path + "]";
    }
}
