package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.workspace.Hunk.Line;
import io.greenloop.workspace.Hunk.Role;
import io.greenloop.workspace.PatchRefused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a unified diff strictly: a line it cannot account for refuses the whole, because a hunk that is skipped in silence
 * would apply half of a change. Text before the first file and a mail signature after the last are allowed, as git allows
 * them.
 */
final class DiffReader {

    private static final Pattern HUNK =
            Pattern.compile("@@ -(\\d{1,8})(?:,(\\d{1,8}))? \\+(\\d{1,8})(?:,(\\d{1,8}))? @@.*");
    private static final String NO_LINE_END = "\\ ";
    /** Bytes; what says so in fewer, git takes for rubbish behind the hunk. */
    private static final int PASSED_OVER = 12;

    private final String[] lines;
    private int at;

    private DiffReader(String diff) {
        this.lines = diff.split("\n", -1);
    }

    /** The files in the order of the diff, at least one. */
    static List<FilePatch> read(String diff) throws PatchRefused {
        return new DiffReader(diff).files();
    }

    private List<FilePatch> files() throws PatchRefused {
        while (!isAtEnd() && !isFileStart()) {
            at++;
        }
        var files = new ArrayList<FilePatch>();
        while (!isAtEnd() && isFileStart()) {
            files.add(file());
            skipBlankLines();
        }
        if (!isAtEnd() && !header().equals("-- ")) {
            throw malformed();
        }
        if (files.isEmpty()) {
            throw PatchRefused.of(Reason.EMPTY, "");
        }
        return files;
    }

    private FilePatch file() throws PatchRefused {
        var header = new DiffHeader(at + 1);
        while (!isAtEnd() && header.accepts(header())) {
            at++;
        }
        var hunks = new ArrayList<Hunk>();
        while (!isAtEnd() && lines[at].startsWith("@@ ")) {
            hunks.add(hunk());
        }
        return header.toFilePatch(hunks);
    }

    private Hunk hunk() throws PatchRefused {
        Matcher range = HUNK.matcher(header());
        if (!range.matches()) {
            throw malformed();
        }
        at++;
        int before = count(range.group(2));
        int after = count(range.group(4));
        var body = new ArrayList<Line>();
        while (before > 0 || after > 0) {
            Line line = line();
            before -= line.role().isBefore() ? 1 : 0;
            after -= line.role().isAfter() ? 1 : 0;
            if (before < 0 || after < 0) {
                throw malformed();
            }
            body.add(line);
            at++;
            endWithoutLineEnd(body);
        }
        return new Hunk(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(3)), body);
    }

    private Line line() throws PatchRefused {
        if (isAtEnd()) {
            throw malformed();
        }
        String line = lines[at];
        if (line.isEmpty() || line.equals("\r")) {
            // Editors and mailers strip the blank that marks an empty line of context.
            return new Line(Role.CONTEXT, line + "\n");
        }
        for (Role role : Role.values()) {
            if (line.charAt(0) == role.mark) {
                return new Line(role, line.substring(1) + "\n");
            }
        }
        throw malformed();
    }

    private void endWithoutLineEnd(List<Line> body) throws PatchRefused {
        if (isAtEnd() || !lines[at].startsWith(NO_LINE_END)) {
            return;
        }
        if (lines[at].getBytes(UTF_8).length <= PASSED_OVER) {
            throw malformed();
        }
        at++;
        var last = body.remove(body.size() - 1);
        body.add(new Line(last.role(), last.text().substring(0, last.text().length() - 1)));
    }

    private boolean isFileStart() {
        if (lines[at].startsWith("diff --git ")) {
            return true;
        }
        return lines[at].startsWith("--- ") && at + 1 < lines.length && lines[at + 1].startsWith("+++ ");
    }

    private void skipBlankLines() {
        while (!isAtEnd() && lines[at].isBlank()) {
            at++;
        }
    }

    /** Whether nothing is left; the empty string behind the last line end is not a line. */
    private boolean isAtEnd() {
        return at >= lines.length || (at == lines.length - 1 && lines[at].isEmpty());
    }

    private String header() {
        return lines[at].endsWith("\r") ? lines[at].substring(0, lines[at].length() - 1) : lines[at];
    }

    private static int count(String group) {
        return group == null ? 1 : Integer.parseInt(group);
    }

    private PatchRefused malformed() {
        return PatchRefused.malformedAt(Math.min(at + 1, lines.length));
    }
}
