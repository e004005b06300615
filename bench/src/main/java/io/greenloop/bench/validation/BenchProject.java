package io.greenloop.bench.validation;

import io.greenloop.bench.BenchFailure;
import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/** A project with one class that the candidates change, and a fault in it that one or more of its tests show. */
enum BenchProject {
    SMALL("com/example/till/Receipt.java", "> from"),
    HANGING("com/example/search/Loops.java", "> 1) {\n                    text"),
    /** A library that others wrote: fetched as source artifacts when it is needed, since none of its text is kept here. */
    LIBRARY("org/apache/commons/lang3/math/Fraction.java", "");

    private static final String LIBRARY_ARTIFACT = "org.apache.commons:commons-lang3:3.12.0:jar:";
    static final String MAIN = "src/main/java";
    /** Packages whose tests need nothing but the test framework. */
    private static final List<String> TESTED = List.of(
            "org/apache/commons/lang3/math/",
            "org/apache/commons/lang3/mutable/",
            "org/apache/commons/lang3/tuple/",
            "org/apache/commons/lang3/compare/");
    /** Makes a product of a quotient. */
    private static final Mutation LIBRARY_FAULT = new Mutation(16638, 1, "*");

    private final String source;
    private final String fault;

    BenchProject(String source, String fault) {
        this.source = source;
        this.fault = fault;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The changed class from the root of the project. */
    String path() {
        return MAIN + "/" + source;
    }

    /** The changed class below the folder of sources. */
    String source() {
        return source;
    }

    /** Where in the text of that class the fault is. */
    int fault(String text) {
        return this == LIBRARY ? LIBRARY_FAULT.offset() : text.indexOf(fault);
    }

    static Path lists() {
        return Samples.root().resolveSibling("bench").resolve("projects");
    }

    /** Makes the project in a folder that is made, too. */
    void make(Path folder) {
        makeSound(folder);
        if (this == LIBRARY) {
            LIBRARY_FAULT.applyIn(folder.resolve(path()));
        }
    }

    /** Makes the project without the fault that is put into the library; the faults of the others are their own. */
    void makeSound(Path folder) {
        var own = lists().resolve(title());
        try (var files = Files.walk(own)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                copy(file, folder.resolve(own.relativize(file).toString()));
            }
            Files.delete(folder.resolve(CandidateList.FILE));
            if (this == LIBRARY) {
                fetch(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetch(Path folder) throws IOException {
        var jars = folder.resolveSibling("jars");
        unpack(MavenCopy.of(LIBRARY_ARTIFACT + "sources", jars), folder.resolve(MAIN), List.of(""));
        unpack(MavenCopy.of(LIBRARY_ARTIFACT + "test-sources", jars), folder.resolve("src/test/java"), TESTED);
    }

    private static void unpack(Path jar, Path into, List<String> packages) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().toList()) {
                var name = entry.getName();
                if (name.endsWith(".java") && packages.stream().anyMatch(name::startsWith)) {
                    var file = into.resolve(name).normalize();
                    if (!file.startsWith(into)) {
                        throw new BenchFailure("%s holds a file outside of itself".formatted(jar.getFileName()));
                    }
                    Files.createDirectories(file.getParent());
                    Files.copy(zip.getInputStream(entry), file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
