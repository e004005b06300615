package io.greenloop.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the system and leaves it running on durable data. */
@Command(name = "up", description = "Start Greenloop on durable data and leave it running.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions homeOptions;

    @Option(names = "--port", paramLabel = "N", description = "Port on the loopback address. Default: any free one.")
    private int port;

    @Option(
            names = "--allow-process-sandbox",
            description = "Where bubblewrap is missing, run submitted code as a clean limited process.")
    private boolean allowProcessSandbox;

    private final Surroundings surroundings;

    UpCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var options = new LaunchOptions(port, allowProcessSandbox, false);
        var home = homeOptions.home(surroundings);
        var screen = surroundings.onOut();
        var standalone = new Standalone(home, surroundings);
        var running = standalone.running();
        if (running.isPresent()) {
            screen.line("Greenloop runs already: pid %d, %s"
                    .formatted(running.get().pid(), running.get().url()));
            return ExitCode.DONE;
        }
        standalone.requireAbsent();
        requireFree(port);
        try (var cleanup = Cleanup.atTheEnd(screen)) {
            var stopwatch = Stopwatch.started();
            var started = standalone.start(options, screen, cleanup);
            cleanup.forget();
            screen.line("Greenloop is up after %s: pid %d, %s".formatted(stopwatch, started.pid(), started.url()));
            screen.line("page %s/ (greenloop open signs you in)".formatted(started.url()));
            screen.line("data %s, token %s, log %s".formatted(home.data(), started.tokenFile(), home.log()));
            return ExitCode.DONE;
        }
    }

    /** Before a broker and a database are started for nothing. */
    private static void requireFree(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new BadInput("port %d is in use, or may not be used".formatted(port));
        }
    }
}
