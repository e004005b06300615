package io.greenloop.javasource;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * Cuts the bodies out of a file's methods: callers need its declarations only, and attributing bodies is the dear part. Short
 * methods that say something for their callers, or hand their callers' texts on, keep theirs.
 */
final class SourceOutline {

    private static final int LONGEST_SAID = 400;
    private static final int MOST_STATEMENTS = 3;
    /** Types that cost nothing to know; any other would be read for a body that nobody may ask for, and what it names in turn. */
    private static final Pattern PLAIN =
            Pattern.compile("String|StringBuilder|System|Integer|Long|Object|\\w+(?:Exception|Error)");

    private static final Pattern TYPE = Pattern.compile("(?<![\\w\"$.])[A-Z]\\w*[a-z]\\w*");
    // Possessive: a text may be longer than a matcher that could go back has stack for.
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern SAYS = Pattern.compile(
            "\\bthrow new |(?i)\\blog(?:ger)?\\.|System\\.(?:out|err)\\.|new \\w+(?:Exception|Error)\\(");

    private final JavaCompiler compiler;
    private final JavaFileManager files;

    SourceOutline(JavaCompiler compiler) {
        this.compiler = compiler;
        this.files = EmptyFileManagers.ofThread();
    }

    /** The same declarations with hollow methods; a file that does not parse comes back as it is. */
    String of(String path, String text) {
        var complaints = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask) compiler.getTask(
                Writer.nullWriter(),
                files,
                complaints,
                List.of("-proc:none"),
                null,
                List.of(new SourceFile(path, text)));
        try {
            var units = task.parse().iterator();
            // There is none where the compiler broke.
            if (!units.hasNext() || !complaints.getDiagnostics().isEmpty()) {
                return text;
            }
            return hollow(units.next(), text, Trees.instance(task).getSourcePositions(), true);
        } catch (IllegalStateException | StackOverflowError broken) {
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("sources are held in memory, reading them cannot fail", e);
        }
    }

    /** What an outline declares when no method says anything and without its comments, so that any bodies of the same file come to the same. */
    static String bare(SourceFile outline) {
        return JavaSpans.uncommented(ParsedFile.of(outline.text())
                .map(file -> hollow(file.unit(), outline.text(), file.positions(), false))
                .orElse(outline.text()));
    }

    static String bare(Analysis analysis, CompilationUnitTree unit) {
        return JavaSpans.uncommented(
                hollow(unit, analysis.text(unit), analysis.trees().getSourcePositions(), false));
    }

    /** @param speaking whether methods that say something for their callers keep their bodies */
    static String hollow(CompilationUnitTree unit, String text, SourcePositions positions, boolean speaking) {
        var outline = new StringBuilder();
        var copied = new int[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                var body = method.getBody();
                if (body != null && !(speaking && speaks(method, body))) {
                    cut(body, method.getReturnType() == null ? "{}" : "{throw null;}");
                }
                return null;
            }

            @Override
            public Void visitBlock(BlockTree initializer, Void nothing) {
                return null;
            }

            private void cut(BlockTree body, String replacement) {
                int start = (int) positions.getStartPosition(unit, body);
                int end = (int) positions.getEndPosition(unit, body);
                // Members that the compiler adds, such as a record's constructor, have no place of their own.
                if (start < copied[0] || end <= start) {
                    return;
                }
                outline.append(text, copied[0], start).append(replacement);
                copied[0] = end;
            }
        }.scan(unit, null);
        return outline.append(text, copied[0], text.length()).toString();
    }

    /** Whether the texts of a method's callers can only be told with its body. */
    private static boolean speaks(MethodTree method, BlockTree body) {
        if (method.getReturnType() == null || body.getStatements().size() > MOST_STATEMENTS) {
            return false;
        }
        var written = body.toString();
        if (written.length() > LONGEST_SAID || !isPlain(written)) {
            return false;
        }
        var makesText = method.getReturnType().toString().equals("String")
                && !method.getName().contentEquals("toString")
                && written.contains("\"");
        return makesText
                || SAYS.matcher(written).find()
                        && method.getParameters().stream()
                                .anyMatch(parameter ->
                                        parameter.getType().toString().equals("String"));
    }

    private static boolean isPlain(String body) {
        return TYPE.matcher(LITERAL.matcher(body).replaceAll(""))
                .results()
                .allMatch(type -> PLAIN.matcher(type.group()).matches());
    }
}
