package io.greenloop.bench.gates;

import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.workspace.UnifiedDiffs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Finds the files that people changed between two releases of a library so that the code became other code, and still compiles. */
final class GoodChanges implements AutoCloseable {

    private static final Pattern COMMENT_OR_SPACE = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|\\s+");

    private final SourceAnalyzer declarations = new SourceAnalyzer();

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

    /**
     * In the older release where nobody else can notice the change, else in the newer one, which compiles after it because it was
     * released like that.
     */
    private Optional<GateCase> change(String path) {
        var old = before.texts().get(path);
        var young = after.texts().get(path);
        var diff = UnifiedDiffs.between(path, old, young);
        if (declared(path, old).equals(declared(path, young)) && becomesOther(againstBefore, path, old, young)) {
            return Optional.of(GateCase.good(before.library(), before.library().release(), path, diff));
        }
        return becomesOther(againstAfter, path, old, young)
                ? Optional.of(GateCase.good(before.library(), before.library().next(), path, diff))
                : Optional.empty();
    }

    /** Without comments and spaces, which nobody else notices either. */
    private String declared(String path, String text) {
        return COMMENT_OR_SPACE.matcher(declarations.declarations(path, text)).replaceAll("");
    }

    private static boolean becomesOther(PlainCompiler compiler, String path, String old, String young) {
        var oldClasses = compiler.compile(Map.of(path, old));
        var youngClasses = compiler.compile(Map.of(path, young));
        return oldClasses.isPresent()
                && youngClasses.isPresent()
                && !PlainCompiler.same(oldClasses.get(), youngClasses.get());
    }

    @Override
    public void close() {
        declarations.close();
    }
}
