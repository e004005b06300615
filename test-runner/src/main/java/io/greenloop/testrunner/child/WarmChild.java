package io.greenloop.testrunner.child;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The main class of a JVM in the sandbox that runs the tests of one module for one candidate after the other, each in a class
 * loader of its own, or in one that others of the same classes had and that can keep nothing of them. It lives as long as its runner has orders for it.
 */
public final class WarmChild {

    /** Exit code where the fault is ours: nothing is known of the candidate. One that ends the JVM with it gains nothing. */
    public static final int BROKEN = 70;

    private final PrintStream channel;
    private final Map<Integer, Map<String, byte[]>> classes = new HashMap<>();
    private final KeptLoaders loaders = new KeptLoaders();
    private final Surroundings surroundings = new Surroundings(Path.of("").toAbsolutePath());
    private WarmOrders.Begin begin;
    private ProjectClasses project;
    private Framework framework;
    private ClassLoader dependencies;

    private WarmChild(PrintStream channel) {
        this.channel = channel;
    }

    public static void main(String[] arguments) {
        var channel = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var orders = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var errors = System.err;
        // What tests print is of no use here, and would add up over a thousand candidates.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(System.out);
        System.setIn(InputStream.nullInputStream());
        try {
            new WarmChild(channel).obey(orders);
            Runtime.getRuntime().halt(0);
        } catch (Throwable ours) {
            errors.println(ours);
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    private void obey(DataInputStream orders) throws Exception {
        for (var order = orders.read(); order >= 0; order = orders.read()) {
            switch (order) {
                case WarmOrders.BEGIN -> begin(WarmOrders.Begin.read(orders));
                case WarmOrders.CLASSES -> classes.put(orders.readInt(), WarmOrders.classes(orders));
                case WarmOrders.FORGET -> forget(orders.readInt());
                case WarmOrders.RUN -> run(WarmOrders.Run.read(orders));
                case WarmOrders.CALL -> call(WarmOrders.Call.read(orders));
                default -> throw new IOException("unknown order " + order);
            }
        }
    }

    private void forget(int number) throws IOException {
        classes.remove(number);
        loaders.forget(number);
    }

    private void begin(WarmOrders.Begin orders) throws Exception {
        begin = orders;
        project = new ProjectClasses();
        for (int i = 0; i < orders.folders().size(); i += 2) {
            project.add(
                    Path.of(orders.folders().get(i)), Path.of(orders.folders().get(i + 1)));
        }
        var urls = new java.net.URL[orders.jars().size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(orders.jars().get(i)).toUri().toURL();
        }
        dependencies = new DependencyLoader(urls);
        Thread.currentThread().setContextClassLoader(dependencies);
        framework = framework(orders.framework());
        new Journal(channel, orders.secret(), false).end();
    }

    /** The framework's adapter, linked against the framework that the project brings. */
    private Framework framework(String name) throws ReflectiveOperationException {
        var simple = switch (name) {
            case "PLATFORM" -> "PlatformFramework";
            case "JUNIT4" -> "JUnit4Framework";
            case "TESTNG" -> "TestNgFramework";
            default -> throw new IllegalArgumentException("unknown framework " + name);
        };
        var constructor = dependencies
                .loadClass(WarmChild.class.getPackageName() + "." + simple)
                .getDeclaredConstructor();
        constructor.setAccessible(true);
        var adapter = (Framework) constructor.newInstance();
        if (!project.extendsFramework()) {
            adapter.reuse();
        }
        return adapter;
    }

    private void run(WarmOrders.Run orders) throws Exception {
        var kept = loaders.take(orders.code());
        with(orders.code(), kept == null ? loader(orders.code()) : kept, (candidate, tank, journal) -> {
            started(candidate, () -> run(orders.tests(), journal)).join();
            for (var call : candidate.recorded()) {
                journal.told(List.of(WarmOrders.RECORDED, call));
            }
        });
    }

    private CandidateLoader loader(WarmOrders.Code code) {
        return new CandidateLoader(project, classes.getOrDefault(code.classes(), Map.of()), dependencies);
    }

    private void call(WarmOrders.Call orders) throws Exception {
        with(orders.code(), loader(orders.code()), (candidate, tank, journal) -> {
            var caller = new Caller(orders, candidate, tank, journal);
            caller.await(started(candidate, caller));
        });
    }

    /** Something to do with the code of one candidate. */
    private interface Work {
        void run(CandidateLoader candidate, Tank tank, Journal journal) throws Exception;
    }

    private void with(WarmOrders.Code code, CandidateLoader candidate, Work work) throws Exception {
        var tank = new Tank(candidate, code.fuel());
        var choice = new Choice(candidate, code.alternative());
        var journal = new Journal(channel, begin.secret(), tank::refill, surroundings::at);
        surroundings.look();
        work.run(candidate, tank, journal);
        tank.drain();
        for (var asked : choice.asked()) {
            journal.told(List.of(WarmOrders.ASKED, asked));
        }
        var suspicion = surroundings.restore();
        for (var testClass : surroundings.leaving()) {
            journal.told(List.of(WarmOrders.LEFT, testClass));
        }
        journal.after(tank.mostBurnt(), tank.hasRunDry(), suspicion);
        journal.end();
        loaders.giveBack(code, candidate, suspicion.isEmpty());
    }

    /** A thread of its own, so that what it holds in thread-locals goes with the candidate. */
    private static Thread started(CandidateLoader candidate, Runnable task) {
        var thread = new Thread(task, "main");
        thread.setContextClassLoader(candidate);
        thread.start();
        return thread;
    }

    private void run(List<String> tests, Journal journal) {
        try {
            var names = tests.stream()
                    .map(test -> test.substring(0, test.indexOf('#')))
                    .map(name -> name.contains("$") ? name.substring(0, name.indexOf('$')) : name)
                    .distinct()
                    .toList();
            var wanted = Set.copyOf(tests);
            framework.run(
                    names,
                    (type, method) -> wanted.contains(type + "#" + method) || wanted.contains(type + "#*"),
                    journal);
        } catch (Throwable ofTheProject) {
            journal.failed("", "", 0, ofTheProject);
        }
    }
}
