package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.testkit.samples.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a test run would have told about a sample. */
final class SampleProjects {

    static final BaselineDetails NOTHING_MEASURED = new BaselineDetails(List.of(), List.of(), List.of());

    private SampleProjects() {}

    static List<TestId> failingTests(Sample sample) {
        return sample.failing().stream()
                .map(name -> name.split("#"))
                .map(parts -> new TestId("", parts[0], parts[1]))
                .toList();
    }

    static FailureGroup failing(Sample sample, String exception, String... frames) {
        return new FailureGroup(
                FailureKind.TEST_FAILURE,
                failingTests(sample).stream()
                        .map(test ->
                                new FailureSignature(test, FailureKind.TEST_FAILURE, exception, "", List.of(frames)))
                        .toList(),
                List.of());
    }

    /** Failing tests ran every line of the faulty file; a passing test ran all of them but the faulty method's. */
    static BaselineDetails coverage(Sample sample, Sample.Edit fix) {
        var text = new FolderFiles(sample.folder()).text(fix.path()).orElseThrow();
        int at = text.indexOf(fix.search());
        int first =
                (int) text.substring(0, text.lastIndexOf(") {\n", at)).lines().count();
        int last = (int) text.substring(0, text.indexOf("\n    }", at)).lines().count();
        int all = (int) text.lines().count();
        var outcomes = new ArrayList<BaselineDetails.Outcome>();
        var coverage = new ArrayList<BaselineDetails.Coverage>();
        for (var test : failingTests(sample)) {
            outcomes.add(new BaselineDetails.Outcome(test, BaselineDetails.Result.FAILED, 1, Duration.ZERO));
            coverage.add(new BaselineDetails.Coverage(test, Map.of(fix.path(), lines(1, all))));
        }
        var passing = new TestId("", "com.example.PassingTest", "passes");
        var elsewhere = new ArrayList<>(lines(1, first - 1));
        elsewhere.addAll(lines(last + 1, all));
        outcomes.add(new BaselineDetails.Outcome(passing, BaselineDetails.Result.PASSED, 1, Duration.ZERO));
        coverage.add(new BaselineDetails.Coverage(passing, Map.of(fix.path(), elsewhere)));
        return new BaselineDetails(List.of(), outcomes, coverage);
    }

    private static List<Integer> lines(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
