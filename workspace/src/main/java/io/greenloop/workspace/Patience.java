package io.greenloop.workspace;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks a server again that is away, as one is while it restarts; what it answers, a refusal included, stands. */
final class Patience {

    private static final long MILLIS_BETWEEN_TRIES = 250;
    private static final List<Class<? extends IOException>> SIGNS_OF_ABSENCE = List.of(
            SocketException.class, InterruptedIOException.class, UnknownHostException.class, EOFException.class);

    private final Duration limit;

    /** @param limit after which the last trouble is thrown */
    Patience(Duration limit) {
        this.limit = limit;
    }

    <T> T with(Attempt<T> attempt) throws IOException, URISyntaxException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return attempt.run();
            } catch (IOException trouble) {
                if (!isAway(trouble) || System.nanoTime() - deadline >= 0) {
                    throw trouble;
                }
                pause(trouble);
            }
        }
    }

    private static boolean isAway(IOException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (isSignOfAbsence(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSignOfAbsence(Throwable cause) {
        return SIGNS_OF_ABSENCE.stream().anyMatch(sign -> sign.isInstance(cause));
    }

    private static void pause(IOException trouble) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_TRIES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw trouble;
        }
    }

    /** One try. */
    @FunctionalInterface
    interface Attempt<T> {
        T run() throws IOException, URISyntaxException;
    }
}
