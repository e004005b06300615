package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.behaviour.ComparedMethod;
import io.greenloop.testrunner.child.WarmChild;
import io.greenloop.testrunner.sandbox.Conversation;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A JVM in the sandbox that runs the tests of one module for one candidate after the other. What it says is a claim: code under
 * test shares the JVM. Not thread-safe.
 */
final class WarmWorker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WarmWorker.class);

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
    private final WarmDialogue dialogue;
    private Check fresh;
    private UsualSteps usual = UsualSteps.UNKNOWN;
    private volatile boolean fit = true;
    private volatile long lastUsed = System.nanoTime();

    /** @param begin all that the child needs to know first */
    WarmWorker(Conversation conversation, ModuleLayout module, String secret, WarmDialogue.Begin begin, Duration limit)
            throws NotStarted {
        this.conversation = conversation;
        this.module = module;
        this.secret = secret;
        this.dialogue = new WarmDialogue(conversation.orders(), conversation.answers());
        var run = answered(limit, () -> dialogue.begin(secret, begin));
        if (!run.complete()) {
            var said = said();
            close();
            throw new NotStarted("its JVM ended with exit code %d before it began: %s".formatted(run.exitCode(), said));
        }
    }

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

    ModuleLayout module() {
        return module;
    }

    boolean isIdleFor(Duration time) {
        return System.nanoTime() - lastUsed >= time.toNanos();
    }

    /**
     * Tests that ended as they should on the code as it was.
     *
     * @param passing those that passed
     * @param failing those that failed
     */
    record Check(List<TestId> passing, List<TestId> failing) {}

    /** The tests ended as they should, taking this many steps at most. */
    void passed(Check check, UsualSteps steps) {
        fresh = check;
        usual = steps;
    }

    /** Whether it has run nothing since it passed this check. */
    boolean isFreshFrom(Check check) {
        return check.equals(fresh);
    }

    /** The most steps that a test took in the last check that was passed. */
    UsualSteps usual() {
        return usual;
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
        fresh = null;
        return answered(limit, () -> dialogue.run(changed, fuel, tests));
    }

    /**
     * Calls one method with one input after the other.
     *
     * @param fuel steps that each call may take
     * @param inputs as {@link io.greenloop.testrunner.child.WarmOrders} has them
     */
    WarmRun call(CandidateClasses changed, long fuel, ComparedMethod method, List<String> inputs, Duration limit) {
        fresh = null;
        return answered(limit, () -> dialogue.call(changed, fuel, method, inputs));
    }

    private WarmRun answered(Duration limit, WarmDialogue.Order order) {
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
            dialogue.read(journal);
            if (journal.hasEnded()) {
                fit &= journal.suspicion().isEmpty() && journal.isComplete();
                return run(End.EXITED, 0, journal);
            }
            // Whoever closed the channel may live on; then the alarm ends it.
            return ended(journal, late);
        } catch (BoundedAnswers.TooLong tooLong) {
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
        if (result.exitCode() == WarmChild.BROKEN) {
            LOG.infof("warm worker broken reason=%s", said());
        }
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
                journal.told(),
                journal.suspicion());
    }

    @Override
    public void close() {
        fit = false;
        conversation.close();
    }
}
