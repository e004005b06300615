package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.testrunner.child.WarmChild;
import io.greenloop.testrunner.sandbox.HostProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many candidates in one JVM: none is told from what another left, and none that hangs holds up the next. */
class WarmLaneIT {

    private static final String FAULT = "return dividend * divisor;";
    private static final String RIGHT = "return dividend / divisor;";
    /** A test that any candidate can break for those after it, in a way that no look at the JVM shows, and one for Maven alone. */
    private static final String SENSITIVE = """
            @Test
                void knowsWhoStartedIt() {
                    assertTrue(System.getProperty("sun.java.command").contains("surefire"));
                    assertTrue(Runtime.getRuntime().maxMemory() <= 1L << 30, "more than half of what the sandbox has");
                    assertTrue(Runtime.getRuntime().totalMemory() >= 300L << 20, "collects far more often than outside");
                }

                @Test
                void dividesInACleanJvm() throws Exception {
                    assertNull(java.security.Security.getProperty("shop.leak"));
                    assertTrue(new Calculator().divide(0, 3) < 1);
                }
            """;

    /** What these share does not end when it is told to, as servers and pools that nobody shuts down do not. */
    private static final String SERVER = """
            package shop;

            class Server extends Thread {
                private static Server only;

                static synchronized void serve() {
                    if (only == null) {
                        only = new Server();
                        only.setDaemon(true);
                        only.start();
                    }
                }

                @Override
                public void run() {
                    while (true) {
                        try {
                            Thread.sleep(1_000);
                        } catch (InterruptedException ignored) {
                        }
                    }
                }
            }
            """;

