package io.greenloop.bench.gates;

import io.greenloop.workspace.UnifiedDiffs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Finds the files that people changed between two releases of a library so that the code became other code, and still compiles. */
final class GoodChanges {

    private static final int MOST_DEPENDENTS = 40;

    private final LibraryProject before;
    private final LibraryProject after;
    private final PlainCompiler againstBefore;
    private final PlainCompiler againstAfter;

    GoodChanges(LibraryProject before, LibraryProject after, PlainCompiler againstBefore, PlainCompiler againstAfter) {
        this.before = before;
        this.after = after;
        this.againstBefore = againstBefore;
        this.againstAfter = againstAfter;
    }

    /** @param most of them, drawn by the seed */
    List<GateCase> draw(int most, long seed) {
        var paths = new ArrayList<>(before.java(LibraryProject.MAIN));
        paths.removeIf(path -> {
            var other = after.texts().get(path);
            return other == null || other.equals(before.texts().get(path));
        });
        Collections.shuffle(paths, new Random(seed));
        return paths.stream().flatMap(path -> change(path).stream()).limit(most).toList();
    }

    /** In the older release if everything that names the file's types still compiles there, else in the newer one. */
    private Optional<GateCase> change(String path) {
        var old = before.texts().get(path);
        var young = after.texts().get(path);
        var diff = UnifiedDiffs.between(path, old, young);
        if (compiles(before, againstBefore, path, old, young)) {
            return Optional.of(GateCase.good(before.library(), before.library().release(), path, diff));
        }
        return compiles(after, againstAfter, path, old, young)
                ? Optional.of(GateCase.good(before.library(), before.library().next(), path, diff))
                : Optional.empty();
    }

    private static boolean compiles(
            LibraryProject rest, PlainCompiler compiler, String path, String old, String young) {
        var around = dependents(rest, path);
        if (around.size() > MOST_DEPENDENTS) {
            around.keySet()
                    .retainAll(around.keySet().stream()
                            .sorted()
                            .limit(MOST_DEPENDENTS)
                            .toList());
        }
        var oldClasses = compiler.compile(Map.of(path, old));
        var youngClasses = compiler.compile(Map.of(path, young));
        if (oldClasses.isEmpty()
                || youngClasses.isEmpty()
                || PlainCompiler.same(oldClasses.get(), youngClasses.get())) {
            return false;
        }
        return compiles(compiler, around, path, old) && compiles(compiler, around, path, young);
    }

    private static boolean compiles(PlainCompiler compiler, Map<String, String> around, String path, String text) {
        var all = new HashMap<>(around);
        all.put(path, text);
        return compiler.compile(all).isPresent();
    }

    private static Map<String, String> dependents(LibraryProject project, String path) {
        var simple = path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
        var word = Pattern.compile("\\b" + simple + "\\b");
        var found = new HashMap<String, String>();
        for (var other : project.java(LibraryProject.MAIN)) {
            var text = project.texts().get(other);
            if (!other.equals(path)
                    && text.contains(simple)
                    && word.matcher(text).find()) {
                found.put(other, text);
            }
        }
        return found;
    }
}
