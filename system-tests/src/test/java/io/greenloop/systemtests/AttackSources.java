package io.greenloop.systemtests;

import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The hostile project: each of its tests is an attack that passes when it gets through, named by what it does and tagged with
 * what must contain it.
 */
final class AttackSources {

    private static final Path ROOT =
            Samples.root().getParent().resolve("system-tests/src/test/resources/attacks/tests");
    private static final Pattern TEST = Pattern.compile("@Test\\s+@Tag\\(\"([^\"]+)\"\\)\\s+void (\\w+)\\(\\)");

    private AttackSources() {}

    /** @param barrier a capability of the sandbox, or {@code rule} where the verdict rule has to hold */
    record HostileTest(String className, String method, String barrier) {

        /** The method's name in words. */
        String attack() {
            return words(method);
        }
    }

    static String words(String name) {
        return name.replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.ROOT)
                .replace("jvm", "JVM")
                .replace("maven", "Maven");
    }

    static List<HostileTest> tests() {
        var found = new ArrayList<HostileTest>();
        try (var files = Files.walk(ROOT)) {
            for (var file : (Iterable<Path>)
                    files.filter(path -> path.toString().endsWith("Test.java")).sorted()::iterator) {
                var name = file.getFileName().toString().replace(".java", "");
                var match = TEST.matcher(Files.readString(file));
                while (match.find()) {
                    found.add(new HostileTest("attacks." + name, match.group(2), match.group(1)));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the project, or any part of the one whose parts the caller replaces. */
    static Path copyInto(Path folder) {
        try (var files = Files.walk(ROOT)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var copy = folder.resolve(ROOT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The POM of the hostile project, which others share. */
    static String pom() {
        try {
            return Files.readString(ROOT.resolve("pom.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