    private static final String SERVED = """
            package shop;

            import static org.junit.jupiter.api.Assertions.*;

            import org.junit.jupiter.api.BeforeAll;
            import org.junit.jupiter.api.Test;

            class Served%dTest {
                @BeforeAll
                static void serve() {
                    Server.serve();
                }

                @Test
                void addsWhereOthersWait() {
                    assertEquals(3, new Calculator().add(1, 2));
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Rig rig;
    private static Rig.Job job;
    private static TestReport before;

    @BeforeAll
    static void reproduce() throws Exception {
        rig = new Rig(folder, Map.of("greenloop.test-runner.parallel-candidates", "1"));
        var project = Shop.write(folder.resolve("shop"), FAULT, SENSITIVE);
        Files.writeString(project.resolve("src/main/java/module-info.java"), "module shop {}");
        var tests = project.resolve("src/test/java/shop");
        Files.writeString(tests.resolve("Server.java"), SERVER);
        for (int i = 1; i <= 4; i++) {
            Files.writeString(tests.resolve("Served%dTest.java".formatted(i)), SERVED.formatted(i));
        }
        job = rig.job(project);
        before = job.reproduce();
        assertThat(before.failures()).as(job.log(before)).hasSize(1);
        assertThat(job.details(before).unlike())
                .as(job.log(before))
                .extracting(TestId::method)
                .containsExactly("knowsWhoStartedIt");
    }

    /** Workers wait for the next step of the job when the test-runner ends. */
    @AfterAll
    static void leavesNothingBehind() throws Exception {
        var wrong =
                IntStream.range(30, 40).mapToObj(factor -> patch("return dividend * %d + divisor;".formatted(factor)));
        var finished = job.validate(before, wrong.toList());
        assertThat(sandboxed()).as(log(finished)).isNotEmpty();

        rig.close();

        Awaitility.await().until(() -> sandboxed().isEmpty());
        try (var left = Files.list(folder.resolve("scratch"))) {
            assertThat(left).isEmpty();
        }
    }

    private static List<ProcessHandle> sandboxed() {
        return HostProcesses.naming(folder.toString());
    }

    @Test
    void whatNeverEndsIsCutInsideTheJvmWhateverItCatches() throws Exception {
        var hanging = List.of(
                "while (true) { }",
                "for (;;) { try { for (;;) { } } catch (Throwable t) { continue; } }",
                "try { while (true) { } } finally { while (true) { } }",
                "do { try { return divide(dividend, divisor); } catch (Throwable t) { } } while (true);",
                "var all = new java.util.ArrayList<Integer>(); while (all.size() >= 0) { all.add(1); all.clear(); } return 2;",
                "switch (divisor) { case 3: while (divisor > 0) { divisor = divisor == 1 ? 3 : 1; } default: return 2; }",
                "java.util.stream.IntStream.generate(() -> 1).forEach(i -> add(i, i)); return 2;");
        var candidates =
                new ArrayList<Candidate>(hanging.stream().map(WarmLaneIT::patch).toList());
        candidates.add(patch("return divide(dividend, divisor) + 1;"));
        candidates.add(patch("return dividend - divisor;"));
        candidates.add(patch(RIGHT));
        candidates.add(patch("return (dividend / (divisor));"));

        var finished = job.validate(before, candidates);

        var verdicts = finished.results().stream().map(CandidateResult::verdict).toList();
        assertThat(verdicts.subList(0, hanging.size()))
                .as(log(finished))
                .allMatch(verdict -> verdict == Verdict.TIMEOUT || verdict == Verdict.FAILING);
        assertThat(verdicts.subList(0, 3)).containsOnly(Verdict.TIMEOUT);
        assertThat(verdicts.subList(hanging.size(), verdicts.size()))
                .containsExactly(Verdict.FAILING, Verdict.FAILING, Verdict.PLAUSIBLE, Verdict.PLAUSIBLE);
        assertThat(log(finished))
                .contains("9 decided in a warm JVM, 1 in one of their own, 1 by what came of the same bytecode")
                .contains("the same bytecode as candidate " + candidates.get(9).shortId());
    }

    @Test
    void nothingThatACandidateLeavesHelpsTheNext() throws Exception {
        var leaving = List.of(
                "System.setProperty(\"shop.leak\", \"2\"); return 0;",
                "java.util.Locale.setDefault(java.util.Locale.GERMANY); return 0;",
                "java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(\"Asia/Tokyo\")); return 0;",
                "java.net.ProxySelector.setDefault(null); return 0;",
                "java.nio.file.Files.writeString(java.nio.file.Path.of(\"leak\"), \"2\"); return 0;",
                "java.nio.file.Files.writeString(java.nio.file.Path.of(\"/tmp/leak\"), \"2\"); return 0;",
                "var t = new Thread(() -> { while (true) { try { Thread.sleep(1000); } catch (Throwable e) { } } }); t.setName(\"leak\"); t.start(); return 0;",
                "Thread.currentThread().interrupt(); return 0;");
        var profiting = List.of(
                "return Integer.getInteger(\"shop.leak\", 0);",
                "return java.util.Locale.getDefault().equals(java.util.Locale.GERMANY) ? 2 : 0;",
                "return java.util.TimeZone.getDefault().getID().equals(\"Asia/Tokyo\") ? 2 : 0;",
                "return java.net.ProxySelector.getDefault() == null ? 2 : 0;",
                "return java.nio.file.Files.exists(java.nio.file.Path.of(\"leak\")) ? 2 : 0;",
                "return java.nio.file.Files.exists(java.nio.file.Path.of(\"/tmp/leak\")) ? 2 : 0;",
                "return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals(\"leak\")) ? 2 : 0;",
                "return Thread.interrupted() ? 2 : 0;");
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < leaving.size(); i++) {
            candidates.add(patch(leaving.get(i)));
            candidates.add(patch(profiting.get(i)));
        }

        var finished = job.validate(before, candidates);

        assertThat(finished.results())
                .as(log(finished))
                .extracting(CandidateResult::verdict)
                .containsOnly(Verdict.FAILING);
        assertThat(log(finished)).contains("16 decided in a warm JVM, 0 in one of their own");
    }

    @Test
    void whatWasDecidedInAJvmThatIsFoundSpoiledIsDecidedAgain() throws Exception {
        var spoiling = patch("java.security.Security.setProperty(\"shop.leak\", \"2\"); return 0;");
        var right = patch(RIGHT);
        var wrong = patch("return dividend;");

        var finished = job.validate(before, List.of(spoiling, right, wrong));

        assertThat(finished.results())
                .as(log(finished))
                .extracting(CandidateResult::verdict)
                .containsExactly(Verdict.FAILING, Verdict.PLAUSIBLE, Verdict.FAILING);
    }

    @Test
    void whatEndsTheJvmIsToldFromWhatComesAfterIt() throws Exception {
        var finished = job.validate(
                before,
                List.of(
                        patch("System.exit(0); return 0;"),
                        patch("return dividend + divisor;"),
                        patch("Runtime.getRuntime().halt(3); return 0;"),
                        patch(RIGHT)));

        assertThat(finished.results())
                .as(log(finished))
                .extracting(CandidateResult::verdict)
                .containsExactly(Verdict.CRASH, Verdict.FAILING, Verdict.CRASH, Verdict.PLAUSIBLE);
    }

    @Test
    void whatTheFailingTestDoesNotComeToIsToldSoWithoutARun() throws Exception {
        var sum = "one + other";
        var candidates = List.of("one - other", "one * other", "one / other", "one % other", "one", "other").stream()
                .map(other -> job.candidate(Shop.CALCULATOR, sum, other))
                .toList();

        var finished = job.validate(before, candidates);

        assertThat(finished.results())
                .as(log(finished))
                .extracting(CandidateResult::verdict)
                .containsOnly(Verdict.FAILING);
        assertThat(finished.results().subList(3, 6))
                .extracting(CandidateResult::note)
                .allMatch(note -> note.endsWith("still fails, and does not come to what is changed"));
    }

    @Test
    void whatEndsTheJvmAsItsOwnFaultsDoIsTriedInAnotherBeforeAnybodySaysNo() throws Exception {
        var finished = job.validate(
                before,
                List.of(
                        patch("Runtime.getRuntime().halt(%d); return 0;".formatted(WarmChild.BROKEN)),
                        patch("return dividend + divisor;"),
                        patch("return divisor;")));

        assertThat(finished.results())
                .as(log(finished))
                .extracting(CandidateResult::verdict)
                .containsExactly(Verdict.CRASH, Verdict.FAILING, Verdict.FAILING);
        assertThat(log(finished)).contains("2 decided in a warm JVM, 1 in one of their own");
    }

    private static String log(TestsFinished finished) {
        return job.text(finished.log());
    }

    private static Candidate patch(String body) {
        return job.candidate(Shop.CALCULATOR, FAULT, body);
    }
}
