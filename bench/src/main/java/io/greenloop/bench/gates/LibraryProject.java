package io.greenloop.bench.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.bench.BenchFailure;
import io.greenloop.bench.gates.mutation.HostFiles;
import io.greenloop.gates.SourceModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;

/** One release of a library as a Maven project: its sources, resources and tests, a POM, and what lies around such code. */
final class LibraryProject {

    static final String MAIN = "src/main/java/";
    static final String TEST = "src/test/java/";
    static final String RESOURCES = "src/main/resources/";
    private static final List<String> FOR_TESTS =
            List.of("org.junit.jupiter:junit-jupiter:5.10.2", "org.mockito:mockito-core:4.11.0");
    private static final Set<String> RESOURCE_KINDS = Set.of("properties", "txt", "xml", "json", "yml");
    private static final int LARGEST = 400_000;

    private final Library library;
    private final String version;
    private final Map<String, String> texts = new TreeMap<>();
    private final List<Artifact> classPath;
    private final Path jar;

    LibraryProject(Library library, String version, Artifacts artifacts) {
        this.library = library;
        this.version = version;
        this.jar = artifacts.file(library.coordinate("", version));
        var named = new ArrayList<>(artifacts.named(new DefaultArtifact(library.coordinate("", version))));
        FOR_TESTS.forEach(name -> named.add(new Dependency(new DefaultArtifact(name), "test")));
        this.classPath = artifacts.withTheirs(named).stream()
                .filter(artifact -> !artifact.getArtifactId().equals(library.artifact()))
                .toList();
        texts.putAll(HostFiles.all());
        unpack(artifacts.file(library.coordinate("sources:", version)), MAIN);
        if (library.hasTests()) {
            unpack(artifacts.file(library.coordinate("test-sources:", version)), TEST);
        }
        texts.put("pom.xml", pom(named));
    }

    Library library() {
        return library;
    }

    String name() {
        return library.artifact() + " " + version;
    }

    /** Every file's text by its path. */
    Map<String, String> texts() {
        return texts;
    }

    List<String> java(String folder) {
        return texts.keySet().stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(".java") && !path.endsWith("-info.java"))
                .toList();
    }

    /** The library's own classes. */
    Path jar() {
        return jar;
    }

    List<Path> classPath() {
        return classPath.stream().map(artifact -> artifact.getFile().toPath()).toList();
    }

    /** {@code group:artifact} of what it compiles against. */
    Set<String> libraries() {
        return classPath.stream()
                .map(artifact -> artifact.getGroupId() + ":" + artifact.getArtifactId())
                .collect(Collectors.toSet());
    }

    SourceModule module() {
        return new SourceModule(
                "",
                library.java(),
                List.of("src/main/java"),
                List.of("src/test/java"),
                classPath(),
                List.of(),
                List.of(),
                false);
    }

    void write(Path folder) {
        texts.forEach((path, text) -> {
            try {
                var file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void unpack(Path sources, String folder) {
        try (var zip = new ZipFile(sources.toFile())) {
            for (var entry : zip.stream().toList()) {
                var name = entry.getName();
                var kind = name.substring(name.lastIndexOf('.') + 1);
                if (entry.getSize() > LARGEST || name.contains("..") || name.startsWith("META-INF/")) {
                    continue;
                }
                if (kind.equals("java") && !name.endsWith("module-info.java")) {
                    put(folder + name, zip.getInputStream(entry).readAllBytes());
                } else if (RESOURCE_KINDS.contains(kind)) {
                    put(
                            folder.replace("java/", "resources/") + name,
                            zip.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new BenchFailure("%s cannot be read".formatted(sources.getFileName()), e);
        }
    }

    /** Line ends are made the same; what is not UTF-8 is left out. */
    private void put(String path, byte[] content) {
        try {
            texts.put(
                    path,
                    UTF_8.newDecoder()
                            .decode(java.nio.ByteBuffer.wrap(content))
                            .toString()
                            .replace("\r\n", "\n"));
        } catch (CharacterCodingException notText) {
            // Such a file is no business of any change here.
        }
    }

    private String pom(List<Dependency> named) {
        var dependencies = named.stream()
                .map(Dependency::getArtifact)
                .filter(artifact -> artifact.getExtension().equals("jar")
                        && artifact.getClassifier().isEmpty())
                .map(artifact ->
                        "    <dependency>\n      <groupId>%s</groupId>\n      <artifactId>%s</artifactId>\n      <version>%s</version>\n    </dependency>\n"
                                .formatted(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion()))
                .distinct()
                .collect(Collectors.joining());
        var plugins = Stream.of("maven-compiler-plugin:3.11.0", "maven-surefire-plugin:3.2.5")
                .map(plugin -> plugin.split(":"))
                .map(plugin ->
                        "      <plugin>\n        <groupId>org.apache.maven.plugins</groupId>\n        <artifactId>%s</artifactId>\n        <version>%s</version>\n        <configuration>\n        </configuration>\n      </plugin>\n"
                                .formatted(plugin[0], plugin[1]))
                .collect(Collectors.joining());
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <properties>
                    <maven.compiler.release>%d</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                %s  </dependencies>
                  <build>
                    <plugins>
                %s    </plugins>
                  </build>
                </project>
                """.formatted(library.group(), library.artifact(), version, library.java(), dependencies, plugins);
    }

    @Override
    public String toString() {
        return "LibraryProject[" + name() + "]";
    }
}
