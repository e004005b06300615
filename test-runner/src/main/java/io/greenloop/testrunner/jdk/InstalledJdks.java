package io.greenloop.testrunner.jdk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The JDKs that were found on this host.
 *
 * @param usual what projects are built on that ask for none
 * @param all the usual one among them, older ones first
 */
public record InstalledJdks(Jdk usual, List<Jdk> all) {

    /** Where Linux distributions keep them. */
    private static final Path SYSTEM = Path.of("/usr/lib/jvm");
    /** What runs beside Maven in its JVM is compiled for this one. */
    private static final int OLDEST_FOR_MAVEN = 17;

    public InstalledJdks {
        requireNonNull(usual, "usual");
        all = List.copyOf(all);
    }

    /** @param configured homes beside those that are found by themselves */
    public static InstalledJdks find(Collection<Path> configured) {
        return find(configured, SYSTEM, System.getenv());
    }

    static InstalledJdks find(Collection<Path> configured, Path system, Map<String, String> environment) {
        var homes = new LinkedHashSet<>(configured);
        Optional.ofNullable(environment.get("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
        if (Files.isDirectory(system)) {
            try (var folders = Files.newDirectoryStream(system)) {
                folders.forEach(homes::add);
            } catch (IOException unreadable) {
                homes.remove(system);
            }
        }
        var usual = Jdk.running();
        var found = new TreeSet<Jdk>(List.of(usual));
        homes.stream().map(Jdk::at).flatMap(Optional::stream).forEach(found::add);
        return new InstalledJdks(usual, List.copyOf(found));
    }

    /** The usual one where it will do, else the oldest that does; Maven has to run on it. */
    public Optional<Jdk> meeting(JdkNeed need) {
        return need.isMetBy(usual)
                ? Optional.of(usual)
                : all.stream()
                        .filter(jdk -> jdk.feature() >= OLDEST_FOR_MAVEN)
                        .filter(need::isMetBy)
                        .findFirst();
    }

    /** The one whose home a run names so, whether it sees the host's folders or its own. */
    public Optional<Jdk> seenAt(String home) {
        return all.stream()
                .filter(jdk ->
                        jdk.inside().equals(home) || jdk.home().toString().equals(home))
                .findFirst();
    }

    /** Their versions, for people. */
    public String versions() {
        return all.stream().map(Jdk::version).distinct().collect(Collectors.joining(", "));
    }
}
