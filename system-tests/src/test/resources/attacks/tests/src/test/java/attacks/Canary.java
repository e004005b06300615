package attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** What the attacks are after, as the suite laid it out. A test that returns has got at it; whatever stops it throws. */
final class Canary {

    private static final Properties PLACES = new Properties();

    static {
        try (var in = Canary.class.getResourceAsStream("/canary.properties")) {
            PLACES.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Canary() {}

    /** They are written backwards, so that a file of the project is never taken for the loot. */
    static String of(String name) {
        return new StringBuilder(PLACES.getProperty(name)).reverse().toString();
    }

    static IllegalStateException refused(String why) {
        return new IllegalStateException("refused: " + why);
    }

    /** Throws unless one of the files holds the text. */
    static void find(String text, Iterable<Path> files) {
        var told = "nothing to read";
        for (var file : files) {
            try (var in = Files.newInputStream(file)) {
                if (new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1).contains(text)) {
                    return;
                }
            } catch (IOException | RuntimeException e) {
                told = e.toString();
            }
        }
        throw refused("not found; " + told);
    }

    /** Throws unless one of the files can be written. */
    static void writeOneOf(Iterable<Path> files) {
        var told = "";
        for (var file : files) {
            try {
                Files.writeString(file, "attacked");
                return;
            } catch (IOException e) {
                told = e.toString();
            }
        }
        throw refused(told);
    }

    /** Throws unless the program ends with 0. */
    static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readNBytes(2000), StandardCharsets.UTF_8);
        if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw refused(said.lines().findFirst().orElse("exit code " + process.exitValue()));
        }
    }

    /** Makes a system call of x86_64 and throws what it is refused with. */
    static void call(int number, String arguments) throws Exception {
        run("perl", "-e", "syscall(" + number + "," + arguments + ") == -1 and die \"$!\\n\"");
    }

    static List<Path> processes(String file) throws IOException {
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            var files = new java.util.ArrayList<Path>();
            all.forEach(process -> files.add(process.resolve(file)));
            return files;
        }
    }
}
