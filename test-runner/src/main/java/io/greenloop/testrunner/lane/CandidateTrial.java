package io.greenloop.testrunner.lane;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.javasource.Recent;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.Signatures;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tries one candidate after the other against the same built project. Thread-safe. */
final class CandidateTrial {

    private static final int MOST_NAMES = 2_000;

    private final BuiltProject built;
    private final FailureGroup target;
    private final Previews previews;
    private final ChildTrial children;
    private final BuildTrial build;
    private final Scratch scratch;
    private final boolean inChildren;
    /** Stack traces name the same classes each time, and to look for a file of each takes longer than to run most tests. */
    private final Map<String, Boolean> ofProject = Collections.synchronizedMap(Recent.atMost(MOST_NAMES));

    /** @param inChildren whether children may decide at all; otherwise each candidate is built by the project's own build */
    CandidateTrial(
            BuiltProject built,
            FailureGroup target,
            Previews previews,
            ChildTrial children,
            BuildTrial build,
            Scratch scratch,
            boolean inChildren) {
        this.inChildren = inChildren;
        this.built = built;
        this.target = target;
        this.previews = previews;
        this.children = children;
        this.build = build;
        this.scratch = scratch;
    }

    /** What trying it for at most this long shows. */
    CandidateResult run(Candidate candidate, Duration limit, StopSignal stop) {
        var start = System.nanoTime();
        var preview = previews.of(candidate);
        if (preview.isEmpty()) {
            return result(candidate, TrialOutcome.notCompiling(previews.refusal(candidate)), start);
        }
        try (var folder = new LateFolder(scratch)) {
            var decided = inChildren
                    ? children.run(candidate.id(), preview.get(), folder, limit, stop)
                    : Optional.<TrialOutcome>empty();
            var shown = decided.orElseGet(() -> build.run(preview.get(), folder.path(), limit, stop));
            return result(candidate, shown, start);
        }
    }

    /** Candidates that have to be run again, since what was said of them is in doubt; from now on in a JVM for each. */
    Set<String> doubted() {
        return children.doubted();
    }

    /** Ends what runs in warm workers, from any thread. */
    void stop() {
        children.stop();
    }

    /** How they were run, for people. */
    String lanes() {
        return children.lanes();
    }

    private CandidateResult result(Candidate candidate, TrialOutcome shown, long start) {
        var tally = shown.tally();
        var fixed = target.tests().stream().filter(tally::isPassing).sorted().toList();
        var still = (int) target.tests().stream().filter(tally::isFailing).count();
        var left = tally.failing().stream()
                .filter(test -> target.tests().contains(test)
                        || shown.decision().newlyBroken().contains(test))
                .findFirst()
                .flatMap(test -> tally.of(test).failure())
                .map(this::signature);
        return new CandidateResult(
                candidate.id(),
                shown.decision().verdict(),
                fixed,
                still,
                shown.decision().newlyBroken(),
                left.map(FailureSignature::fingerprint).orElse(""),
                left.map(CandidateResult::shownBy).orElse(""),
                shown.decision().note(),
                Duration.ofNanos(System.nanoTime() - start),
                shown.sameAs());
    }

    private FailureSignature signature(ReportedTest failure) {
        return Signatures.of(
                failure,
                FailureKind.TEST_FAILURE,
                name -> ofProject.computeIfAbsent(
                        name, seen -> built.run().layout().isPartOf(built.folder(), seen)));
    }
}
