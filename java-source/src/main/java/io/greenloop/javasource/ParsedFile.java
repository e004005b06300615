package io.greenloop.javasource;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The syntax of one Java file, without any types. */
public record ParsedFile(CompilationUnitTree unit, SourcePositions positions) {

    /** What can be parsed of a text; empty where the compiler makes nothing of it. */
    public static Optional<ParsedFile> of(String text) {
        var undocumented = JavaSpans.undocumented(text);
        var source = new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return undocumented;
            }
        };
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        new StringWriter(),
                        EmptyFileManagers.ofThread(),
                        new DiagnosticCollector<>(),
                        List.of("-proc:none", "-Xlint:none"),
                        null,
                        List.of(source));
        try {
            for (var unit : task.parse()) {
                return Optional.of(new ParsedFile(unit, Trees.instance(task).getSourcePositions()));
            }
            return Optional.empty();
        } catch (IllegalStateException nestedTooDeep) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be read", impossible);
        }
    }

    /** Where a tree starts, counted from 1; 0 for what the compiler added by itself. */
    public int line(Tree tree) {
        long start = positions.getStartPosition(unit, tree);
        return start < 0 ? 0 : (int) unit.getLineMap().getLineNumber(start);
    }
}
