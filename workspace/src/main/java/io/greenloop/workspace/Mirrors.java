package io.greenloop.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The mirrors of this process: those in use, and of the others the few that were used last. */
final class Mirrors {

    private final int most;
    private final Consumer<String> removal;

    /** How many use the mirror of each job; the one released last stands last. */
    private final Map<String, Integer> users = new LinkedHashMap<>();

    /**
     * @param most that nobody uses
     * @param removal of the mirror of one job
     */
    Mirrors(int most, Consumer<String> removal) {
        this.most = most;
        this.removal = removal;
    }

    /** Keeps a mirror until it is released as often as it was taken. */
    synchronized void take(String jobId) {
        users.merge(jobId, 1, Integer::sum);
    }

    /** While somebody removes a mirror nobody takes it, so that it is made anew and not half. */
    synchronized void release(String jobId) {
        int left = users.remove(jobId) - 1;
        users.put(jobId, left);
        var unused = users.entrySet().stream()
                .filter(mirror -> mirror.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        for (String oldest : unused.subList(0, Math.max(0, unused.size() - most))) {
            users.remove(oldest);
            removal.accept(oldest);
        }
    }
}
