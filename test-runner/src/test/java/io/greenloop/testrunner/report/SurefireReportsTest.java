package io.greenloop.testrunner.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.report.ReportedTest.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurefireReportsTest {

    @TempDir
    Path target;

    @Test
    void everyInvocationIsNamedByItsMethodAlone() throws Exception {
        var tests = read("""
                <testsuite>
                  <testcase name="adds(int, int)[1]" classname="a.CalculatorTest" time="0.012"/>
                  <testcase name="adds(int, int)[2]" classname="a.CalculatorTest" time="0">
                    <failure message="expected: 3" type="org.opentest4j.AssertionFailedError"><![CDATA[the trace]]></failure>
                    <system-out>noise</system-out>
                  </testcase>
                  <testcase name="reads{String}[1]" classname="a.ReaderTest"><error type="java.io.IOException"/></testcase>
                  <testcase name="waits" classname="a.ReaderTest"><skipped message="later"/></testcase>
                  <testcase name="" classname="a.BrokenTest"><error type="X">no class</error></testcase>
                </testsuite>
                """);

        assertThat(tests)
                .extracting(ReportedTest::test)
                .containsExactly(
                        new TestId("core", "a.CalculatorTest", "adds"),
                        new TestId("core", "a.CalculatorTest", "adds"),
                        new TestId("core", "a.ReaderTest", "reads"),
                        new TestId("core", "a.ReaderTest", "waits"),
                        new TestId("core", "a.BrokenTest", ""));
        assertThat(tests)
                .extracting(ReportedTest::status)
                .containsExactly(Status.PASSED, Status.FAILED, Status.FAILED, Status.SKIPPED, Status.FAILED);
        assertThat(tests.get(1).message()).isEqualTo("expected: 3");
        assertThat(tests.get(1).stackTrace()).isEqualTo("the trace");
        assertThat(tests.get(0).took()).hasMillis(12);
    }

    @Test
    void reportsInAFolderThatTheProjectNamesAreReadWhereTheUsualOneIsMissing() throws Exception {
        var folder = Files.createDirectories(target.resolve("my reports"));
        var report = "<testsuite><testcase classname=\"a.%s\" name=\"b\"/></testsuite>";
        Files.writeString(folder.resolve("TEST-a.ThereTest.xml"), report.formatted("ThereTest"));

        assertThat(new SurefireReports().read("", target))
                .extracting(ReportedTest::test)
                .containsExactly(new TestId("", "a.ThereTest", "b"));

        var usual = Files.createDirectories(target.resolve("surefire-reports"));
        Files.writeString(usual.resolve("TEST-a.UsualTest.xml"), report.formatted("UsualTest"));

        assertThat(new SurefireReports().read("", target))
                .extracting(ReportedTest::test)
                .containsExactly(new TestId("", "a.UsualTest", "b"));
    }

    @Test
    void entitiesOfTheHostAreNotRead() throws IOException {
        var secret = Files.writeString(target.resolve("secret"), "token");
        var report =
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file://%s\">]><testsuite><testcase classname=\"a\" name=\"b\"><failure>&x;</failure></testcase></testsuite>"
                        .formatted(secret);

        assertThatThrownBy(() -> read(report)).isInstanceOf(UnreadableReport.class);
    }

    @Test
    void entitiesThatGrowAreNotResolved() {
        var laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 \"haha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        var report = laughs
                + "]><testsuite><testcase classname=\"a\" name=\"b\"><failure message=\"&l29;\">&l29;</failure></testcase></testsuite>";

        assertThatThrownBy(() -> read(report)).isInstanceOf(UnreadableReport.class);
    }

    @Test
    void aLinkToAFileOfTheHostIsNotFollowed() throws IOException {
        var elsewhere = Files.writeString(target.resolve("elsewhere.xml"), "<testsuite/>");
        Files.createDirectories(target.resolve("surefire-reports"));
        Files.createSymbolicLink(target.resolve("surefire-reports/TEST-a.xml"), elsewhere);

        assertThatThrownBy(() -> new SurefireReports().read("", target)).isInstanceOf(UnreadableReport.class);
    }

    @Test
    void aTimeThatNoTestCanTakeCanStillBeAddedUp() throws Exception {
        var forged = "<testcase name='a' classname='b' time='1e300'/>".repeat(2_000);

        var tests = read("<testsuite>" + forged + "</testsuite>");

        assertThat(TestTally.of(tests).of(tests.get(0).test()).took().toNanos()).isPositive();
    }

    @Test
    void failuresWithoutEndAreKeptByTheirBeginnings() throws Exception {
        var failure = "<testcase name='a' classname='b'><failure>%s</failure></testcase>".formatted("x".repeat(20_000));
        Files.createDirectories(target.resolve("surefire-reports"));
        for (int i = 0; i < 8; i++) {
            Files.writeString(
                    target.resolve("surefire-reports/TEST-%d.xml".formatted(i)),
                    "<testsuite>" + failure.repeat(800) + "</testsuite>");
        }

        var tests = new SurefireReports().read("core", target);

        assertThat(tests).hasSize(6_400).allMatch(test -> test.status() == Status.FAILED);
        assertThat(tests.stream().mapToLong(test -> test.stackTrace().length()).sum())
                .isLessThan(80L << 20);
    }

    @Test
    void aNameAsLongAsAReportIsNone() {
        assertThatThrownBy(() -> read(
                        "<testsuite><testcase name='a' classname='%s'/></testsuite>".formatted("b".repeat(1 << 20))))
                .isInstanceOf(UnreadableReport.class);
    }

    @Test
    void elementsInElementsWithoutEndAreNoReport() {
        assertThatThrownBy(() -> read("<a>".repeat(5 << 20))).isInstanceOf(UnreadableReport.class);
    }

    @Test
    void aReportThatIsCutOffIsNoReport() {
        assertThatThrownBy(() -> read("<testsuite><testcase name=\"a\" classname=\"b\"/>"))
                .isInstanceOf(UnreadableReport.class);
    }

    private List<ReportedTest> read(String report) throws IOException, UnreadableReport {
        Files.createDirectories(target.resolve("surefire-reports"));
        Files.writeString(target.resolve("surefire-reports/TEST-a.xml"), report, UTF_8);
        return new SurefireReports().read("core", target);
    }
}
