package io.greenloop.bench.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * A Maven repository in a folder that has every version of what the projects name, and nothing else. Bad patches name a hundred things
 * that are nowhere: a public repository need not be asked for each of them, and says the same whenever it is asked.
 */
final class RecordedRepository {

    private static final Pattern NAMED = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    /** What exists, and no project here names. */
    private static final Map<String, String> BESIDE = Map.of(
            "org.assertj:assertj-core",
            "3.25.3",
            "org.hamcrest:hamcrest",
            "2.2",
            "org.codehaus.mojo:exec-maven-plugin",
            "3.1.0");

    private final Path folder;

    RecordedRepository(Path folder) {
        this.folder = folder;
    }

    /** Asks once for the versions of what the projects name, and writes them down; what was written before is kept. */
    void record(List<LibraryProject> projects, Artifacts artifacts) {
        var names = new TreeSet<String>();
        var used = new TreeSet<String>();
        projects.forEach(project -> NAMED.matcher(project.texts().get("pom.xml"))
                .results()
                .forEach(found -> {
                    names.add(found.group(1) + ":" + found.group(2));
                    used.add(found.group(1) + ":" + found.group(2) + ":" + found.group(3));
                }));
        BESIDE.forEach((name, version) -> {
            names.add(name);
            used.add(name + ":" + version);
        });
        for (var name : names) {
            write(name, used, artifacts);
        }
    }

    /** Maven's resolver with this repository alone. */
    Context context() {
        var remote = new RemoteRepository.Builder(
                "recorded", "default", folder.resolve("remote").toUri().toString());
        return Runtimes.INSTANCE
                .getRuntime()
                .create(ContextOverrides.create()
                        .withUserSettings(false)
                        .withLocalRepositoryOverride(folder.resolve("local"))
                        .repositories(List.of(remote.build()))
                        .addRepositoriesOp(ContextOverrides.AddRepositoriesOp.REPLACE)
                        .build());
    }

    private void write(String name, Set<String> used, Artifacts artifacts) {
        var parts = name.split(":");
        var place = folder.resolve("remote").resolve(parts[0].replace('.', '/')).resolve(parts[1]);
        var listed = place.resolve("maven-metadata.xml");
        if (Files.exists(listed)) {
            return;
        }
        var versions = new TreeSet<>(artifacts.versions(parts[0], parts[1]));
        used.stream().filter(one -> one.startsWith(name + ":")).forEach(one -> versions.add(one.split(":")[2]));
        try {
            for (var version : versions) {
                var of = Files.createDirectories(place.resolve(version));
                var stem = parts[1] + "-" + version;
                Files.writeString(
                        of.resolve(stem + ".pom"),
                        "<project><modelVersion>4.0.0</modelVersion><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></project>"
                                .formatted(parts[0], parts[1], version),
                        UTF_8);
                Files.write(of.resolve(stem + ".jar"), new byte[0]);
            }
            var all = versions.stream().map("<version>%s</version>"::formatted).collect(Collectors.joining());
            Files.writeString(
                    listed,
                    "<metadata><groupId>%s</groupId><artifactId>%s</artifactId><versioning><versions>%s</versions></versioning></metadata>"
                            .formatted(parts[0], parts[1], all),
                    UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
