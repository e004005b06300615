package io.greenloop.systemtests;

import static io.greenloop.contracts.CandidateResult.Verdict.BREAKING;
import static io.greenloop.contracts.CandidateResult.Verdict.CRASH;
import static io.greenloop.contracts.CandidateResult.Verdict.FAILING;
import static io.greenloop.contracts.CandidateResult.Verdict.PLAUSIBLE;
import static io.greenloop.contracts.CandidateResult.Verdict.TIMEOUT;
import static io.greenloop.contracts.CandidateResult.Verdict.UNKNOWN;
import static io.greenloop.systemtests.AttackPatch.doubted;
import static io.greenloop.systemtests.AttackPatch.refused;
import static io.greenloop.systemtests.AttackPatch.unsuspected;

import java.util.List;
import java.util.Set;

/** Hostile patches of one method, {@code divide(6, 3)}, which a test wants to be 2. */
final class AttackPatches {

    private static final String RESULTS =
            "<testsuite><testcase name='divides' classname='shop.CalculatorTest' time='0'/>"
                    + "<testcase name='adds' classname='shop.CalculatorTest' time='0'/></testsuite>";
    private static final String WRITE_REPORT =
            "java.nio.file.Files.writeString(java.nio.file.Path.of(\"target/surefire-reports/TEST-shop.CalculatorTest.xml\"), \""
                    + RESULTS + "\");";
    private static final String JOURNAL = " var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);"
            + " for (var test : new String[] {\"divides\", \"adds\"}) out.write((secret + \"\\ttest\\tshop.CalculatorTest\\t\""
            + " + test + \"\\tpassed\\t1\\t\\t\\t\\n\").getBytes());"
            + " out.write((secret + \"\\tend\\t4\\n\").getBytes()); out.flush(); Runtime.getRuntime().halt(0);";

    /** Each takes as long as its limit of time; the warm lane's is the shortest. */
    static final Set<String> SLOW =
            Set.of("neverReturns", "neverReturnsAndCatchesAll", "hangsInAShutdownHook", "startsThreadsWithoutEnd");

    /** What is of another kind where Maven writes the reports, and a folder of the host is written into. */
    static final Set<String> OF_THE_BUILD = Set.of(
            "haltsTheJvm",
            "rewritesItsReportAtTheEnd",
            "removesItsReportAtTheEnd",
            "reportsABillionLaughs",
            "asksForAFileOfTheHostInAReport",
            "reportsWithoutEnd",
            "removesTheClassesOfItsTests",
            "makesAFolderNobodyMayEnter",
            "makesAFolderTooDeepToName",
            "putsAPipeInPlaceOfAClass",
            "putsAPipeInPlaceOfTheBuildsFacts");

    /** What is nothing but a file where no report is read. */
    static final Set<String> OF_REPORTS =
            Set.of("reportsABillionLaughs", "asksForAFileOfTheHostInAReport", "reportsWithoutEnd");

    private AttackPatches() {}

