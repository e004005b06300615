package io.greenloop.javasource.complexity;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.Analysis;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Measures every method with a body in the sources of an analysis. */
public final class ComplexityMeter {

    private ComplexityMeter() {}

    public static List<MethodComplexity> measure(Analysis analysis) {
        return analysis.units().stream()
                .flatMap(unit -> measure(analysis, unit).stream())
                .toList();
    }

    private static List<MethodComplexity> measure(Analysis analysis, CompilationUnitTree unit) {
        var found = new ArrayList<MethodComplexity>();
        new TreeScanner<Void, Void>() {
            private final Deque<String> classes = new ArrayDeque<>();
            private boolean insideMethod;
            private boolean countsElsewhere;

            @Override
            public Void visitClass(ClassTree tree, Void nothing) {
                var name = tree.getSimpleName().toString();
                var outer = countsElsewhere;
                // An anonymous class burdens what it stands in; in a field that is nothing that is measured.
                countsElsewhere = insideMethod || name.isEmpty();
                classes.addLast(name.isEmpty() ? "(anonymous)" : name);
                super.visitClass(tree, nothing);
                classes.removeLast();
                countsElsewhere = outer;
                return null;
            }

            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                int line = analysis.line(unit, method);
                // What the compiler wrote itself, such as the constructor of an anonymous class, begins somewhere and
                // ends nowhere.
                if (method.getBody() != null && line > 0 && analysis.lastLine(unit, method) > 0) {
                    found.add(new MethodComplexity(
                            Analysis.pathOf(unit),
                            String.join(".", classes) + "#" + signature(method),
                            line,
                            analysis.lastLine(unit, method),
                            CyclomaticComplexity.of(method),
                            countsElsewhere ? 0 : CognitiveComplexity.of(method)));
                }
                var outer = insideMethod;
                insideMethod = true;
                super.visitMethod(method, nothing);
                insideMethod = outer;
                return null;
            }
        }.scan(unit, null);
        return found;
    }

    private static String signature(MethodTree method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getType().toString())
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }
}
