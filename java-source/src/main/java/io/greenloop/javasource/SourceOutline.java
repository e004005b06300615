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
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Cuts the bodies out of a file's methods: callers need its declarations only, and attributing bodies is the dear part. */
final class SourceOutline {

    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;

    SourceOutline(JavaCompiler compiler) {
        this.compiler = compiler;
        this.files = EmptyFileManagers.of(compiler);
    }

    /** The same declarations with hollow methods; a file that does not parse comes back as it is. */
    SourceFile of(String path, String text) {
        var complaints = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask) compiler.getTask(
                null, files, complaints, List.of("-proc:none"), null, List.of(new SourceFile(path, text)));
        try {
            var unit = task.parse().iterator().next();
            if (!complaints.getDiagnostics().isEmpty()) {
                return new SourceFile(path, text);
            }
            return new SourceFile(path, hollow(unit, text, Trees.instance(task).getSourcePositions()));
        } catch (IOException e) {
            throw new UncheckedIOException("sources are held in memory, reading them cannot fail", e);
        }
    }

    private static String hollow(CompilationUnitTree unit, String text, SourcePositions positions) {
        var outline = new StringBuilder();
        var copied = new int[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                var body = method.getBody();
                if (body != null) {
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
}
