package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sorts a red build into faults: a build that does not get to its tests is one, otherwise the failures of each test class
 * are. A fault that turns out to be several is split where a candidate mended a part of it.
 */
final class FailureGroups {

    private FailureGroups() {}

    static List<FailureGroup> of(TestReport report) {
        if (report.kind() == null) {
            return List.of();
        }
        if (report.failures().isEmpty()) {
            return report.problems().isEmpty()
                    ? List.of()
                    : List.of(new FailureGroup(report.kind(), List.of(), report.problems()));
        }
        var byClass = new TreeMap<String, List<FailureSignature>>();
        for (var failure : report.failures()) {
            var owner = failure.test().module() + ":" + failure.test().className();
            byClass.computeIfAbsent(owner, name -> new ArrayList<>()).add(failure);
        }
        // Many failing tests in one class say most about where the fault is.
        return byClass.values().stream()
                .sorted(Comparator.comparingInt((List<FailureSignature> failures) -> -failures.size()))
                .map(FailureGroups::group)
                .toList();
    }

    /** The fault as two: the tests that one candidate mended, then the others. */
    static List<FailureGroup> split(FailureGroup whole, Set<TestId> mended) {
        var first = whole.failures().stream()
                .filter(failure -> mended.contains(failure.test()))
                .toList();
        var rest = whole.failures().stream()
                .filter(failure -> !mended.contains(failure.test()))
                .toList();
        return first.isEmpty() || rest.isEmpty() ? List.of(whole) : List.of(group(first), group(rest));
    }

    private static FailureGroup group(List<FailureSignature> failures) {
        var kind = failures.stream().map(FailureSignature::kind).findFirst().orElse(FailureKind.TEST_FAILURE);
        return new FailureGroup(kind, failures, List.of());
    }
}
