package io.greenloop.testrunner.lane;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.workspace.PatchPreview;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Tries a candidate in children on the classes that were built before. Thread-safe. */
final class ChildTrial {

    private final BuiltProject built;
    private final boolean tellsAll;
    private final CandidateCompiler compiler;
    private final KeptCompilers processing;
    private final ForkedTrial forked;
    private final Optional<WarmTrial> warm;
    private final Map<String, CandidateClasses> schemata;
    private final KnownVerdicts known;
    private final KnownVerdicts.Question question;
    private final AtomicInteger decidedWarm = new AtomicInteger();
    private final AtomicInteger decidedForked = new AtomicInteger();
    private final AtomicInteger decidedBefore = new AtomicInteger();
    private volatile boolean inDoubt;

    /**
     * @param tellsAll whether children see all tests that are to turn green: where they do not, they refute and leave the rest to the build
     * @param warm what tries candidates first; empty where that does not fit
     * @param schemata classes that many candidates share, by the candidate's id; none to compile each by itself
     * @param known what candidates of the project came to
     * @param question what these are held against
     */
    ChildTrial(
            BuiltProject built,
            boolean tellsAll,
            CandidateCompiler compiler,
            KeptCompilers processing,
            ForkedTrial forked,
            Optional<WarmTrial> warm,
            Map<String, CandidateClasses> schemata,
            KnownVerdicts known,
            KnownVerdicts.Question question) {
        this.built = built;
        this.tellsAll = tellsAll;
        this.compiler = compiler;
        this.processing = processing;
        this.forked = forked;
        this.warm = warm;
        this.schemata = Map.copyOf(schemata);
        this.known = known;
        this.question = question;
    }

    /**
     * One candidate.
     *
     * @param folder for its classes
     * @param deadline in the time of {@link System#nanoTime()}
     */
    private record Trial(
            String candidateId,
            PatchPreview preview,
            ModuleLayout changed,
            LateFolder folder,
            long deadline,
            StopSignal stop) {

        Duration left() {
            return Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
        }
    }

    /**
     * @param folder for the classes of the candidate
     * @return empty when only the project's own build can try this candidate
     */
    Optional<TrialOutcome> run(
            String candidateId, PatchPreview preview, LateFolder folder, Duration limit, StopSignal stop) {
        var deadline = System.nanoTime() + limit.toNanos();
        return built.run()
                .layout()
                .changing(preview)
                .flatMap(module -> inChildren(new Trial(candidateId, preview, module, folder, deadline, stop)))
                .filter(outcome -> tellsAll || outcome.decision().verdict() != Verdict.PLAUSIBLE);
    }

    /**
     * Candidates that a warm worker judged which was found changed afterwards, and all that took their verdicts. No warm worker is used
     * from now on.
     */
    Set<String> doubted() {
        inDoubt = true;
        return known.forget(warm.map(WarmTrial::doubted).orElse(Set.of()));
    }

    void stop() {
        warm.ifPresent(WarmTrial::stop);
    }

    String lanes() {
        return "%d decided in a warm JVM, %d in one of their own%s%s"
                .formatted(
                        decidedWarm.get(),
                        decidedForked.get(),
                        decidedBefore.get() == 0
                                ? ""
                                : ", %d by what came of the same bytecode".formatted(decidedBefore.get()),
                        warm.map(WarmTrial::obstacle)
                                .filter(why -> !why.isEmpty())
                                .map(why -> "; the warm JVM was left: " + why)
                                .orElse(""));
    }

    private Optional<TrialOutcome> inChildren(Trial trial) {
        var shared = Optional.ofNullable(schemata.get(trial.candidateId()));
        var refuted = shared.flatMap(classes -> refuted(trial, classes));
        if (refuted.isPresent()) {
            return refuted;
        }
        var compiled = compiled(trial);
        if (compiled.result() == CandidateClasses.Result.FAILED) {
            return Optional.of(TrialOutcome.notCompiling(compiled.error()));
        }
        if (compiled.result() == CandidateClasses.Result.SHAPE_CHANGED) {
            return Optional.empty();
        }
        // What a processor writes beside the classes is in none of them.
        return Optional.of(
                trial.changed().isForHostCompiler()
                        ? knownOrRun(trial, compiled, shared.isPresent())
                        : run(trial, compiled, shared.isPresent()));
    }

    private CandidateClasses compiled(Trial trial) {
        var sources = new LinkedHashMap<String, String>();
        trial.preview()
                .files()
                .forEach(file -> sources.put(file.path(), file.after().orElseThrow()));
        return trial.changed().isForHostCompiler()
                ? compiler.compile(built, trial.changed(), sources)
                : processing.compile(trial.changed(), sources, trial.left());
    }

    private TrialOutcome knownOrRun(Trial trial, CandidateClasses classes, boolean survived) {
        var code = Bytecode.of(trial.changed(), classes);
        var same = known.of(question, trial.candidateId(), code);
        if (same.isPresent()) {
            decidedBefore.incrementAndGet();
            return same.get();
        }
        var outcome = run(trial, classes, survived);
        known.learn(question, trial.candidateId(), code, outcome);
        return outcome;
    }

    /** @param survived whether it did in a warm JVM, by classes that it shares with others */
    private TrialOutcome run(Trial trial, CandidateClasses classes, boolean survived) {
        var refuted = survived ? Optional.<TrialOutcome>empty() : refuted(trial, classes);
        return refuted.orElseGet(() -> inJvmOfItsOwn(trial, classes));
    }

    private TrialOutcome inJvmOfItsOwn(Trial trial, CandidateClasses classes) {
        var overlay = trial.folder().path();
        classes.write(overlay.resolve(ForkedLane.overlayFolder(trial.changed())));
        var outcome = forked.run(trial.changed(), overlay, trial.deadline(), trial.stop());
        decidedForked.incrementAndGet();
        return outcome;
    }

    private Optional<TrialOutcome> refuted(Trial trial, CandidateClasses classes) {
        if (warm.isEmpty() || inDoubt) {
            return Optional.empty();
        }
        var lines = trial.preview().files().stream().map(ChangedLines::of).toList();
        var refuted = warm.get().run(trial.candidateId(), classes, lines, trial.left());
        refuted.ifPresent(no -> decidedWarm.incrementAndGet());
        return refuted;
    }
}
