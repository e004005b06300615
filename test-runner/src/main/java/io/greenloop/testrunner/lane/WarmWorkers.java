package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.child.WarmChild;
import io.greenloop.testrunner.sandbox.Conversation;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.testrunner.sandbox.Mount;
import io.greenloop.testrunner.sandbox.Sandbox;
import io.greenloop.testrunner.sandbox.SandboxCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The warm workers of one built project: started when first needed, kept for the next candidates, ended with the project. */
final class WarmWorkers implements AutoCloseable {

    private static final String METERED = "/greenloop/metered";
    private static final Duration START = Duration.ofSeconds(60);
    /** The next batch of a job comes within seconds; a worker that waits longer costs more memory than it saves time. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    /**
     * All that a worker loads was verified before, in the runs without a change, but for what the runner's own compiler makes of
     * candidates; and whatever passes here is verified again in a JVM of its own. To verify the same classes for each candidate is a
     * large part of a short run.
     */
    private static final List<String> UNVERIFIED =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

    /** A worker lives for a job, not for a step; whatever hangs is ended by the limit of its candidate. */
    private static final Duration LIFE = Duration.ofHours(6);

    private final BuiltProject built;
    private final Sandbox sandbox;
    private final TestRunnerSettings settings;
    private final Path repository;
    private final Tools tools;
    private final RandomGenerator random;
    private final Path metered;
    private final Set<String> meteredModules = new HashSet<>();
    private final Map<String, Deque<WarmWorker>> idle = new HashMap<>();
    private final Set<WarmWorker> all = new HashSet<>();
    private final Set<TestId> unfit = ConcurrentHashMap.newKeySet();
    private boolean closed;
    private volatile long startNanos;

    /** @param random must be hard to guess, since it makes the secrets of workers */
    WarmWorkers(
            BuiltProject built,
            Sandbox sandbox,
            TestRunnerSettings settings,
            Path repository,
            Tools tools,
            Scratch scratch,
            RandomGenerator random) {
        this.built = built;
        this.sandbox = sandbox;
        this.settings = settings;
        this.repository = repository;
        this.tools = tools;
        this.random = random;
        this.metered = scratch.folder("metered");
    }

    /**
     * A worker for the tests of this module that nobody else uses until it is given back.
     *
     * @throws WarmWorker.NotStarted when none can be started for this project
     */
    WarmWorker borrow(ModuleLayout module) throws WarmWorker.NotStarted {
        var kept = kept(module);
        return kept == null ? started(module) : kept;
    }

    private synchronized WarmWorker kept(ModuleLayout module) {
        return idle.computeIfAbsent(module.directory(), missing -> new ArrayDeque<>())
                .poll();
    }

    /** Tests that do not fit a warm JVM: to find that out costs a worker, and would again at every step. */
    Set<TestId> unfit() {
        return unfit;
    }

    /** The time that the slowest start took so far, 0 before the first. */
    long startNanos() {
        return startNanos;
    }

    private WarmWorker started(ModuleLayout module) throws WarmWorker.NotStarted {
        var start = System.nanoTime();
        meter(module);
        var conversation = sandbox.converse(command(module));
        var worker = new WarmWorker(conversation, module, Secret.random(random), begin(module, conversation), START);
        startNanos = Math.max(startNanos, System.nanoTime() - start);
        synchronized (this) {
            all.add(worker);
            if (!closed) {
                return worker;
            }
        }
        worker.close();
        throw new IllegalStateException("a worker was borrowed of a project that is closed");
    }

    /** Keeps it, or ends it when it is fit for no other candidate. */
    void giveBack(WarmWorker worker) {
        synchronized (this) {
            if (worker.isFit() && !closed) {
                idle.get(worker.module().directory()).push(worker);
                WarmWorker.ALARMS.schedule(this::endIdle, IDLE.toMillis(), TimeUnit.MILLISECONDS);
                return;
            }
        }
        discard(worker);
    }

    /** Ends all workers, those at work too; others may be borrowed afterwards. */
    void stop() {
        List<WarmWorker> open;
        synchronized (this) {
            open = List.copyOf(all);
            all.clear();
            idle.values().forEach(Deque::clear);
        }
        open.forEach(WarmWorker::close);
    }

    private void endIdle() {
        var ended = new ArrayList<WarmWorker>();
        synchronized (this) {
            idle.values().forEach(workers -> workers.removeIf(worker -> worker.isIdleFor(IDLE) && ended.add(worker)));
        }
        ended.forEach(this::discard);
    }

    /** Ends a worker that is not to be believed any more. */
    void discard(WarmWorker worker) {
        synchronized (this) {
            all.remove(worker);
        }
        worker.close();
    }

    private synchronized void meter(ModuleLayout module) {
        for (var folder : folders(module)) {
            if (meteredModules.add(folder)) {
                FuelMeter.meter(built.folder().resolve(folder), metered.resolve(name(folder)));
            }
        }
    }

    /** Folders of compiled classes on the class path, from the root of the project and in order. */
    private List<String> folders(ModuleLayout module) {
        var folders = new ArrayList<>(List.of(module.testOutput(), module.output()));
        for (var sibling : module.siblings()) {
            built.run().layout().module(sibling).ifPresent(other -> folders.add(other.output()));
        }
        return folders;
    }

    private static String name(String folder) {
        return folder.replace('/', '~');
    }

    private WarmDialogue.Begin begin(ModuleLayout module, Conversation conversation) {
        var framework = TestFramework.of(module).orElseThrow();
        var folders = new ArrayList<String>();
        for (var folder : folders(module)) {
            folders.add(conversation.located(ForkedLane.inside(ForkedLane.WORK, folder)));
            folders.add(conversation.located(METERED + "/" + name(folder)));
        }
        var jars = new ArrayList<String>();
        module.localJars().forEach(jar -> jars.add(ForkedLane.inside(ForkedLane.WORK, jar)));
        module.jars().forEach(jar -> jars.add(ForkedLane.inside(MavenBuild.REPOSITORY, jar)));
        framework.missing().forEach(jar -> jars.add(ForkedLane.inside(MavenBuild.REPOSITORY, jar)));
        jars.replaceAll(conversation::located);
        return new WarmDialogue.Begin(framework.kind(), folders, jars);
    }

    private SandboxCommand command(ModuleLayout module) {
        var mounts = new ArrayList<>(List.of(
                Mount.readOnly(built.folder(), ForkedLane.BUILT),
                Mount.readOnly(repository, MavenBuild.REPOSITORY),
                Mount.readOnly(tools.folder(), ForkedLane.TOOLS),
                Mount.readOnly(metered, METERED)));
        var jdk = built.run().layout().jdk();
        jdk.mount().ifPresent(mounts::add);
        var java = new ArrayList<>(List.of(jdk.inside() + "/bin/java"));
        java.addAll(ChildOptions.of(settings, module));
        java.addAll(UNVERIFIED);
        // A JVM without memory may lie about everything that follows.
        java.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-cp", ForkedLane.TOOLS + "/child.jar"));
        java.add(WarmChild.class.getName());
        return new SandboxCommand(ForkedLane.ownCopy(module, java), mounts, ForkedLane.WORK, "/", Map.of(), "", LIFE);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
        Folders.delete(metered);
    }
}
