package io.greenloop.standalone;

import io.greenloop.embedded.Infrastructure;
import io.greenloop.embedded.InfrastructureSettings;
import io.greenloop.service.ProcessEnd;
import io.greenloop.service.configuration.ConfigurationCheck;
import io.greenloop.service.configuration.ConfigurationRefused;
import io.greenloop.service.configuration.KnownProperties;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts broker and database, then the application on them; stops them in the opposite order.
 *
 * <p>Exit status: 0 after a stop by request, 1 when something did not start, 2 when something did not stop, 78 when the
 * configuration is not valid.
 */
@QuarkusMain
public final class Main {

    private static final Duration PATIENCE_WITH_SHUTDOWN = Duration.ofSeconds(45);
    private static final int FAILED_TO_START = 1;
    private static final int FAILED_TO_STOP = 2;

    /** EX_CONFIG of sysexits.h; the command line knows it. */
    private static final int REFUSED = 78;

    private Main() {}

    public static void main(String... arguments) {
        // Kafka's broker brings Log4j along, which would refuse to start once a shutdown has begun.
        System.setProperty("log4j.shutdownHookEnabled", "false");
        var shutdown = Shutdown.install(PATIENCE_WITH_SHUTDOWN);
        shutdown.exit(start(arguments));
    }

    private static int start(String... arguments) {
        StandaloneSettings settings;
        try {
            var configuration = StandaloneSettings.configuration();
            new ConfigurationCheck(KnownProperties.ofThisBuild()).check(configuration);
            settings = StandaloneSettings.from(configuration);
        } catch (ConfigurationRefused | IllegalArgumentException e) {
            return told("could not start", e, REFUSED);
        }
        settings.endsWith().ifPresent(ProcessEnd::follow);
        return settings.onGivenServers() ? runOnGiven(settings, arguments) : run(settings, arguments);
    }

    private static int runOnGiven(StandaloneSettings settings, String... arguments) {
        var status = new AtomicInteger();
        try {
            Files.createDirectories(settings.data());
            settings.statusFile().delete();
            runOn(settings, status, arguments);
            settings.statusFile().delete();
        } catch (IOException | RuntimeException e) {
            status.set(told("failed", e, FAILED_TO_START));
        }
        return status.get();
    }

    private static int run(StandaloneSettings settings, String... arguments) {
        Infrastructure infrastructure;
        try {
            infrastructure = Infrastructure.start(InfrastructureSettings.durable(settings.data()));
        } catch (RuntimeException e) {
            return told("could not start", e, FAILED_TO_START);
        }
        var status = new AtomicInteger();
        try {
            // Only now is the folder ours: a file that a killed process left names a port that is nobody's.
            settings.statusFile().delete();
            infrastructure.configuration().forEach(System::setProperty);
            runOn(settings, status, arguments);
        } catch (RuntimeException e) {
            status.set(told("failed", e, FAILED_TO_START));
        }
        try {
            settings.statusFile().delete();
            infrastructure.close();
        } catch (RuntimeException e) {
            status.set(told("could not stop", e, FAILED_TO_STOP));
        }
        return status.get();
    }

    private static void runOn(StandaloneSettings settings, AtomicInteger status, String... arguments) {
        settings.publish();
        // The default handler would end the process here, with broker and database still running.
        Quarkus.run(
                StandaloneApplication.class,
                (exitCode, failure) ->
                        status.set(failure == null ? exitCode : told("could not start", failure, FAILED_TO_START)),
                arguments);
    }

    /** Not a log line: logging may not be set up yet, or may be down already. */
    private static int told(String what, Throwable failure, int status) {
        var reasons = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(": "));
        System.err.println("Greenloop " + what + ": " + reasons);
        return status;
    }
}
