package io.greenloop.testrunner.lane;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Repositories that a project's own POMs name. Whoever wrote the POM chose them, so that only those are asked which the
 * operator allows, and only over a connection that nobody else can answer.
 */
final class OwnRepositories {

    /** All that repeats has an end, since code of the project may have written the POM anew. */
    private static final Pattern REPOSITORY = Pattern.compile(
            "<(?:pluginRepository|repository)>(?:(?!</(?:pluginRepository|repository)>).){0,1000}?"
                    + "<url>\\s*+([^<\\s]{1,2000}+)\\s*+</url>",
            Pattern.DOTALL);

    private static final int DEPTH = 6;
    private static final long LARGEST = 4 << 20;

    private OwnRepositories() {}

    /** @param hosts that are allowed */
    static Set<URI> of(Path project, Collection<String> hosts) {
        var found = new TreeSet<URI>();
        if (hosts.isEmpty()) {
            return found;
        }
        try (var files = Files.walk(project, DEPTH)) {
            for (var pom : (Iterable<Path>) files.filter(file -> file.endsWith("pom.xml"))::iterator) {
                if (Files.isRegularFile(pom, LinkOption.NOFOLLOW_LINKS) && Files.size(pom) < LARGEST) {
                    // What is looked for is ASCII; the rest may be in any encoding.
                    add(Files.readString(pom, ISO_8859_1), hosts, found);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String pom, Collection<String> hosts, Set<URI> found) {
        var match = REPOSITORY.matcher(XmlComments.takenFrom(pom));
        while (match.find()) {
            try {
                var uri = URI.create(match.group(1));
                if ("https".equals(uri.getScheme()) && uri.getUserInfo() == null && hosts.contains(uri.getHost())) {
                    found.add(uri);
                }
            } catch (IllegalArgumentException notAnAddress) {
                // Maven would not understand it either.
            }
        }
    }
}
