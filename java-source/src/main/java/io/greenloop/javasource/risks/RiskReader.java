package io.greenloop.javasource.risks;

import com.sun.source.tree.CompilationUnitTree;
import io.greenloop.javasource.Analysis;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds everything in the sources of an analysis that a change had better not touch by accident. */
public final class RiskReader {

    private RiskReader() {}

    /** Every fact in the files of the given paths, file by file. */
    public static List<RiskFact> read(Analysis analysis, Set<String> paths) {
        return analysis.units().stream()
                .filter(unit -> paths.contains(Analysis.pathOf(unit)))
                .flatMap(unit -> readers(analysis, unit))
                .flatMap(reader -> reader.read().stream())
                .toList();
    }

    private static Stream<FactReader> readers(Analysis analysis, CompilationUnitTree unit) {
        return Stream.of(
                new MemberFacts(analysis, unit),
                new DeclarationFacts(analysis, unit),
                new WireFacts(analysis, unit),
                new EqualityFacts(analysis, unit),
                new SqlFacts(analysis, unit),
                new ResourceFacts(analysis, unit),
                new NameFacts(analysis, unit),
                new SwallowFacts(analysis, unit),
                new SharedFieldFacts(analysis, unit),
                new NullFacts(analysis, unit),
                new NullTestFacts(analysis, unit));
    }
}
