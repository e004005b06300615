package io.greenloop.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PostgreSQL of its own process group, asking for a password even on loopback. */
final class Database implements AutoCloseable {

    static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final DatabasePassword password;
    private final OrphanedDatabase orphan;

    private Database(EmbeddedPostgres server, DatabasePassword password, OrphanedDatabase orphan) {
        this.server = server;
        this.password = password;
        this.orphan = orphan;
    }

    static Database start(Path folder, int port, DatabasePassword password, InfrastructureSettings settings) {
        var onOff = settings.durable() ? "on" : "off";
        var log = folder.resolveSibling("postgres.log");
        try {
            Files.deleteIfExists(log);
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setOverrideWorkingDirectory(DatabasePrograms.folder().toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(settings.patience())
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    // The library hands "locale" settings to initdb as options, whatever their name.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.file().toString())
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", password.value())
                    .setServerConfig("fsync", onOff)
                    .setServerConfig("synchronous_commit", onOff)
                    .setServerConfig("full_page_writes", onOff)
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    // Statements and their values may hold source code; errors are told without them.
                    .setServerConfig("log_min_error_statement", "panic")
                    .setServerConfig("log_error_verbosity", "terse")
                    .start();
            return new Database(server, password, new OrphanedDatabase(folder));
        } catch (IOException | RuntimeException e) {
            throw new InfrastructureFailure(
                    "PostgreSQL did not start in %s on port %d; its log is %s".formatted(folder, port, log), e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort());
    }

    String password() {
        return password.value();
    }

    /**
     * The library gives up on a busy server after five seconds and only logs it, so we look ourselves; and it takes the
     * removed pid file for the end, which comes a moment later.
     */
    @Override
    public void close() {
        var process = orphan.running();
        try {
            server.close();
        } catch (IOException e) {
            throw new InfrastructureFailure("PostgreSQL did not stop", e);
        }
        orphan.stop();
        process.ifPresent(OrphanedDatabase::hasEnded);
    }
}
