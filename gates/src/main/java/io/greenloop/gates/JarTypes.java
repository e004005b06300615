package io.greenloop.gates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Knows which types jars hold; each jar is listed once. */
final class JarTypes {

    private static final String CLASS = ".class";

    private final Map<Path, Set<String>> types = new HashMap<>();

    /** The first jar of the module's class path that holds the type of this full name. */
    Optional<String> jarWith(SourceModule module, String type) {
        var file = type.replace('.', '/') + CLASS;
        return module.classPath().stream()
                .filter(jar -> jar.toString().endsWith(".jar"))
                .filter(jar -> types.computeIfAbsent(jar, JarTypes::files).contains(file))
                .map(jar -> jar.getFileName().toString())
                .findFirst();
    }

    private static Set<String> files(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(CLASS))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            // The compile gate says aloud that the class path is not whole.
            return Set.of();
        }
    }
}
