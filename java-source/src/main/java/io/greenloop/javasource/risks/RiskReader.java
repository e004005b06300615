package io.greenloop.javasource.risks;

import com.sun.source.tree.CompilationUnitTree;
import io.greenloop.javasource.Analysis;
import java.util.List;
import java.util.stream.Stream;

/** Finds everything in the sources of an analysis that a change had better not touch by accident. */
public final class RiskReader {

    private RiskReader() {}

    /** Every fact, file by file. */
    public static List<RiskFact> read(Analysis analysis) {
        return analysis.units().stream()
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
                new NullFacts(analysis, unit));
    }
}
