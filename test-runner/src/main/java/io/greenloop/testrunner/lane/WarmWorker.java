package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.WarmOrders;
import io.greenloop.testrunner.sandbox.Conversation;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A JVM in the sandbox that runs the tests of one module for one candidate after the other. What it says is a claim: code under
 * test shares the JVM. Not thread-safe.
 */
final class WarmWorker implements AutoCloseable {

    /** The longest line of a journal, and the longest journal, that anybody reads. */
    private static final int LONGEST_LINE = 256 << 10;

    private static final long LONGEST_JOURNAL = 32L << 20;

    static final ScheduledExecutorService ALARMS = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "warm-worker-alarms");
        thread.setDaemon(true);
        return thread;
    });

    /** Nobody expects our own two tests here: what survives runs again where they are. */
    private static final Sentinels NONE = new Sentinels("", "", "");

    private final Conversation conversation;
    private final ModuleLayout module;
    private final String secret;
    private final DataOutputStream orders;
    private final InputStream answers;
    private final Map<Map<String, byte[]>, Integer> taught = new IdentityHashMap<>();
    private Map<String, byte[]> exact;
    private int lastNumber;
    private volatile boolean fit = true;
    private volatile long lastUsed = System.nanoTime();

    /** @param begin all that the child needs to know first */
    WarmWorker(Conversation conversation, ModuleLayout module, String secret, Begin begin, Duration limit)
            throws NotStarted {
        this.conversation = conversation;
        this.module = module;
        this.secret = secret;
        this.orders = new DataOutputStream(new BufferedOutputStream(conversation.orders()));
        this.answers = new BufferedInputStream(conversation.answers());
        var run = answered(limit, () -> begin(begin));
        if (!run.complete()) {
            var said = said();
            close();
            throw new NotStarted("its JVM ended with exit code %d before it began: %s".formatted(run.exitCode(), said));
        }
    }

    /** @param folders of compiled classes as seen inside, each followed by that of its metered copies */
    record Begin(TestFramework.Kind framework, List<String> folders, List<String> jars) {}

    /** The child could not begin; the forked lane may do better. */
    static final class NotStarted extends Exception {
        private static final long serialVersionUID = 1L;

        NotStarted(String why) {
            super(why);
        }
    }

    private String said() {
        try (var lines = Files.lines(conversation.end().errors(), StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().orElse("it says nothing");
        } catch (IOException | UncheckedIOException gone) {
            return "what it said is gone";
        }
    }

    /** Writes one order. */
    private interface Order {
        void write() throws IOException;
    }

    private void begin(Begin begin) throws IOException {
        orders.writeByte(WarmOrders.BEGIN);
        orders.writeUTF(secret);
        orders.writeUTF(begin.framework().name());
        write(begin.folders());
        write(begin.jars());
    }

    ModuleLayout module() {
        return module;
    }

    boolean isIdleFor(Duration time) {
        return System.nanoTime() - lastUsed >= time.toNanos();
    }

    /** Whether it may run another candidate. */
    boolean isFit() {
        return fit;
    }

    /**
     * Runs tests.
     *
     * @param changed classes of the candidate, metered here; the same map is sent only once
     * @param fuel steps that each test may take
     * @param tests as {@code class#method}, or {@code class#*} for a whole class
     */
    WarmRun run(CandidateClasses changed, long fuel, Collection<String> tests, Duration limit) {
        return answered(limit, () -> {
            var number = teach(changed);
            orders.writeByte(WarmOrders.RUN);
            orders.writeInt(number);
            orders.writeInt(changed.alternative());
            orders.writeLong(fuel);
            write(tests);
        });
    }

    private int teach(CandidateClasses changed) throws IOException {
        if (changed.classes().isEmpty()) {
            return 0;
        }
        var known = taught.get(changed.classes());
        if (known != null) {
            return known;
        }
        // Only those of a schema come again.
        if (changed.alternative() == 0) {
            forgetExact();
        }
        lastNumber++;
        taught.put(changed.classes(), lastNumber);
        orders.writeByte(WarmOrders.CLASSES);
        orders.writeInt(lastNumber);
        orders.writeInt(changed.classes().size() + changed.vanished().size());
        for (var type : changed.classes().entrySet()) {
            write(type.getKey(), FuelMeter.metered(type.getValue()));
        }
        for (var name : changed.vanished()) {
            write(name, new byte[0]);
        }
        exact = changed.alternative() == 0 ? changed.classes() : null;
        return lastNumber;
    }

    private void forgetExact() throws IOException {
        if (exact != null) {
            orders.writeByte(WarmOrders.FORGET);
            orders.writeInt(taught.remove(exact));
            exact = null;
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        orders.writeUTF(name);
        orders.writeInt(bytes.length);
        orders.write(bytes);
    }

    private void write(Collection<String> texts) throws IOException {
        orders.writeInt(texts.size());
        for (var text : texts) {
            orders.writeUTF(text);
        }
    }

    private WarmRun answered(Duration limit, Order order) {
        var late = new AtomicBoolean();
        var alarm = ALARMS.schedule(
                () -> {
                    late.set(true);
                    conversation.stop();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        var journal = new JournalReader(module.directory(), secret, NONE);
        try {
            order.write();
            orders.flush();
            read(journal);
            if (journal.hasEnded()) {
                fit &= journal.suspicion().isEmpty() && journal.isComplete();
                return run(End.EXITED, 0, journal);
            }
            // Whoever closed the channel may live on; then the alarm ends it.
            return ended(journal, late);
        } catch (TooLong tooLong) {
            conversation.stop();
            ended(journal, late);
            return run(End.TOO_MUCH_OUTPUT, 0, journal);
        } catch (IOException gone) {
            return ended(journal, late);
        } finally {
            alarm.cancel(false);
            lastUsed = System.nanoTime();
        }
    }

    /** It is dead, or will be: what it said until then counts, with how it ended. */
    private WarmRun ended(JournalReader journal, AtomicBoolean late) {
        fit = false;
        if (journal.isStrange()) {
            conversation.stop();
        }
        var result = conversation.end();
        var end = late.get() ? End.TIMED_OUT : result.end();
        return run(end == End.STOPPED ? End.EXITED : end, result.exitCode(), journal);
    }

    private static WarmRun run(End end, int exitCode, JournalReader journal) {
        return new WarmRun(
                end,
                exitCode,
                journal.isComplete(),
                journal.tests(),
                journal.mostBurnt(),
                journal.ranDry(),
                journal.suspicion());
    }

    private void read(JournalReader journal) throws IOException {
        long all = 0;
        while (!journal.hasEnded() && !journal.isStrange()) {
            var line = line();
            if (line == null) {
                return;
            }
            all += line.length();
            if (all > LONGEST_JOURNAL) {
                throw new TooLong();
            }
            journal.add(line);
        }
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var next = answers.read(); next >= 0; next = answers.read()) {
            if (next == '\n') {
                return bytes.toString(StandardCharsets.UTF_8);
            }
            bytes.write(next);
            if (bytes.size() > LONGEST_LINE) {
                throw new TooLong();
            }
        }
        return null;
    }

    /** The child writes more than anybody reads. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void close() {
        fit = false;
        conversation.close();
    }
}
