package io.greenloop.gates;

import io.greenloop.javasource.Analysis;
import io.greenloop.javasource.Codebase;
import io.greenloop.javasource.CompilerFailure;
import io.greenloop.javasource.ProblemKind;
import io.greenloop.javasource.Recent;
import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.bodies.BodyChange;
import io.greenloop.javasource.bodies.FileBodies;
import io.greenloop.javasource.messages.MessageReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one file of a project before and after changes that leave its declarations alone. Of a change of a single body no more than this
 * body is read, and what has to do with it; all the rest is as it was. For one thread.
 */
final class BodyInspector {

    private static final int MOST_FILES = 8;
    private static final int MOST_PLACES = 32;
    private static final int MOST_CODEBASES = 2;

    private final ProjectUnderReview project;
    private final SourceAnalyzer analyzer;
    private final Map<Around, Codebase> codebases = Recent.atMost(MOST_CODEBASES);
    private final Map<String, Whole> files = Recent.atMost(MOST_FILES);
    private final Map<Place, Optional<Before>> places = Recent.atMost(MOST_PLACES);

    BodyInspector(ProjectUnderReview project, SourceAnalyzer analyzer) {
        this.project = project;
        this.analyzer = analyzer;
    }

    private record Around(SourceModule module, boolean withTests) {}

    private record Whole(JavaFacts facts, Optional<FileBodies> bodies) {}

    private record Place(String path, Object body) {}

    /** What is seen of a file with hollow bodies. */
    private record Shown(JavaFacts facts, List<String> handedOn, List<String> effects, String declarations) {

        boolean isReadable() {
            return facts.problems().stream().noneMatch(problem -> problem.kind() == ProblemKind.SYNTAX);
        }

        /** Whether neither another body nor another file can tell the one from the other. */
        boolean isSameForOthers(Shown other) {
            return handedOn.equals(other.handedOn)
                    && effects.equals(other.effects)
                    && declarations.equals(other.declarations);
        }
    }

    private record Before(Shown shown, HiddenFacts hidden) {}

    /** Whether the file is compiled as a part of this project, and before the change is as it is there. */
    boolean knows(ChangedFile file) {
        return file.after().isPresent()
                && file.before().isPresent()
                && file.before().equals(project.text(file.path()))
                && project.moduleOf(file.path()).isPresent();
    }

    /**
     * The facts before and after a change of a single body.
     *
     * @param bundle the project's messages by key, which the change leaves alone
     * @return empty where it is no such change, or where others can notice it
     */
    Optional<JavaChange> ofBody(ChangedFile file, Map<String, String> bundle) {
        try {
            var whole = whole(file, bundle);
            return whole.bodies()
                    .flatMap(bodies -> bodies.changeTo(file.after().orElseThrow()))
                    .flatMap(change -> after(file.path(), whole, change, bundle))
                    .map(after -> new JavaChange(whole.facts(), after));
        } catch (CompilerFailure | StackOverflowError broken) {
            return Optional.empty();
        }
    }

    /**
     * The facts before and after a change of bodies, by reading all of them.
     *
     * @throws CompilerFailure when the compiler itself breaks
     */
    JavaChange ofAllBodies(ChangedFile file, Map<String, String> bundle) {
        var after = analyzer.withBodies(
                codebase(file.path()),
                file.path(),
                file.after().orElseThrow(),
                analysis -> facts(analysis, file.path(), bundle));
        return new JavaChange(whole(file, bundle).facts(), after);
    }

    private Whole whole(ChangedFile file, Map<String, String> bundle) {
        return files.computeIfAbsent(
                file.path(),
                path -> analyzer.withBodies(
                        codebase(path),
                        path,
                        file.before().orElseThrow(),
                        analysis -> new Whole(
                                facts(analysis, path, bundle),
                                analysis.unit(path).flatMap(unit -> FileBodies.of(analysis, unit)))));
    }

    private static JavaFacts facts(Analysis analysis, String path, Map<String, String> bundle) {
        return JavaFacts.of(analysis, MessageReader.read(analysis, bundle), Set.of(path));
    }

    private Optional<JavaFacts> after(String path, Whole whole, BodyChange change, Map<String, String> bundle) {
        var before = places.computeIfAbsent(new Place(path, change.place()), place -> {
            var shown = shown(path, change.before(), change, bundle);
            return HiddenFacts.of(change, whole.facts(), shown.facts()).map(hidden -> new Before(shown, hidden));
        });
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var after = shown(path, change.after(), change, bundle);
        return after.isReadable() && after.isSameForOthers(before.get().shown())
                ? Optional.of(before.get().hidden().with(change, after.facts()))
                : Optional.empty();
    }

    private Shown shown(String path, String text, BodyChange change, Map<String, String> bundle) {
        return analyzer.withBodies(codebase(path), path, text, analysis -> {
            var said = MessageReader.read(analysis, bundle, change.line());
            var unit = analysis.unit(path).orElseThrow();
            return new Shown(
                    JavaFacts.of(analysis, said.messages(), Set.of(path)),
                    said.handedOn(),
                    change.effects(analysis, unit),
                    analysis.declarations(unit));
        });
    }

    private Codebase codebase(String path) {
        var module = project.moduleOf(path).orElseThrow();
        return codebases.computeIfAbsent(
                new Around(module, module.holdsTest(path)),
                around -> new Codebase(
                        project.javaAround(module, around.withTests()), module.classPath(), module.readableRelease()));
    }
}
