package io.greenloop.patcher.domain.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/** Finds types in jars by their simple name. */
final class JarTypes {

    private JarTypes() {}

    /** Names as an import writes them, sorted. A jar that cannot be read has none. */
    static List<String> named(String simpleName, List<Path> jars) {
        var names = new TreeSet<String>();
        jars.forEach(jar -> names.addAll(in(jar, "/" + simpleName + ".class")));
        return List.copyOf(names);
    }

    private static Collection<String> in(Path jar, String ending) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(ending) && !name.startsWith("META-INF/"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
