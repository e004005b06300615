package io.greenloop.patcher.domain.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Maven repository on this machine's disk: read, never written. */
public record LocalRepository(Path root) {

    /** The jars of a class path that are really there; what is missing shows up as unresolved symbols. */
    public List<Path> jars(List<String> classPath) {
        return classPath.stream()
                .map(root::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Versions of an artifact with a file of that extension on disk, in no particular order. */
    public List<String> versions(String groupId, String artifactId, String extension) {
        var folder = root.resolve(groupId.replace('.', '/')).resolve(artifactId).normalize();
        if (!folder.startsWith(root.normalize()) || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var versions = Files.list(folder)) {
            return versions.map(version -> version.getFileName().toString())
                    .filter(version -> Files.isRegularFile(
                            folder.resolve(version).resolve(artifactId + "-" + version + "." + extension)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the versions of %s:%s".formatted(groupId, artifactId), e);
        }
    }
}
