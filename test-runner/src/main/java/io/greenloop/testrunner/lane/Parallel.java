package io.greenloop.testrunner.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Runs a few tasks at the same time and waits for all of them. */
final class Parallel {

    private Parallel() {}

    /** @return results in the order of the tasks */
    static <T> List<T> run(int threads, List<Callable<T>> tasks) {
        var executor = Executors.newFixedThreadPool(threads, task -> {
            var thread = new Thread(task, "test-lane");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var results = new ArrayList<T>();
            for (var future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while tests ran", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}
