package io.greenloop.testrunner.sandbox;

import io.greenloop.worker.TransientFailure;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A command that runs contained and is spoken with while it does. Closing it ends it, with everything that it started. */
public final class Conversation implements AutoCloseable {

    private final Contained contained;
    private final CompletableFuture<Process> process = new CompletableFuture<>();
    private final CompletableFuture<SandboxResult> end = new CompletableFuture<>();

    Conversation(Contained contained) {
        this.contained = contained;
        var thread = new Thread(this::run, "sandbox-conversation");
        thread.setDaemon(true);
        thread.start();
        try {
            process.join();
        } catch (CompletionException e) {
            contained.close();
            throw new TransientFailure("the sandbox could not be started", e.getCause());
        }
    }

    private void run() {
        try {
            end.complete(contained.run(script -> {
                var started = new ProcessBuilder(script.toString()).start();
                process.complete(started);
                return started.waitFor();
            }));
        } catch (RuntimeException | Error e) {
            process.completeExceptionally(e);
            end.completeExceptionally(e);
        }
    }

    /** What a text that names paths as seen inside is for this run. */
    public String located(String text) {
        return contained.located(text);
    }

    /** What the command reads. */
    public OutputStream orders() {
        return process.join().getOutputStream();
    }

    /** What the command writes; ends when it does. */
    public InputStream answers() {
        return process.join().getInputStream();
    }

    /** Asks it to end, from any thread; it is killed. */
    public void stop() {
        contained.stop();
    }

    /**
     * Waits for the end.
     *
     * @throws TransientFailure when the command was never started, so that its end says nothing about it
     */
    public SandboxResult end() {
        try {
            return end.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TransientFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        contained.stop();
        try {
            end();
        } catch (TransientFailure neverStarted) {
            // Then there is nothing to end.
        } finally {
            contained.close();
        }
    }
}
