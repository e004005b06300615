package io.greenloop.javasource;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the compiler knows about a source set: trees, types and problems.
 *
 * <p>Types are completed lazily from the class path, so an analysis is for one thread and no longer than the
 * {@link SourceAnalyzer} that made it.
 */
public final class Analysis {

    private final SourceSet sourceSet;
    private final JavacTask task;
    /** Asked for at every other name in the code, and looked up by reflection each time it is asked for. */
    private final Trees trees;

    private final Map<String, CompilationUnitTree> units;
    private final List<Problem> problems;
    private final Map<Element, TreePath> outlines;

    /** @param outlines of classes around the sources that were read before, by the class */
    Analysis(
            SourceSet sourceSet,
            JavacTask task,
            Iterable<? extends CompilationUnitTree> units,
            Collection<Problem> problems,
            Map<Element, TreePath> outlines) {
        this.sourceSet = sourceSet;
        this.task = task;
        this.trees = Trees.instance(task);
        this.outlines = outlines;
        this.units = new TreeMap<>();
        units.forEach(unit -> this.units.put(pathOf(unit), unit));
        this.problems = List.copyOf(problems);
    }

    /** The path under which a unit was handed in. */
    public static String pathOf(CompilationUnitTree unit) {
        return SourceFile.pathOf(unit.getSourceFile());
    }

    /** The sources in question, in the order of their paths; never the context. */
    public List<CompilationUnitTree> units() {
        return List.copyOf(units.values());
    }

    public Optional<CompilationUnitTree> unit(String path) {
        return Optional.ofNullable(units.get(path));
    }

    /** The text of a unit, exactly as handed in. */
    public String text(CompilationUnitTree unit) {
        return sourceSet.sources().get(pathOf(unit));
    }

    /** Every error in the sources in question, in the compiler's order; errors in the context are nobody's fault here. */
    public List<Problem> problems() {
        return problems;
    }

    /** Where a class is declared that is in no other: in the sources in question, or around them as far as its outline says it. */
    public Optional<TreePath> declarationOf(Element outermost) {
        return Optional.ofNullable(trees.getPath(outermost)).or(() -> Optional.ofNullable(outlines.get(outermost)));
    }

    /** A unit's declarations, with its methods hollow: equal declarations mean that nobody else can notice a change. */
    public String declarations(CompilationUnitTree unit) {
        return SourceOutline.hollow(unit, text(unit), trees.getSourcePositions(), true);
    }

    public Trees trees() {
        return trees;
    }

    public Types types() {
        return task.getTypes();
    }

    public Elements elements() {
        return task.getElements();
    }

    /** Where a tree starts, counted from 1; 0 for what the compiler added by itself. */
    public int line(CompilationUnitTree unit, Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        return start < 0 ? 0 : (int) unit.getLineMap().getLineNumber(start);
    }

    /** Where a tree ends, counted from 1; 0 for what the compiler added by itself. */
    public int lastLine(CompilationUnitTree unit, Tree tree) {
        long end = trees.getSourcePositions().getEndPosition(unit, tree);
        return end < 0 ? 0 : (int) unit.getLineMap().getLineNumber(end);
    }
}
