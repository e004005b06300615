package io.greenloop.gates.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A small Maven project under git. */
final class LocalProject implements AutoCloseable {

    static final String MAIN = "src/main/java/com/acme/Rates.java";
    static final String TEST = "src/test/java/com/acme/RatesTest.java";

    static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>rates</artifactId>
              <version>1</version>
              <properties><maven.compiler.release>17</maven.compiler.release></properties>
            </project>
            """;
    static final String CODE = """
            package com.acme;

            public class Rates {

                public int sum(int a, int b) {
                    if (a < 0) {
                        throw new IllegalArgumentException("a is negative");
                    }
                    return a + b;
                }
            }
            """;
    static final String TESTS = """
            package com.acme;

            class RatesTest {

                @Test
                void adds() {
                    assertEquals(3, new Rates().sum(1, 2));
                }

                private static void assertEquals(int expected, int actual) {}
            }

            @interface Test {}
            """;

    private final Path folder;
    private final Git git;

    private LocalProject(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    static LocalProject in(Path folder) throws IOException, GitAPIException {
        var project = new LocalProject(
                folder,
                Git.init()
                        .setDirectory(folder.toFile())
                        .setInitialBranch("main")
                        .call());
        return project.file("pom.xml", POM).file(MAIN, CODE).file(TEST, TESTS);
    }

    LocalProject file(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    LocalProject commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("a state")
                .setAuthor("Somebody", "somebody@example.org")
                .setCommitter("Somebody", "somebody@example.org")
                .setSign(false)
                .call();
        return this;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        git.close();
    }
}
