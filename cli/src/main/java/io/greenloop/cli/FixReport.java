package io.greenloop.cli;

import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.Usage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code fix --json} prints: the one object that a machine reads.
 *
 * @param patchFile empty when there is no patch
 * @param explanation of what healed; empty when nothing did
 * @param bestCandidate id of the best candidate of a job that did not heal; empty when there is none
 * @param healed tests that were failing and pass with the patch
 * @param failing tests that still fail
 */
record FixReport(
        Outcome outcome,
        String jobId,
        String reason,
        String patchFile,
        boolean applied,
        String explanation,
        String bestCandidate,
        List<String> healed,
        List<String> failing,
        Usage usage,
        double tookSeconds) {

    static FixReport of(Ending ending, Path patchFile, boolean applied) {
        var job = ending.job();
        return new FixReport(
                ending.news().outcome(),
                job.id(),
                ending.news().reason(),
                patchFile == null ? "" : patchFile.toString(),
                applied,
                job.healed().stream().map(JobView.Change::explanation).collect(Collectors.joining("; ")),
                job.best() == null ? "" : job.best().candidateId(),
                job.healed().stream()
                        .flatMap(change -> change.fixed().stream())
                        .distinct()
                        .toList(),
                ending.isHealed() ? List.of() : job.failing(),
                ending.news().usage(),
                ending.news().took().toMillis() / 1000.0);
    }
}
