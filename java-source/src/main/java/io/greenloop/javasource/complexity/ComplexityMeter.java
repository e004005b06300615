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
            private boolean anonymous;

            @Override
            public Void visitClass(ClassTree tree, Void nothing) {
                var name = tree.getSimpleName().toString();
                var outer = anonymous;
                anonymous = name.isEmpty();
                classes.addLast(name.isEmpty() ? "(anonymous)" : name);
                super.visitClass(tree, nothing);
                classes.removeLast();
                anonymous = outer;
                return null;
            }

            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                int line = analysis.line(unit, method);
                if (method.getBody() != null && line > 0) {
                    found.add(new MethodComplexity(
                            Analysis.pathOf(unit),
                            String.join(".", classes) + "#" + signature(method),
                            line,
                            analysis.lastLine(unit, method),
                            CyclomaticComplexity.of(method),
                            anonymous ? 0 : CognitiveComplexity.of(method)));
                }
                return super.visitMethod(method, nothing);
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
