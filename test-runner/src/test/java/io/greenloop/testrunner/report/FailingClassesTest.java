package io.greenloop.testrunner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.report.ReportedTest.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingClassesTest {

    @TempDir
    Path folder;

    @Test
    void mavensOwnWordsNameTheClassesThatFailed() throws IOException {
        var output = Files.writeString(folder.resolve("output"), """
                [INFO] Running shop.GoodTest
                [INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in shop.GoodTest
                [ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! -- in shop.BadTest
                [ERROR] Tests run: 1, Failures: 0, Errors: 1, Skipped: 0, Time elapsed: 0.1 s <<< ERROR! - in shop.OldTest$Inner
                [ERROR] Tests run: 1, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! -- in shop.ÜbelTest
                [ERROR] Tests run: 5, Failures: 1, Errors: 1, Skipped: 0
                """);

        assertThat(FailingClasses.in(output)).containsExactly("shop.BadTest", "shop.OldTest$Inner", "shop.ÜbelTest");
    }

    @Test
    void testsThatLeaveTheirLastLineOpenDoNotHideMavensWords() throws IOException {
        var told =
                "[ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! -- in shop.BadTest";
        var output = Files.writeString(
                folder.resolve("output"),
                "[INFO] open%s%n%s%s".formatted(told, "x".repeat(9 << 20), told.replace("Bad", "Long")));

        assertThat(FailingClasses.in(output)).containsExactly("shop.BadTest", "shop.LongTest");
    }

    @Test
    void aLineOfNothingButBeginningsIsReadInNoTime() throws IOException {
        var output = Files.writeString(
                folder.resolve("output"), "[ERROR] Tests run: 1, Failures: 1, Errors: 0, ".repeat(300_000));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(FailingClasses.in(output)).isEmpty());
    }

    @Test
    void aReportThatCallsSuchAClassPassedContradictsThem() {
        var told = Set.of("shop.BadTest");

        assertThat(FailingClasses.contradict(told, List.of(test("shop.BadTest", Status.PASSED))))
                .isTrue();
        assertThat(FailingClasses.contradict(
                        told, List.of(test("shop.BadTest", Status.PASSED), test("shop.BadTest", Status.FAILED))))
                .isFalse();
        assertThat(FailingClasses.contradict(told, List.of(test("shop.BadTest$Inner", Status.FAILED))))
                .isFalse();
    }

    @Test
    void whatTestsPrintOfOtherBuildsContradictsNothing() {
        assertThat(FailingClasses.contradict(Set.of("other.BadTest"), List.of(test("shop.GoodTest", Status.PASSED))))
                .isFalse();
    }

    private static ReportedTest test(String name, Status status) {
        return new ReportedTest(new TestId("", name, "works"), status, "", "", "", Duration.ZERO);
    }
}
