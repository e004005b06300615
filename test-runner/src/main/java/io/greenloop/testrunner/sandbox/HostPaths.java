package io.greenloop.testrunner.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where this host keeps the tools that a run needs to see. */
public final class HostPaths {

    private static final List<String> SYSTEM_FILES = List.of(
            "/etc/ld.so.cache",
            "/etc/ld.so.conf",
            "/etc/ld.so.conf.d",
            "/etc/alternatives",
            "/etc/ssl/certs/java",
            "/etc/localtime",
            "/etc/fonts",
            // Debian keeps these two of Maven's files here; its settings.xml may hold secrets and stays outside.
            "/etc/maven/m2.conf",
            "/etc/maven/logging");

    private HostPaths() {}

    /** The JDK that this process runs on, with its links resolved. */
    public static Path javaHome() {
        return real(Path.of(System.getProperty("java.home")));
    }

    /** Folders and files of the system, beside {@code /usr}, that programs need; all of them exist. */
    static Set<Path> readable() {
        var paths = new LinkedHashSet<Path>();
        SYSTEM_FILES.stream().map(Path::of).filter(Files::exists).forEach(paths::add);
        try (var etc = Files.newDirectoryStream(Path.of("/etc"), "java-*")) {
            etc.forEach(paths::add);
        } catch (java.io.IOException none) {
            return outsideUsr(paths);
        }
        return outsideUsr(paths);
    }

    private static Set<Path> outsideUsr(Set<Path> paths) {
        if (!javaHome().startsWith("/usr")) {
            paths.add(javaHome());
        }
        return paths;
    }

    /** The program's full path when it is on the {@code PATH} or given in full. */
    public static Optional<Path> program(String nameOrPath) {
        if (nameOrPath.contains("/")) {
            return Optional.of(Path.of(nameOrPath)).filter(Files::isExecutable);
        }
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, nameOrPath))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The path without links, or itself where it does not exist. */
    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (java.io.IOException missing) {
            return path.toAbsolutePath();
        }
    }
}
