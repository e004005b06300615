package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.report.CrashedClasses;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a run that ended before its tests did which classes it was at: they are what fails. */
final class EndedEarly {

    private EndedEarly() {}

    static List<FailureSignature> failures(BuiltProject built, FailureKind kind) {
        if (kind != FailureKind.CRASH && kind != FailureKind.TIMEOUT) {
            return List.of();
        }
        var layout = built.run().layout();
        var named = CrashedClasses.in(built.run().log().text()).stream()
                .map(name -> new TestId(layout.testing(built.folder(), name), name, ""))
                .collect(Collectors.toCollection(TreeSet::new));
        if (kind == FailureKind.CRASH && built.run().result().end() == SandboxResult.End.EXITED) {
            named.addAll(neverHeardOf(built, named));
        }
        return named.stream()
                .map(test -> new FailureSignature(test, kind, "", "the test JVM did not get to its end", List.of()))
                .toList();
    }

    /** A class may end its JVM while it is made, before anybody says that it runs: then nobody hears of its module. */
    private static Set<TestId> neverHeardOf(BuiltProject built, Set<TestId> named) {
        var tally = TestTally.of(built.run().tests());
        var heardOf = Stream.concat(named.stream(), tally.tests().keySet().stream())
                .map(TestId::module)
                .collect(Collectors.toSet());
        return UnseenTests.of(built, tally).stream()
                .filter(test -> !heardOf.contains(test.module()))
                .map(test -> new TestId(test.module(), test.className(), ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
