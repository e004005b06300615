package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.child.GuestTests;
import io.greenloop.testrunner.child.Lines;
import io.greenloop.testrunner.domain.SentinelAnswer;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.ReportedTest.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sentinels for one build of a project, in each module that they are wanted in beside a test class that runs there. */
record BuildSentinels(List<InModule> modules) {

    /**
     * Those of one module.
     *
     * @param directory of the module, from the root of the project
     */
    record InModule(String directory, Sentinels sentinels, String annotation) {

        private boolean are(ReportedTest reported) {
            return reported.test().className().equals(sentinels.className());
        }

        private SentinelAnswer answer(List<ReportedTest> reported) {
            if (ended(reported, sentinels.failing(), Status.PASSED)) {
                return SentinelAnswer.MISBEHAVED;
            }
            return ended(reported, sentinels.failing(), Status.FAILED)
                            && ended(reported, sentinels.passing(), Status.PASSED)
                    ? SentinelAnswer.BEHAVED
                    : SentinelAnswer.ABSENT;
        }

        private boolean ended(List<ReportedTest> reported, String method, Status status) {
            return reported.stream()
                    .anyMatch(each -> are(each) && each.test().method().equals(method) && each.status() == status);
        }
    }

    BuildSentinels {
        modules = List.copyOf(modules);
    }

    static BuildSentinels none() {
        return new BuildSentinels(List.of());
    }

    /**
     * Beside the first of these tests in each module, where that has a framework whose tests are marked.
     *
     * @param random must be hard to guess
     */
    static BuildSentinels beside(Collection<TestId> tests, ProjectLayout layout, RandomGenerator random) {
        var modules = new ArrayList<InModule>();
        var seen = new HashSet<String>();
        tests.stream()
                .sorted()
                .filter(test -> seen.add(test.module()))
                .forEach(test -> layout.module(test.module())
                        .flatMap(TestFramework::of)
                        .map(framework -> new InModule(
                                test.module(), Sentinels.beside(test.className(), random), framework.annotation()))
                        .ifPresent(modules::add));
        return new BuildSentinels(modules);
    }

    /**
     * Hands them to what puts them into the build.
     *
     * @param folder where that looks for them
     * @param root the project's folder as the build will see it
     */
    void write(Path folder, String root) throws IOException {
        var lines = modules.stream()
                .map(each -> Lines.encode(List.of(
                        ForkedLane.inside(root, each.directory()),
                        each.sentinels().className().replace('.', '/') + ".class",
                        Base64.getEncoder().encodeToString(each.sentinels().bytecode(each.annotation())))))
                .toList();
        if (!lines.isEmpty()) {
            Files.write(folder.resolve(GuestTests.FILE), lines);
        }
    }

    /** The project's own tests. */
    List<ReportedTest> without(List<ReportedTest> reported) {
        return reported.stream()
                .filter(each -> modules.stream().noneMatch(module -> module.are(each)))
                .toList();
    }

    SentinelAnswer answer(List<ReportedTest> reported) {
        return SentinelAnswer.together(
                modules.stream().map(module -> module.answer(reported)).toList());
    }
}
