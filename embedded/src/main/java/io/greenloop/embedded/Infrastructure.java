package io.greenloop.embedded;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A running broker and a running database, listening on loopback only.
 *
 * <p>It installs no shutdown hook of its own: who starts it, closes it.
 */
public final class Infrastructure implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Infrastructure.class.getName());

    private final DataFolder folder;
    private final Broker broker;
    private final Database database;

    private Infrastructure(DataFolder folder, Broker broker, Database database) {
        this.folder = folder;
        this.broker = broker;
        this.database = database;
    }

    /**
     * Starts both in parallel and returns when both serve.
     *
     * @throws InfrastructureFailure when another process uses the folder (its pid is named), or when either does not
     *     start within the patience of the settings; nothing is left running that can be stopped
     */
    public static Infrastructure start(InfrastructureSettings settings) {
        var begun = System.nanoTime();
        var folder = settings.keptIn().map(DataFolder::open).orElseGet(ThrowAwayFolders::create);
        try {
            var started = start(folder, settings);
            LOG.log(
                    Level.INFO,
                    "infrastructure started folder={0} millis={1}",
                    folder,
                    Duration.ofNanos(System.nanoTime() - begun).toMillis() + "");
            return started;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Infrastructure start(DataFolder folder, InfrastructureSettings settings) {
        var orphan = new OrphanedDatabase(folder.database());
        orphan.stop();
        folder.dropWhatNeverFinishedItsFirstStart();
        var ports = StoredPorts.in(folder.root()).load();
        var password = DatabasePassword.in(folder.root());
        var broker = inBackground(
                "broker", () -> Broker.start(folder.broker(), ports.broker(), ports.controller(), settings.durable()));
        var database =
                inBackground("database", () -> Database.start(folder.database(), ports.database(), password, settings));
        try {
            CompletableFuture.allOf(broker, database)
                    .orTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            broker.thenAccept(Broker::close);
            database.thenAccept(Database::close).handle((done, failure) -> {
                orphan.stop();
                return done;
            });
            throw failureOf(e.getCause(), settings, folder);
        }
        folder.rememberTheFirstStart();
        return new Infrastructure(folder, broker.join(), database.join());
    }

    private static InfrastructureFailure failureOf(
            Throwable cause, InfrastructureSettings settings, DataFolder folder) {
        if (cause instanceof InfrastructureFailure failure) {
            return failure;
        }
        if (cause instanceof TimeoutException) {
            return new InfrastructureFailure(
                    "broker and database did not both start in %s within %s".formatted(folder, settings.patience()),
                    cause);
        }
        return new InfrastructureFailure("broker or database did not start in %s".formatted(folder), cause);
    }

    /** Daemon threads: a start that hangs must not keep the process from exiting. */
    private static <T> CompletableFuture<T> inBackground(String name, Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, task -> {
            var thread = new Thread(task, "greenloop-start-" + name);
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** What a Quarkus application needs to reach both; sorted by name. Holds the database's password: never log it. */
    public Map<String, String> configuration() {
        var configuration = new TreeMap<String, String>();
        configuration.put("kafka.bootstrap.servers", broker.address());
        configuration.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        configuration.put("quarkus.datasource.username", Database.USER);
        configuration.put("quarkus.datasource.password", database.password());
        return configuration;
    }

    /** Host and port of the broker. */
    public String bootstrapServers() {
        return broker.address();
    }

    /** Stops both, waits until they have stopped, and frees the folder; a second call does nothing. */
    @Override
    public void close() {
        try (folder;
                database;
                broker) {
            LOG.log(Level.DEBUG, "infrastructure stopping folder={0}", folder);
        }
        if (Files.exists(folder.database().resolve(OrphanedDatabase.PID_FILE))) {
            throw new InfrastructureFailure("PostgreSQL in %s did not stop".formatted(folder.database()));
        }
    }

    @Override
    public String toString() {
        return "Infrastructure[folder=%s, broker=%s]".formatted(folder, broker.address());
    }
}
