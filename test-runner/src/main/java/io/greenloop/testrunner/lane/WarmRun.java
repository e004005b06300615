package io.greenloop.testrunner.lane;

import static java.util.Objects.requireNonNull;

import io.greenloop.testrunner.child.WarmChild;
import io.greenloop.testrunner.child.WarmOrders;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a warm worker says of one run of tests.
 *
 * @param end how the worker ended, {@link End#EXITED} also for one that goes on
 * @param exitCode of a worker that ended
 * @param complete whether the journal ends as it should
 * @param mostBurnt the most steps that one test took
 * @param ranDry whether the code under test used up the steps it may take
 * @param told what else it says: answers of calls, recorded calls, numbers that were asked for, who left something behind; as fields
 * @param suspicion why the worker should run no more candidates; empty when it may
 */
record WarmRun(
        End end,
        int exitCode,
        boolean complete,
        List<ReportedTest> tests,
        long mostBurnt,
        boolean ranDry,
        List<List<String>> told,
        String suspicion) {

    WarmRun {
        requireNonNull(end, "end");
        tests = List.copyOf(tests);
        told = List.copyOf(told);
        requireNonNull(suspicion, "suspicion");
    }

    /** The numbers of a schema that the tests came to; empty where nobody wanted to know, or it cannot be read. */
    Optional<Set<Integer>> asked() {
        return told.stream()
                .filter(fields -> fields.size() == 2 && fields.get(0).equals(WarmOrders.ASKED))
                .findFirst()
                .flatMap(fields -> numbers(fields.get(1)));
    }

    /** Code under test can write here too. */
    private static Optional<Set<Integer>> numbers(String text) {
        try {
            return Optional.of(Stream.of(text.split(","))
                    .filter(number -> !number.isEmpty())
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet()));
        } catch (NumberFormatException strange) {
            return Optional.empty();
        }
    }

    /** Whether the worker gave up by itself, so that the run says nothing of the code. */
    boolean isBroken() {
        return !complete && end == End.EXITED && exitCode == WarmChild.BROKEN;
    }

    /** Names of test classes that left behind what makes the worker suspect, as far as it can tell. */
    Set<String> leaving() {
        return told.stream()
                .filter(fields -> fields.size() == 2 && fields.get(0).equals(WarmOrders.LEFT))
                .map(fields -> fields.get(1))
                .collect(Collectors.toSet());
    }
}
