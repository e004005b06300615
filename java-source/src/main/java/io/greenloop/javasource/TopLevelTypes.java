package io.greenloop.javasource;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The types a file declares at its top, by their binary names, as the compiler reads them: escapes hide nothing. */
public final class TopLevelTypes {

    private TopLevelTypes() {}

    /** What the text declares as far as it can be parsed. */
    public static Set<String> in(String text) {
        var names = new TreeSet<String>();
        for (var unit : parsed(text)) {
            var place = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
            for (var type : unit.getTypeDecls()) {
                if (type instanceof ClassTree declared) {
                    names.add(place + declared.getSimpleName());
                }
            }
        }
        return names;
    }

    private static Iterable<? extends CompilationUnitTree> parsed(String text) {
        var source = new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = compiler.getTask(
                new StringWriter(),
                null,
                new DiagnosticCollector<>(),
                List.of("-proc:none", "-Xlint:none"),
                null,
                List.of(source));
        try {
            return ((JavacTask) task).parse();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be read", impossible);
        }
    }
}
