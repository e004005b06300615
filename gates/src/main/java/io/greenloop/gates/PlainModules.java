package io.greenloop.gates;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Guesses how modules compile where no build got far enough to say: Maven's standard folders, no class path. */
public final class PlainModules {

    private static final List<String> RELEASE_PROPERTIES =
            List.of("maven.compiler.release", "maven.compiler.source", "java.version");
    private static final Pattern OLD_STYLE = Pattern.compile("1\\.(\\d)");

    private PlainModules() {}

    /** One module for each POM; every module may use every other one. */
    public static ProjectUnderReview of(ProjectFiles files) {
        var poms = new PomTree(files.paths(), files::text);
        var directories = files.paths().stream()
                .filter(path -> path.equals("pom.xml") || path.endsWith("/pom.xml"))
                .map(path -> path.equals("pom.xml") ? "" : path.substring(0, path.length() - "/pom.xml".length()))
                .toList();
        var modules = directories.stream()
                .map(directory -> module(directory, directories, poms))
                .toList();
        return new ProjectUnderReview(files, modules, Set.of());
    }

    private static SourceModule module(String directory, List<String> all, PomTree poms) {
        var prefix = directory.isEmpty() ? "" : directory + "/";
        return new SourceModule(
                directory,
                release(prefix + "pom.xml", poms),
                List.of(prefix + "src/main/java"),
                List.of(prefix + "src/test/java"),
                List.of(),
                List.of("no build got as far as naming it"),
                all.stream().filter(other -> !other.equals(directory)).toList(),
                false);
    }

    private static int release(String pom, PomTree poms) {
        return RELEASE_PROPERTIES.stream()
                .flatMap(name -> poms.property(pom, name).stream())
                .flatMap(PlainModules::number)
                .findFirst()
                .orElse(0);
    }

    private static Stream<Integer> number(String text) {
        var old = OLD_STYLE.matcher(text);
        var digits = old.matches() ? old.group(1) : text;
        return digits.matches("\\d{1,2}") ? Stream.of(Integer.valueOf(digits)) : Stream.empty();
    }
}
