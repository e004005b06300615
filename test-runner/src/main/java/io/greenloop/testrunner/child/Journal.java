package io.greenloop.testrunner.child;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Writes down how tests end, each line led by the run's secret. Code under test shares this JVM and could find the secret,
 * so that the journal is compared with what is known of the tests before anybody believes it.
 */
public final class Journal {

    private static final int LONGEST = 20_000;

    private final PrintStream out;
    private final String secret;
    private final boolean probes;
    private final Runnable beforeTest;
    private final Consumer<String> atTest;
    private final Set<String> endless;
    private final long patienceNanos;
    private int written;
    private int failed;

    Journal(PrintStream out, String secret, boolean probes) {
        this(out, secret, probes, () -> {}, testClass -> {}, Set.of(), 0);
    }

    /**
     * @param endless tests as {@code class#method} that may never end: they are cut at a marked line
     * @param patienceMillis how long each of them may run
     */
    Journal(PrintStream out, String secret, boolean probes, Set<String> endless, long patienceMillis) {
        this(out, secret, probes, () -> {}, testClass -> {}, endless, patienceMillis);
    }

    /**
     * @param beforeTest called when a test starts, on its thread
     * @param atTest told the class of each test when it starts and when it has ended
     */
    Journal(PrintStream out, String secret, Runnable beforeTest, Consumer<String> atTest) {
        this(out, secret, false, beforeTest, atTest, Set.of(), 0);
    }

    private Journal(
            PrintStream out,
            String secret,
            boolean probes,
            Runnable beforeTest,
            Consumer<String> atTest,
            Set<String> endless,
            long patienceMillis) {
        this.out = out;
        this.secret = secret;
        this.probes = probes;
        this.beforeTest = beforeTest;
        this.atTest = atTest;
        this.endless = Set.copyOf(endless);
        this.patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    }

    public void started(String className, String method) {
        atTest.accept(className);
        beforeTest.run();
        if (probes) {
            boolean isEndless = endless.contains(className + "#" + bare(method));
            Probes.end(isEndless ? System.nanoTime() + patienceNanos : 0);
            Probes.take();
        }
    }

    public void passed(String className, String method, long millis) {
        write("passed", className, method, millis, null);
    }

    public void skipped(String className, String method) {
        write("skipped", className, method, 0, null);
    }

    public void failed(String className, String method, long millis, Throwable cause) {
        failed++;
        write("failed", className, method, millis, cause);
    }

    /** Whether a test failed that is not meant to. */
    boolean hasFailures(int expected) {
        return failed > expected;
    }

    private synchronized void write(String status, String className, String method, long millis, Throwable cause) {
        atTest.accept(className);
        written++;
        print(List.of("test", className, bare(method), status, millis + "", type(cause), message(cause), stack(cause)));
        if (probes) {
            var lines = Probes.take().stream().mapToObj(Integer::toString).collect(Collectors.joining(","));
            print(List.of("lines", className, bare(method), lines));
        }
    }

    /** Facts other than how a test ended; counted like those. */
    synchronized void told(List<String> fields) {
        written++;
        print(fields);
    }

    /**
     * What a candidate left behind.
     *
     * @param suspicion why this JVM should run no more candidates; empty when there is none
     */
    synchronized void after(long mostBurnt, boolean ranDry, String suspicion) {
        print(List.of("after", mostBurnt + "", ranDry + "", suspicion));
    }

    synchronized void end() {
        print(List.of("end", written + ""));
        out.flush();
    }

    private void print(List<String> fields) {
        out.print(secret + "\t" + Lines.encode(fields) + "\n");
        out.flush();
    }

    private static String bare(String method) {
        for (int i = 0; i < method.length(); i++) {
            if ("([{".indexOf(method.charAt(i)) >= 0) {
                return method.substring(0, i).strip();
            }
        }
        return method.strip();
    }

    private static String type(Throwable cause) {
        return cause == null ? "" : cause.getClass().getName();
    }

    private static String message(Throwable cause) {
        try {
            return cause == null ? "" : cut(String.valueOf(cause.getMessage()));
        } catch (Throwable ofTheProject) {
            return "";
        }
    }

    private static String stack(Throwable cause) {
        if (cause == null) {
            return "";
        }
        try {
            var text = new StringWriter();
            cause.printStackTrace(new PrintWriter(text, true));
            return cut(text.toString());
        } catch (Throwable ofTheProject) {
            return "";
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
