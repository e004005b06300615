package io.greenloop.analyzer.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.Tier;
import io.greenloop.testkit.samples.Sample;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.workspace.UnifiedDiffs;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesReviewTest {

    private static final StepId STEP =
            new StepId(JobId.of(UUID.fromString("00000000-0000-4000-8000-000000000002")), 1, StepKind.GATE, 1);

    @TempDir
    Path folder;

    static Stream<Sample> samplesThatCanBeMended() {
        return Samples.all().stream().filter(sample -> !sample.fixes().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samplesThatCanBeMended")
    void theTrueFixOfASampleIsStoppedByNoGate(Sample sample) throws Exception {
        var project = sample.copyInto(folder);
        var diff = new StringBuilder();
        for (var fixes : sample.fixes().stream()
                .collect(Collectors.groupingBy(Sample.Edit::path))
                .entrySet()) {
            var file = project.resolve(fixes.getKey());
            var before = Files.readString(file);
            fixes.getValue().forEach(fix -> fix.applyIn(project));
            diff.append(UnifiedDiffs.between(fixes.getKey(), before, Files.readString(file)));
            Files.writeString(file, before);
        }

        assertThat(review(sample, project, diff.toString()).decision()).isIn(Decision.PASS, Decision.UNKNOWN);
    }

    @Test
    void theObviousFixOfTheErrorMessageSampleBlindsAnAlert() throws Exception {
        var sample = Samples.named("error-message");
        var project = sample.copyInto(folder);
        var path = sample.fixes().get(0).path();
        var before = Files.readString(project.resolve(path));
        var after = before.replace("daily limit exceeded", "limit for today is used up");
        assertThat(after).isNotEqualTo(before);

        var verdict = review(sample, project, UnifiedDiffs.between(path, before, after));

        assertThat(verdict.decision()).isEqualTo(Decision.REJECT);
        assertThat(verdict.reasons()).extracting(GateReason::code).contains("MESSAGE_CHANGED", "ALERT_BLINDED");
    }

    private GateVerdict review(Sample sample, Path project, String diff) throws Exception {
        var workspaces = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("repositories")));
        String commit;
        try (var workspace = workspaces.create(STEP.jobId().value())) {
            commit = workspace.importDirectory(project);
        }
        // Projects that do not even compile have no failing test to name.
        var failing = sample.failing().stream().findFirst().orElse("com.example.NoTest");
        var failure = new FailureSignature(
                new TestId("", failing.split("#")[0], ""), FailureKind.TEST_FAILURE, "", "", List.of());
        var candidate = Candidate.of(
                diff, Tier.TEMPLATE, "fix", "the fix", sample.fixes().get(0).path(), 1, 1);
        var command = new AnalyzePatches(
                STEP,
                commit,
                List.of(candidate),
                new FailureGroup(FailureKind.TEST_FAILURE, List.of(failure), List.of()),
                GatePolicy.STANDARD,
                "");
        return new CandidateReview(workspaces, CandidateReviewTest.NOBODY_TO_ASK, folder.resolve("local-repository"))
                .review(command, new CandidateReviewTest.Calm(false))
                .verdicts()
                .get(0);
    }
}
