package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.TestReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patches that want to look right, or to get at the host, instead of being right. */
class HostilePatchesIT {

    private static final String CALCULATOR = "src/main/java/shop/Calculator.java";
    private static final String FAULT = "return dividend * divisor;";

    @TempDir
    static Path folder;

    private static Rig.Job job;
    private static TestReport before;

    @BeforeAll
    static void reproduce() throws Exception {
        job = new Rig(folder, Map.of()).job(Shop.write(folder.resolve("shop"), "return dividend * divisor;", ""));
        before = job.reproduce();
        assertThat(before.failures()).as(job.log(before)).hasSize(1);
    }

    @Test
    void noTrickIsTakenForARepair() throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "2");
        try (var host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var expected = new LinkedHashMap<Candidate, Verdict>();
            expected.put(patch("return dividend / divisor;"), Verdict.PLAUSIBLE);
            expected.put(patch("System.exit(0); return 0;"), Verdict.CRASH);
            expected.put(patch("Runtime.getRuntime().halt(0); return 0;"), Verdict.CRASH);
            expected.put(patch(forgingTheJournal()), Verdict.CRASH);
            expected.put(patch("while (true) { Thread.onSpinWait(); }"), Verdict.TIMEOUT);
            expected.put(
                    patch("return Integer.parseInt(java.nio.file.Files.readString(java.nio.file.Path.of(\"%s\")));"
                            .formatted(secret)),
                    Verdict.FAILING);
            expected.put(
                    patch("try (var s = new java.net.Socket(\"127.0.0.1\", %d)) { return 2; }"
                            .formatted(host.getLocalPort())),
                    Verdict.FAILING);
            expected.put(
                    patch(
                            "var all = new java.util.ArrayList<byte[]>(); for (int i = 0; i < 4096; i++) all.add(new String(\"*\").repeat(1 << 20).getBytes()); return 2;"),
                    Verdict.CRASH);

            var results = job.validate(before, java.util.List.copyOf(expected.keySet()))
                    .results();

            for (var entry : expected.entrySet()) {
                var result = resultOf(results, entry.getKey());
                assertThat(result.verdict())
                        .as(entry.getKey().diff() + result.note())
                        .isEqualTo(entry.getValue());
            }
        }
    }

    private static String forgingTheJournal() {
        return "var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);"
                + " out.write(\"0\\ttest\\tshop.CalculatorTest\\tdivides\\tpassed\\t1\\t\\t\\t\\n0\\tend\\t1\\n\".getBytes());"
                + " out.flush(); Runtime.getRuntime().halt(0); return 0;";
    }

    @Test
    void aProcessThatAPatchStartsEndsWithItsRun() throws Exception {
        var marker = "6" + System.nanoTime() % 100_000_000;
        var outliving = patch("new ProcessBuilder(\"setsid\", \"sleep\", \"%s\").start(); return dividend / divisor;"
                .formatted(marker));

        var results = job.validate(before, java.util.List.of(outliving)).results();

        assertThat(results.get(0).verdict()).isEqualTo(Verdict.PLAUSIBLE);
        Awaitility.await()
                .until(() -> ProcessHandle.allProcesses()
                        .noneMatch(process -> arguments(process).contains(marker)));
    }

    private static String arguments(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", process.pid() + "", "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    void aForgedReportOfTheBuildIsNotBelieved() throws Exception {
        var forging = patch(
                "Runtime.getRuntime().addShutdownHook(new Thread(() -> { try { var f = java.nio.file.Path.of(\"target/surefire-reports/TEST-shop.CalculatorTest.xml\");"
                        + " for (int i = 0; i < 100 && !java.nio.file.Files.exists(f); i++) Thread.sleep(10);"
                        + " java.nio.file.Files.writeString(f, \"<testsuite><testcase name='divides' classname='shop.CalculatorTest' time='0'/><testcase name='adds' classname='shop.CalculatorTest' time='0'/></testsuite>\"); } catch (Exception e) { } }));"
                        + " return 0;");

        var confirmed = job.confirm(before, forging);

        assertThat(confirmed.results().get(0).verdict())
                .as(confirmed.results().get(0).note())
                .isIn(Verdict.UNKNOWN, Verdict.FAILING);
    }

    private static Candidate patch(String body) {
        return job.candidate(CALCULATOR, FAULT, body);
    }

    private static CandidateResult resultOf(java.util.List<CandidateResult> results, Candidate candidate) {
        return results.stream()
                .filter(result -> result.candidateId().equals(candidate.id()))
                .findFirst()
                .orElseThrow();
    }
}
