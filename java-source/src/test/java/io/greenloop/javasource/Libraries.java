package io.greenloop.javasource;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;

/** Real libraries as sources. */
public final class Libraries {

    private Libraries() {}

    /** Commons Lang, which is on the class path as a source artifact. */
    public static Map<String, String> commonsLang() throws IOException {
        var known = Libraries.class.getResource("/org/apache/commons/lang3/StringUtils.java");
        return sources(new File(
                ((JarURLConnection) known.openConnection()).getJarFileURL().getPath()));
    }

    /** The jars that a system property names. */
    public static List<File> named(String property) {
        return Arrays.stream(System.getProperty(property, "").split(File.pathSeparator))
                .filter(name -> !name.isBlank())
                .map(File::new)
                .toList();
    }

    public static Map<String, String> sources(File jar) throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = new JarFile(jar)) {
            for (var entries = files.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().endsWith(".java") && !entry.getName().endsWith("-info.java")) {
                    sources.put(
                            entry.getName(),
                            new String(files.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return sources;
    }
}
