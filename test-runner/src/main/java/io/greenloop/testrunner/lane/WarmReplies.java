package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.behaviour.CallEnd;
import io.greenloop.testrunner.behaviour.ComparedMethod;
import io.greenloop.testrunner.child.Lines;
import io.greenloop.testrunner.child.WarmOrders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the warm workers of one module, one worker at a time, and replaces one that is not fit any more. After a few of those, or
 * when time is up, nobody answers. Not thread-safe.
 */
final class WarmReplies implements AutoCloseable {

    private static final int MOST_REPLACED = 6;
    private static final long FUEL_PER_CALL = 300_000;
    private static final Duration LONGEST_CALLS = Duration.ofSeconds(20);

    private final WarmWorkers workers;
    private final ModuleLayout module;
    private final long deadline;
    private final StopSignal stop;
    private WarmWorker worker;
    private int replaced;
    private String trouble = "";

    /** @param deadline in the time of {@link System#nanoTime()} */
    WarmReplies(WarmWorkers workers, ModuleLayout module, long deadline, StopSignal stop) {
        this.workers = workers;
        this.module = module;
        this.deadline = deadline;
        this.stop = stop;
    }

    /** Why nobody answers any more; empty while somebody does. */
    String trouble() {
        return trouble;
    }

    /** How the calls end, in the order of the inputs; those that nobody answered are unknown. */
    List<CallEnd> call(CandidateClasses classes, ComparedMethod method, List<List<String>> inputs) {
        var lines = inputs.stream().map(Lines::encode).toList();
        var run = ask(worker -> worker.call(classes, FUEL_PER_CALL, method, lines, shorter(LONGEST_CALLS)));
        var ends = new ArrayList<>(Collections.nCopies(inputs.size(), CallEnd.UNKNOWN));
        for (var told : run.map(WarmRun::told).orElse(List.of())) {
            if (told.size() == 4 && told.get(0).equals(WarmOrders.ANSWER)) {
                place(told.get(1), inputs.size()).ifPresent(i -> ends.set(i, CallEnd.of(told.get(2), told.get(3))));
            }
        }
        return ends;
    }

    private static Optional<Integer> place(String text, int size) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(place -> place >= 0 && place < size);
        } catch (NumberFormatException written) {
            // Code under test can write there too.
            return Optional.empty();
        }
    }

    /** Runs tests; empty when nobody did. */
    Optional<WarmRun> run(CandidateClasses classes, long fuel, Collection<String> tests, Duration limit) {
        return ask(worker -> worker.run(classes, fuel, tests, shorter(limit)));
    }

    private Duration shorter(Duration limit) {
        var left = Duration.ofNanos(deadline - System.nanoTime());
        return left.compareTo(limit) < 0 ? left : limit;
    }

    private Optional<WarmRun> ask(Function<WarmWorker, WarmRun> question) {
        if (!isAble()) {
            return Optional.empty();
        }
        var run = question.apply(worker);
        if (!worker.isFit()) {
            close();
            replaced++;
        }
        return Optional.of(run);
    }

    private boolean isAble() {
        if (System.nanoTime() >= deadline || stop.isStopped()) {
            trouble = "time was up";
        } else if (replaced > MOST_REPLACED) {
            trouble = "%d workers had to be replaced".formatted(replaced);
        } else if (worker == null) {
            borrow();
        }
        return trouble.isEmpty();
    }

    private void borrow() {
        try {
            worker = workers.borrow(module);
        } catch (WarmWorker.NotStarted failure) {
            trouble = failure.getMessage();
        }
    }

    @Override
    public void close() {
        if (worker != null) {
            workers.giveBack(worker);
            worker = null;
        }
    }
}
