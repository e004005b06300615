package io.greenloop.workspace;

import java.io.IOException;
import java.util.List;

/** Knows the one trouble with a disk that somebody can mend: no room is left on it, or in the owner's quota. */
public final class FullDisk {

    private static final List<String> SIGNS = List.of("No space left on device", "Disk quota exceeded");

    private FullDisk() {}

    /** Whether a write failed for want of room; null is no such cause. */
    public static boolean isCauseOf(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && SIGNS.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
