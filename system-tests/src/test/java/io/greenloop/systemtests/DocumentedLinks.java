package io.greenloop.systemtests;

import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The links of our pages to files of the repository. */
final class DocumentedLinks {

    private static final Path ROOT = Samples.root().getParent();
    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src(?:set)?=\")([^)\"#\\s]+)");

    private DocumentedLinks() {}

    /** Those that lead nowhere, each with its page. */
    static List<String> broken() {
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "samples/README.md")
                                    .map(ROOT::resolve),
                            docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .flatMap(DocumentedLinks::brokenIn)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> brokenIn(Path page) {
        try {
            return LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !target.matches("[a-z]+:.*"))
                    .filter(target -> !Files.exists(page.resolveSibling(target)))
                    .map(target -> ROOT.relativize(page) + ": " + target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
