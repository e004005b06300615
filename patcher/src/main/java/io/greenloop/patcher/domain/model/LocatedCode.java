package io.greenloop.patcher.domain.model;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.CompilerFailure;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.location.Suspicion;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.worker.redaction.CutPoint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Cuts out the code around suspicious lines: whole files where they are short, else their methods with the file's head. */
final class LocatedCode {

    private static final int MOST_FILES = 6;
    private static final int SHORT_FILE = 6_000;
    private static final int LONGEST_HEAD = 2_500;
    private static final String GAP = "\n// ... lines left out ...\n";

    private final CodeBase code;
    private final Suspicion suspicion;

    LocatedCode(CodeBase code, Suspicion suspicion) {
        this.code = code;
        this.suspicion = suspicion;
    }

    /** Excerpts by path, most suspicious first, together no longer than the number of characters given. */
    Map<String, String> excerpts(int most) {
        var excerpts = new LinkedHashMap<String, String>();
        int left = most;
        for (var path : suspicion.paths().stream().limit(MOST_FILES).toList()) {
            var text = code.text(path).orElse("");
            var excerpt = text.length() <= Math.min(left, SHORT_FILE) ? text : methods(path, text, left);
            if (excerpt.isEmpty() || excerpt.length() > left) {
                continue;
            }
            excerpts.put(path, excerpt);
            left -= excerpt.length();
        }
        return excerpts;
    }

    private record Span(int start, int end) {}

    /** Empty where the compiler breaks on the file: where its methods are is not known. */
    private String methods(String path, String text, int most) {
        var module = code.moduleOf(path).orElse(null);
        if (module == null) {
            return "";
        }
        try {
            var analysis = code.analyze(module, List.of(path));
            return methods(new TypedFile(analysis, analysis.units().get(0)), path, text, most);
        } catch (CompilerFailure nothingKnown) {
            return "";
        }
    }

    private String methods(TypedFile file, String path, String text, int most) {
        var spans = spans(file);
        if (spans.isEmpty()) {
            return "";
        }
        var wanted = new TreeSet<Integer>();
        var head = headOf(text, spans);
        int size = head.length();
        for (int line : suspicion.lines(path)) {
            for (int i = 0; i < spans.size(); i++) {
                var span = spans.get(i);
                boolean isAround = file.line(span.start()) <= line && line <= file.line(span.end());
                if (isAround && !wanted.contains(i) && size + span.end() - span.start() + GAP.length() <= most) {
                    wanted.add(i);
                    size += span.end() - span.start() + GAP.length();
                }
            }
        }
        var excerpt = new StringBuilder(head);
        wanted.forEach(i -> excerpt.append(GAP)
                .append(text, spans.get(i).start(), spans.get(i).end()));
        return wanted.isEmpty() ? "" : excerpt.append('\n').toString();
    }

    /** Package, imports and what the class says of itself before its first method, bounded outside of whatever is a secret. */
    private static String headOf(String text, List<Span> spans) {
        return CutPoint.beginning(text, Math.min(spans.get(0).start(), LONGEST_HEAD), Clock.systemUTC());
    }

    private static List<Span> spans(TypedFile file) {
        var spans = new ArrayList<Span>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (file.isWritten(method)) {
                    int start = file.text().lastIndexOf('\n', file.start(method)) + 1;
                    spans.add(new Span(start, file.end(method)));
                }
                return null;
            }
        }.scan(file.unit(), null);
        return spans;
    }
}
