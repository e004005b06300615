package io.greenloop.bench.gates;

import io.greenloop.bench.BenchFailure;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.TestId;
import io.greenloop.gates.CandidateUnderReview;
import io.greenloop.gates.ChangedFile;
import io.greenloop.gates.Gate;
import io.greenloop.gates.JavaInspector;
import io.greenloop.gates.ProjectFiles;
import io.greenloop.gates.ProjectUnderReview;
import io.greenloop.gates.Refusals;
import io.greenloop.gates.SourceModule;
import io.greenloop.workspace.FileChange;
import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchRefused;
import io.greenloop.workspace.UnifiedDiffs;
import io.greenloop.workspace.Workspaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts changes of one project before the gates, in the way the analyzer does: a diff is applied to a commit in memory. */
final class GateTrial implements AutoCloseable {

    /** Something that has to turn green, and asks for none of the changes. */
    private static final FailureGroup TARGET = new FailureGroup(
            FailureKind.TEST_FAILURE,
            List.of(new FailureSignature(
                    new TestId("", "org.example.TotalsTest", "addsUp"),
                    FailureKind.TEST_FAILURE,
                    "org.opentest4j.AssertionFailedError",
                    "expected: <1> but was: <2>",
                    List.of())),
            List.of());

    private final Gate gates;
    private final JobWorkspace workspace;
    private final String commit;
    private final ProjectUnderReview project;
    private final JavaInspector inspector;

    /** @param folder that the project was written to */
    GateTrial(Gate gates, Workspaces workspaces, LibraryProject library, Path folder) {
        this(gates, workspaces, folder, review(library, library.texts()));
    }

    GateTrial(Gate gates, Workspaces workspaces, Path folder, ProjectUnderReview project) {
        this.gates = gates;
        this.workspace = workspaces.create(UUID.randomUUID().toString());
        try {
            this.commit = workspace.importDirectory(folder);
        } catch (ImportRefused refused) {
            throw new BenchFailure("the project cannot be imported", refused);
        }
        this.project = project;
        this.inspector = new JavaInspector(project);
    }

    /** A bad patch is looked at as a job's candidate, a good change as anyone's. */
    GateAnswer judge(GateCase asked) {
        return new GateAnswer(asked, reasons(asked.diff(), asked.isBad()));
    }

    /** @param repair whether it is a job's candidate */
    List<GateReason> reasons(String diff, boolean repair) {
        try {
            var files = workspace.preview(commit, diff).files().stream()
                    .flatMap(GateTrial::changed)
                    .toList();
            var lines = UnifiedDiffs.changedLines(diff);
            var candidate = repair
                    ? new CandidateUnderReview(files, lines, project, GatePolicy.STANDARD, TARGET, inspector)
                    : CandidateUnderReview.ofAnyone(files, lines, project, GatePolicy.STANDARD, inspector);
            return gates.check(candidate).reasons();
        } catch (PatchRefused refused) {
            return List.of(Refusals.reason(refused));
        }
    }

    /** Anyone's change of a file to what it is in this project, from what it was in the release before. */
    GateAnswer judgeFrom(GateCase asked, String before, String after) {
        var changed = List.of(ChangedFile.modified(asked.path(), before, after));
        var candidate = CandidateUnderReview.ofAnyone(
                changed, UnifiedDiffs.changedLines(asked.diff()), project, GatePolicy.STANDARD, inspector);
        return new GateAnswer(asked, gates.check(candidate).reasons());
    }

    static ProjectUnderReview review(LibraryProject library, Map<String, String> texts) {
        return review(texts, library.module(), library.libraries());
    }

    static ProjectUnderReview review(Map<String, String> texts, SourceModule module, Set<String> libraries) {
        return new ProjectUnderReview(new Texts(texts), List.of(module), libraries);
    }

    private static Stream<ChangedFile> changed(FileChange change) {
        if (change.previousPath().isEmpty()) {
            return Stream.of(new ChangedFile(change.path(), change.before(), change.after()));
        }
        return Stream.of(
                new ChangedFile(change.previousPath().get(), change.before(), Optional.empty()),
                new ChangedFile(change.path(), Optional.empty(), change.after()));
    }

    @Override
    public void close() {
        inspector.close();
        workspace.close();
    }

    /** A project's files as they are held here anyway. */
    private record Texts(Map<String, String> texts) implements ProjectFiles {

        @Override
        public List<String> paths() {
            return List.copyOf(new TreeSet<>(texts.keySet()));
        }

        @Override
        public Optional<String> text(String path) {
            return Optional.ofNullable(texts.get(path));
        }
    }
}
