package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.CompileChild;
import io.greenloop.testrunner.child.Lines;
import io.greenloop.testrunner.sandbox.Contained;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.worker.TransientFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * A JVM in the sandbox that compiles one module again and again. What it answers is the work of the project's own processors,
 * and so no better than what the project's own build says. Thread-safe.
 */
final class CompileWorker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CompileWorker.class);
    private static final long LARGEST = 64L << 20;
    private static final long LOOK_MILLIS = 2;

    private final Path exchange;
    private final Contained contained;
    private final CompletableFuture<Void> ended;
    private int requests;
    private boolean lost;

    /** @param exchange folder for requests and answers that the JVM may write to; gone when closed */
    CompileWorker(Path exchange, Contained contained) {
        this.exchange = exchange;
        this.contained = contained;
        this.ended = new CompletableFuture<>();
        var thread = new Thread(this::watch, "compile-worker");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            var result = contained.run();
            LOG.debugf("compile worker ended end=%s exit=%d", result.end(), result.exitCode());
        } catch (TransientFailure notStarted) {
            LOG.warnf("compile worker did not start cause=%s", notStarted.getMessage());
        } finally {
            ended.complete(null);
        }
    }

    /**
     * @param sources texts by path from the root of the project; none for the module as it is
     * @return empty when no answer came in time; then none comes any more
     */
    synchronized Optional<ProcessedClasses> compile(Map<String, String> sources, Duration limit) {
        if (lost) {
            return Optional.empty();
        }
        var number = requests++;
        var text = new StringBuilder(Lines.encode(List.of("module"))).append('\n');
        sources.forEach((path, content) ->
                text.append(Lines.encode(List.of("file", path, content))).append('\n'));
        try {
            var unfinished = Files.writeString(exchange.resolve("asked"), text);
            Files.move(unfinished, exchange.resolve(CompileChild.REQUEST + number), StandardCopyOption.ATOMIC_MOVE);
            var answer = exchange.resolve(CompileChild.ANSWER + number);
            var read = await(answer, limit) ? read(answer) : Optional.<ProcessedClasses>empty();
            lost = read.isEmpty();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it will not answer any more. */
    synchronized boolean isGone() {
        return lost || ended.isDone();
    }

    private boolean await(Path answer, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!Files.exists(answer, LinkOption.NOFOLLOW_LINKS)) {
            try {
                ended.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return false;
            } catch (TimeoutException running) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("the end of a worker is never a failure", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while sources were compiled", e);
            }
        }
        return true;
    }

    /** Processors can write here too: a link leads anywhere, and a pipe would never end. */
    private static Optional<ProcessedClasses> read(Path answer) throws IOException {
        if (!Files.isRegularFile(answer, LinkOption.NOFOLLOW_LINKS) || Files.size(answer) > LARGEST) {
            return Optional.empty();
        }
        var error = new ArrayList<String>();
        var changed = new HashMap<String, byte[]>();
        var vanished = new HashSet<String>();
        var lines = new String(Files.readAllBytes(answer), StandardCharsets.UTF_8).split("\n");
        for (var line : lines) {
            var fields = Lines.decode(line);
            var last = fields.get(fields.size() - 1);
            switch (fields.get(0)) {
                case "error" -> error.add(last);
                case "vanished" -> vanished.add(last);
                case "file" -> take(fields, changed::put);
                default -> {
                    // The end, or a line nobody asked for.
                }
            }
        }
        return lines[lines.length - 1].equals("end")
                ? Optional.of(new ProcessedClasses(String.join("; ", error), changed, vanished))
                : Optional.empty();
    }

    private static void take(List<String> fields, BiConsumer<String, byte[]> taking) {
        var path = fields.size() == 3 ? fields.get(1) : "";
        if (!path.isEmpty()
                && !path.startsWith("/")
                && !List.of(path.split("/")).contains("..")) {
            taking.accept(path, Base64.getDecoder().decode(fields.get(2)));
        }
    }

    @Override
    public void close() {
        contained.stop();
        ended.join();
        contained.close();
        Folders.delete(exchange);
    }
}
