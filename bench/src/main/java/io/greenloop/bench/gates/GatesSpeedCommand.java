package io.greenloop.bench.gates;

import io.greenloop.bench.Bench;
import io.greenloop.bench.BenchFailure;
import io.greenloop.bench.Progress;
import io.greenloop.contracts.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench/run gates-speed}. */
@Command(
        name = "gates-speed",
        description =
                "time for a patch of one file and for 200 of one file, in a project of 100,000 lines and 512 MB of heap")
public final class GatesSpeedCommand implements Callable<Integer> {

    private static final String HEAP = "-Xmx512m";

    private final Progress progress;

    @Option(names = "--seed", defaultValue = "1", description = "draws the patches (${DEFAULT-VALUE})")
    private long seed;

    public GatesSpeedCommand(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createDirectories(Bench.output("gates"));
        var file = Bench.output("gates-speed.json");
        Files.deleteIfExists(file);
        progress.live("measuring");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        // As the services are started.
                        "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpeedProcess.class.getName(),
                        folder.toString(),
                        Long.toString(seed),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("speed.log").toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                var said = Files.readAllLines(folder.resolve("speed.log"));
                throw new BenchFailure(
                        "the gates could not be measured: " + (said.isEmpty() ? List.of() : said.get(0)));
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
        var report = Json.mapper().readValue(file.toFile(), SpeedReport.class);
        progress.erase();
        System.out.println(report.line());
        return 0;
    }
}
