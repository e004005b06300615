package io.greenloop.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One open event stream, read in the background so that whoever waits for news can do something meanwhile. */
final class EventStream implements AutoCloseable {

    private final BlockingQueue<ServerSentEvent> events = new LinkedBlockingQueue<>();
    private final InputStream stream;
    private final Thread reader;

    EventStream(InputStream stream) {
        this.stream = stream;
        this.reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        var parser = new EventStreamParser();
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                parser.read(line).ifPresent(events::add);
            }
        } catch (IOException theEnd) {
            // Cut off or at its end: the follower connects again and misses nothing.
        }
    }

    /** The next one, if it comes in time. */
    Optional<ServerSentEvent> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(events.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whether nothing will come any more. */
    boolean isOver() {
        return !reader.isAlive() && events.isEmpty();
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException alreadyGone) {
            // Nothing is read from it any more.
        }
    }
}
