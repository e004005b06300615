package io.greenloop.testrunner.child;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiPredicate;

/** The main class of a JVM in the sandbox that runs tests of one module. */
public final class TestChild {

    /** How many tests of the orders are meant to fail: the sentinel that shows that failures are seen. */
    private static final int MEANT_TO_FAIL = 1;

    private TestChild() {}

    public static void main(String[] arguments) throws Exception {
        var orders = orders();
        // What tests print goes to the standard error output, so that the journal has its channel to itself.
        var channel = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        var journal = new Journal(channel, orders.secret, orders.probes, orders.endless, orders.patienceMillis);
        run(orders, journal);
        journal.end();
        // Threads that tests left behind must not keep the JVM.
        Runtime.getRuntime().halt(0);
    }

    private static Orders orders() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Orders.read(in);
    }

    private static void run(Orders orders, Journal journal) throws Exception {
        var framework = framework(orders.framework);
        // All classes are of one loader, so that what was found on its class path stays true.
        framework.reuse();
        if (orders.first.isEmpty()) {
            framework.run(orders.classes, (type, method) -> true, journal);
            return;
        }
        BiPredicate<String, String> isFirst = (type, method) -> orders.first.contains(type + "#" + method);
        var classes = orders.classes.stream()
                .filter(name -> orders.first.stream().anyMatch(test -> isInside(test, name)))
                .toList();
        framework.run(classes, isFirst, journal);
        if (!orders.onlyFirst && !journal.hasFailures(MEANT_TO_FAIL)) {
            framework.run(orders.classes, isFirst.negate(), journal);
        }
    }

    private static boolean isInside(String test, String className) {
        return test.startsWith(className + "#") || test.startsWith(className + "$");
    }

    private static Framework framework(String name) {
        return switch (name) {
            case "PLATFORM" -> new PlatformFramework();
            case "JUNIT4" -> new JUnit4Framework();
            case "TESTNG" -> new TestNgFramework();
            default -> throw new IllegalArgumentException("unknown framework " + name);
        };
    }
}
