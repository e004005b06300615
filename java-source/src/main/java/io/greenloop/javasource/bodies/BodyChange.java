package io.greenloop.javasource.bodies;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.Analysis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Another text for one body of a file. Shows the file before and after with the other bodies hollow, where what they say and what the
 * changed one says do not depend on one another; every line keeps its number.
 */
public final class BodyChange {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final FileBodies file;
    private final Body changed;
    private final String replacement;
    private final int grownBy;
    private final Set<Body> needed;

    BodyChange(FileBodies file, Body changed, String replacement) {
        this.file = file;
        this.changed = changed;
        this.replacement = replacement;
        this.grownBy = lines(replacement) - lines(file.text().substring(changed.start(), changed.end()));
        var names = new HashSet<String>();
        NAME.matcher(replacement).results().forEach(name -> names.add(name.group()));
        this.needed = file.tellingTo(changed, names);
    }

    boolean isClosed() {
        return ClosedBody.is(replacement);
    }

    /** Equal for changes of the same file whose text before is the same. */
    public Object place() {
        return List.of(changed, needed);
    }

    public String before() {
        return withBody(file.text().substring(changed.start(), changed.end()));
    }

    public String after() {
        return withBody(replacement);
    }

    /** The line at which the method begins, before and after. */
    public int line() {
        return changed.firstLine();
    }

    /** Whether something in the file before is not to be seen because its body is hollow. */
    public boolean isHidden(int line) {
        return hollow().anyMatch(body -> body.holdsLine(line));
    }

    /** Whether a method of the file before that goes from the one line to the other is hollow. */
    public boolean isHollow(int line, int lastLine) {
        return hollow().anyMatch(body -> body.firstLine() == line && body.lastLine() == lastLine);
    }

    /** Where a line that is not in the changed method is after the change. */
    public int lineAfter(int line) {
        return line > changed.lastLine() ? line + grownBy : line;
    }

    /** The line before the change of one behind it that is not in the changed method. */
    public int lineBefore(int line) {
        return line > changed.lastLine() + grownBy ? line - grownBy : line;
    }

    /** What the changed method gives or appends to variables that are not its own, in a unit that was made from before or after. */
    public List<String> effects(Analysis analysis, CompilationUnitTree unit) {
        var effects = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (analysis.line(unit, method) == line()) {
                    effects.addAll(Names.in(method).effects(file.plainFields()));
                    return null;
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        return effects;
    }

    private Stream<Body> hollow() {
        return file.bodies().stream().filter(body -> !needed.contains(body));
    }

    private String withBody(String body) {
        var shown = new StringBuilder();
        var gaps = file.gaps().iterator();
        for (var each : file.bodies()) {
            shown.append(gaps.next());
            if (each.equals(changed)) {
                shown.append(body);
            } else if (needed.contains(each)) {
                shown.append(file.text(), each.start(), each.end());
            } else {
                shown.append(file.text(), each.start(), each.ownCall()).append("throw null;");
                shown.append("\n".repeat(lines(file.text().substring(each.ownCall(), each.end()))))
                        .append('}');
            }
        }
        return shown.append(gaps.next()).toString();
    }

    private static int lines(String text) {
        int lines = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }
}
