package io.greenloop.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** An infrastructure in a process of its own, to be killed at will. */
final class InfrastructureProcess implements AutoCloseable {

    private static final String STARTED = "STARTED";

    private final Process process;

    private InfrastructureProcess(Process process) {
        this.process = process;
    }

    /** What the child runs: starts, says so, and stays until its standard input ends. */
    public static void main(String... arguments) throws IOException {
        try (var started = Infrastructure.start(InfrastructureSettings.kept(Path.of(arguments[0])))) {
            System.out.println(STARTED + " " + started.bootstrapServers());
            System.in.read();
        }
        System.exit(0);
    }

    static InfrastructureProcess start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        InfrastructureProcess.class.getName(),
                        folder.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        var child = new InfrastructureProcess(process);
        child.awaitStarted(process.inputReader());
        return child;
    }

    private void awaitStarted(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(STARTED)) {
                return;
            }
        }
        throw new IllegalStateException("the child ended before its infrastructure had started");
    }

    long pid() {
        return process.pid();
    }

    /** As kill -9 does it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
