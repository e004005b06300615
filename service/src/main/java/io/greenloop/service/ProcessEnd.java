package io.greenloop.service;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Ends this process with another one, as whoever started it for a while wants it. */
public final class ProcessEnd {

    private static final Set<Long> FOLLOWED = ConcurrentHashMap.newKeySet();

    private ProcessEnd() {}

    /** Ends this process, orderly, when that one ends, or at once when it has ended already; asked again, it does no more. */
    public static void follow(long pid) {
        if (!FOLLOWED.add(pid)) {
            return;
        }
        ProcessHandle.of(pid)
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRunAsync(() -> System.exit(0), task -> new Thread(task, "greenloop-ends-with").start());
    }
}
