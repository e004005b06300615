package io.greenloop.patcher.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarTypesTest {

    @TempDir
    Path folder;

    private final JarTypes types = new JarTypes();

    @Test
    void typesAreFoundInEveryJarAndThoseThatCannotBeImportedAreNot() throws IOException {
        var one = jar(
                "one.jar", "b/Shelf.class", "b/Bookshelf.class", "Shelf.class", "META-INF/versions/9/b/Shelf.class");
        var two = jar("two.jar", "a/Shelf.class", "a/Shelf.txt");
        var broken = Files.writeString(folder.resolve("broken.jar"), "no jar");

        assertThat(types.named("Shelf", List.of(one, broken, two))).containsExactly("a.Shelf", "b.Shelf");
    }

    /** Each unresolved name of a project asks, and a class path has hundreds of jars. */
    @Test
    void aJarIsListedOnceHoweverManyNamesAreLookedFor() throws IOException {
        var jar = jar("one.jar", "a/Shelf.class", "a/Book.class");
        types.named("Shelf", List.of(jar));
        Files.delete(jar);

        assertThat(types.named("Book", List.of(jar))).containsExactly("a.Book");
    }

    private Path jar(String name, String... entries) throws IOException {
        var jar = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
