package io.greenloop.patcher.domain.project;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds types in jars by their simple name; each jar is listed once. For one thread at a time. */
final class JarTypes {

    private static final String CLASS = ".class";

    private final Map<Path, Map<String, List<String>>> namesByJar = new HashMap<>();

    /** Names as an import writes them, sorted. A jar that cannot be read has none. */
    List<String> named(String simpleName, Collection<Path> jars) {
        var names = new TreeSet<String>();
        jars.forEach(jar ->
                names.addAll(namesByJar.computeIfAbsent(jar, JarTypes::names).getOrDefault(simpleName, List.of())));
        return List.copyOf(names);
    }

    /** Full names by simple ones; what has no package cannot be imported. */
    private static Map<String, List<String>> names(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(CLASS) && name.contains("/") && !name.startsWith("META-INF/"))
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .collect(groupingBy(name -> name.substring(name.lastIndexOf('.') + 1)));
        } catch (IOException unreadable) {
            return Map.of();
        }
    }
}