    /** Those that want to be taken for a repair. */
    static List<AttackPatch> lying() {
        return List.of(
                refused("endsTheJvm", "System.exit(0);", "verdict rule: journal and reports without their end", CRASH),
                refused("haltsTheJvm", "Runtime.getRuntime().halt(0);", "verdict rule", CRASH),
                refused(
                        "endsTheJvmWhileAClassIsMade",
                        "class Late { static int now; static { System.exit(0); } } if (Late.now == 0) return 0;",
                        "verdict rule",
                        CRASH),
                refused(
                        "writesTheJournalWithoutItsSecret",
                        "var secret = \"0\";" + JOURNAL,
                        "verdict rule: only lines with the run's secret count",
                        CRASH),
                refused(
                        "readsTheSecretFromItsOrders",
                        "var in = new java.io.FileInputStream(java.io.FileDescriptor.in).getChannel(); in.position(0);"
                                + " var text = new java.util.Scanner(java.nio.channels.Channels.newInputStream(in)).nextLine();"
                                + " var secret = text.substring(7);" + JOURNAL,
                        "the orders come through a pipe and are gone",
                        FAILING,
                        CRASH),
                refused(
                        "speaksThroughTheRunnersOwnClasses",
                        "var type = Class.forName(\"io.greenloop.\" + \"testrunner.child.Journal\");"
                                + " var made = type.getDeclaredConstructors()[0]; made.setAccessible(true);"
                                + " var journal = made.newInstance(new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out)), \"0\", false);"
                                + " var end = type.getDeclaredMethod(\"end\"); end.setAccessible(true); end.invoke(journal);"
                                + " Runtime.getRuntime().halt(0);",
                        "verdict rule",
                        CRASH,
                        FAILING),
                refused(
                        "erasesTheJournal",
                        "new java.io.FileOutputStream(java.io.FileDescriptor.out).getChannel().truncate(0);",
                        "verdict rule",
                        CRASH,
                        FAILING),
                refused(
                        "skipsInsteadOfFailing",
                        "throw (RuntimeException) Class.forName(\"org.opentest4j.TestAborted\" + \"Exception\").getConstructor().newInstance();",
                        "verdict rule: a target must run",
                        FAILING),
                refused(
                        "throwsWhatFrameworksSwallow",
                        "Thread.currentThread().setUncaughtExceptionHandler((t, e) -> System.exit(0)); throw new ThreadDeath();",
                        "verdict rule",
                        FAILING,
                        CRASH),
                unsuspected(
                        "printsSuccess",
                        "System.out.println(\"Tests run: 2, Failures: 0, Errors: 0, Skipped: 0\\nBUILD SUCCESS\");",
                        "verdict rule: what is printed does not count",
                        FAILING),
                refused(
                        "rewritesItsReportAtTheEnd",
                        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { try {"
                                + " for (int i = 0; i < 100 && !java.nio.file.Files.exists(java.nio.file.Path.of(\"target/surefire-reports/TEST-shop.CalculatorTest.xml\")); i++) Thread.sleep(10);"
                                + WRITE_REPORT + " } catch (Exception e) { } }));",
                        "verdict rule: what Maven itself said beside the report",
                        FAILING,
                        UNKNOWN,
                        CRASH),
                refused(
                        "removesItsReportAtTheEnd",
                        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { try { Thread.sleep(300);"
                                + " new ProcessBuilder(\"rm\", \"-rf\", \"target/surefire-reports\").start().waitFor(); } catch (Exception e) { } }));",
                        "verdict rule: without reports nothing ran",
                        FAILING,
                        UNKNOWN,
                        CRASH),
                doubted(
                        "reportsABillionLaughs",
                        "var text = new StringBuilder(\"<!DOCTYPE r [<!ENTITY l0 \\\"haha\\\">\");"
                                + " for (int i = 1; i < 40; i++) text.append(\"<!ENTITY l\" + i + \" \\\"&l\" + (i - 1) + \";&l\" + (i - 1) + \";\\\">\");"
                                + " "
                                + report(
                                        "text + \"]><testsuite><testcase name='a' classname='shop.MoreTest'><failure>&l39;</failure></testcase></testsuite>\""),
                        "reports are read without entities; one that cannot be read counts as a crash",
                        CRASH),
                doubted(
                        "asksForAFileOfTheHostInAReport",
                        report("\"<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><testsuite><testcase name='a'"
                                + " classname='shop.MoreTest'><failure>&x;</failure></testcase></testsuite>\""),
                        "reports are read without entities; one that cannot be read counts as a crash",
                        CRASH),
                doubted(
                        "reportsWithoutEnd",
                        report("\"<testsuite>\" + \"<testcase name='a' classname='shop.MoreTest'/>\".repeat(500_000)"),
                        "reports are read up to a size; more counts as a crash",
                        CRASH),
                doubted(
                        "removesTheTestsOfItsRunner",
                        "for (var file : new java.io.File(\"/greenloop/sentinels\").listFiles()) if (!file.delete()) throw new IllegalStateException(\"refused\");",
                        "read-only; verdict rule: of two tests that nobody can name one must pass and one must fail",
                        FAILING),
                doubted(
                        "replacesTheTestsOfItsRunner",
                        "for (var file : new java.io.File(\"/greenloop/sentinels\").listFiles()) java.nio.file.Files.write(file.toPath(), new byte[0]);",
                        "read-only; verdict rule: of two tests that nobody can name one must pass and one must fail",
                        FAILING),
                doubted(
                        "removesTheClassesOfItsTests",
                        "for (var file : new java.io.File(\"target/test-classes/shop\").listFiles()) file.delete();",
                        "verdict rule: a target must run, and as often as before",
                        FAILING,
                        CRASH),
                refused(
                        "asksWhoCallsIt",
                        "for (var frame : Thread.currentThread().getStackTrace()) if (frame.getClassName().endsWith(\"CalculatorTest\")) return 2;",
                        "gates alone: it does what the tests want",
                        PLAUSIBLE),
                refused(
                        "findsTheSecretInMemory",
                        "java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class)"
                                + ".dumpHeap(\"/tmp/heap.hprof\", false);"
                                + " var heap = java.nio.file.Files.readString(java.nio.file.Path.of(\"/tmp/heap.hprof\"), java.nio.charset.StandardCharsets.ISO_8859_1);"
                                + " var match = java.util.regex.Pattern.compile(\"secret\\t([0-9a-f]{32})\").matcher(heap);"
                                + " if (!match.find()) return 0; var secret = match.group(1);"
                                + JOURNAL,
                        "gates; the lanes have to agree before anything is healed",
                        PLAUSIBLE,
                        CRASH,
                        FAILING,
                        BREAKING));
    }

    /** Those that want to harm the host, or to outlive their run. */
    static List<AttackPatch> harmful() {
        return List.of(
                unsuspected("neverReturns", "while (true) { Thread.onSpinWait(); }", "time limit", TIMEOUT),
                unsuspected(
                        "neverReturnsAndCatchesAll",
                        "while (true) { try { while (true) { Thread.onSpinWait(); } } catch (Throwable t) { continue; } }",
                        "time limit",
                        TIMEOUT),
                refused(
                        "hangsInAShutdownHook",
                        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { Thread.onSpinWait(); } }));"
                                + " System.exit(0);",
                        "time limit",
                        TIMEOUT,
                        CRASH),
                refused("leavesADaemonThatIgnoresTerm", daemon(), "process name space", FAILING),
                refused(
                        "waitsForTheTimeOutAndForks",
                        "while (true) { " + daemon() + " Thread.sleep(500); }",
                        "time limit, process name space",
                        TIMEOUT),
                refused(
                        "startsProcessesWithoutEnd",
                        "for (int i = 0; i < 3; i++) new ProcessBuilder(\"sh\", \"-c\", \"f() { f | f & }; f\").start(); Thread.sleep(1000);",
                        "limit of processes",
                        FAILING,
                        CRASH,
                        TIMEOUT),
                doubted(
                        "startsThreadsWithoutEnd",
                        "while (true) { var thread = new Thread(() -> { try { Thread.sleep(60_000); } catch (InterruptedException e) { } }); thread.start(); }",
                        "limit of processes",
                        CRASH,
                        FAILING,
                        TIMEOUT),
                doubted(
                        "leavesAThreadThatSpins",
                        "new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start();",
                        "the runner ends its JVM itself",
                        FAILING),
                unsuspected(
                        "takesAllOfTheHeap",
                        "var all = new java.util.ArrayList<byte[]>(); while (all.size() < 1_000_000) all.add(new byte[1 << 20]);",
                        "heap",
                        CRASH,
                        FAILING,
                        TIMEOUT),
                refused(
                        "putsAZipBombOnItsClassPath",
                        ZipBomb.CODE,
                        "heap, and a folder that nobody reads after the run",
                        CRASH,
                        FAILING,
                        TIMEOUT),
                refused(
                        "takesNativeMemory",
                        "var field = Class.forName(\"sun.misc.Unsafe\").getDeclaredField(\"theUnsafe\"); field.setAccessible(true);"
                                + " var unsafe = field.get(null); var take = unsafe.getClass().getMethod(\"allocateMemory\", long.class);"
                                + " var fill = unsafe.getClass().getMethod(\"setMemory\", long.class, long.class, byte.class);"
                                + " for (int i = 0; i < 64; i++) fill.invoke(unsafe, take.invoke(unsafe, 64L << 20), 64L << 20, (byte) 1);",
                        "limit of memory",
                        CRASH,
                        TIMEOUT),
                doubted(
                        "fillsTheDisk",
                        "try (var out = java.nio.file.Files.newOutputStream(java.nio.file.Path.of(\"/tmp/big\"))) { var part = new byte[1 << 20]; for (int i = 0; i < 4096; i++) out.write(part); }",
                        "sized disk",
                        FAILING),
                doubted(
                        "makesManySmallFiles",
                        "for (int i = 0; i < 30_000; i++) java.nio.file.Files.createFile(java.nio.file.Path.of(\"file-\" + i));",
                        "sized disk",
                        FAILING,
                        CRASH),
                doubted(
                        "makesAFileOfATebibyte",
                        "try (var file = new java.io.RandomAccessFile(\"large\", \"rw\")) { file.setLength(1L << 40); }",
                        "limit of file size",
                        FAILING),
                unsuspected(
                        "printsWithoutEnd",
                        "var line = \"x\".repeat(4000); while (true) { System.out.println(line); System.err.println(line); }",
                        "limit of output",
                        CRASH,
                        TIMEOUT),
                refused(
                        "fillsTheJournal",
                        "var out = new java.io.FileOutputStream(java.io.FileDescriptor.out); var line = \"x\".repeat(4000).getBytes(); while (true) out.write(line);",
                        "limit of output",
                        CRASH),
                refused(
                        "makesAFolderNobodyMayEnter",
                        "new ProcessBuilder(\"sh\", \"-c\", \"mkdir -p target/closed/in && chmod 0 target/closed/in target/closed\").start().waitFor();",
                        "the runner removes it",
                        FAILING),
                refused(
                        "makesAFolderTooDeepToName",
                        "new ProcessBuilder(\"sh\", \"-c\", \"n=$(printf %0100d 0); i=0; while [ $i -lt 60 ]; do mkdir $n && cd $n || break; i=$((i+1)); done\").start().waitFor();",
                        "the runner removes it",
                        FAILING),
                refused(
                        "putsAPipeInPlaceOfAClass",
                        "new ProcessBuilder(\"sh\", \"-c\", \"rm -f target/classes/shop/Calculator.class target/surefire-reports/*; mkfifo target/classes/shop/Calculator.class\").start().waitFor();",
                        "read-only classes; nothing but plain files is read",
                        FAILING),
                refused(
                        "putsAPipeInPlaceOfTheBuildsFacts",
                        "new ProcessBuilder(\"sh\", \"-c\", \"rm -f /greenloop/facts/facts; mkfifo /greenloop/facts/facts\").start().waitFor();",
                        "nothing but plain files is read",
                        FAILING,
                        CRASH,
                        UNKNOWN));
    }

    /** Writes a report of a test class that there is not, as an expression. */
    private static String report(String text) {
        return "var reports = java.nio.file.Files.createDirectories(java.nio.file.Path.of(\"target/surefire-reports\"));"
                + " java.nio.file.Files.writeString(reports.resolve(\"TEST-shop.MoreTest.xml\"), " + text + ");";
    }

    private static String daemon() {
        return "new ProcessBuilder(\"setsid\", \"sh\", \"-c\", \"trap '' TERM HUP INT; sleep %s; true\").start();"
                .formatted(AttackedHost.DAEMON);
    }
}
