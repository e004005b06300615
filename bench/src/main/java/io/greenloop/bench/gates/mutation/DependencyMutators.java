package io.greenloop.bench.gates.mutation;

import static io.greenloop.contracts.GateName.DEPENDENCIES;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Coordinates and imports that are nowhere, nearly right, or new. */
final class DependencyMutators {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern PLUGIN = Pattern.compile(
            "<plugin>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    private DependencyMutators() {}

    static List<Mutator> all() {
        return List.of(
                version("next-major", (old, random) -> (80 + random.nextInt(19)) + ".0.0"),
                version("patch-that-is-not-there", (old, random) -> old + "." + (70 + random.nextInt(29))),
                version(
                        "date-like",
                        (old, random) -> "20" + (10 + random.nextInt(15)) + "0" + (1 + random.nextInt(9)) + "1"
                                + random.nextInt(9)),
                version(
                        "date-and-time",
                        (old, random) -> "2004061" + random.nextInt(9) + ".12" + (1000 + random.nextInt(9000))),
                version("snapshot", (old, random) -> old + "-SNAPSHOT"),
                version(
                        "qualifier",
                        (old, random) -> old
                                + List.of("-RELEASE", ".Final", "-GA", "-jre17").get(random.nextInt(4))),
                version(
                        "preview",
                        (old, random) -> old
                                + List.of("-beta", "-RC", "-M", "-alpha-").get(random.nextInt(4))
                                + (1 + random.nextInt(5))),
                version(
                        "latest",
                        (old, random) ->
                                List.of("LATEST", "RELEASE", "[0,)", "[1,99)").get(random.nextInt(4))),
                version("unset-property", (old, random) -> "${library" + random.nextInt(900) + ".version}"),
                dependency("artifact-nearly-right", 2, (old, random) -> nearly(old, random)),
                dependency(
                        "artifact-suffix",
                        2,
                        (old, random) -> old
                                + List.of("-utils", "-all", "-core5", "-jakarta", "s")
                                        .get(random.nextInt(5))),
                dependency("group-nearly-right", 1, (old, random) -> nearly(old, random)),
                added(
                        "hallucinated",
                        random -> coordinate(
                                "org.apache.commons",
                                "commons-"
                                        + List.of("json", "http3", "yaml", "retrying", "dates")
                                                .get(random.nextInt(5)) + random.nextInt(9),
                                "1." + random.nextInt(9) + ".0",
                                "")),
                added(
                        "hallucinated-company",
                        random -> coordinate(
                                "io." + word(random), word(random) + "-starter", "2." + random.nextInt(9), "")),
                added("new-but-real", random -> coordinate("org.assertj", "assertj-core", "3.25.3", "")),
                added("new-test-scope", random -> coordinate("org.hamcrest", "hamcrest", "2.2", "<scope>test</scope>")),
                added(
                        "system-scope",
                        random -> coordinate(
                                "com.example",
                                "local" + random.nextInt(900),
                                "1",
                                "<scope>system</scope><systemPath>/opt/lib/local.jar</systemPath>")),
                new Mutator(
                        DEPENDENCIES,
                        "plugin-version",
                        Mutator.Place.POM,
                        Mutator.Outcome.NO_CODE,
                        "<plugin>",
                        (pom, random) -> PLUGIN.matcher(pom.text())
                                .results()
                                .map(found -> in(pom, found, 2, "9." + random.nextInt(99) + ".1"))),
                new Mutator(
                        DEPENDENCIES,
                        "plugin-nearly-right",
                        Mutator.Place.POM,
                        Mutator.Outcome.NO_CODE,
                        "<plugin>",
                        (pom, random) -> PLUGIN.matcher(pom.text())
                                .results()
                                .map(found -> in(pom, found, 1, nearly(found.group(1), random)))),
                before(
                        "plugin-added",
                        "</plugins>",
                        random ->
                                "  <plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId><version>3."
                                        + random.nextInt(5) + ".0</version></plugin>\n    "),
                before(
                        "repository-added",
                        "<dependencies>",
                        random -> "<repositories><repository><id>fast</id><url>https://repo." + word(random)
                                + ".example/repository</url></repository></repositories>\n  "),
                before(
                        "bom-that-is-not-there",
                        "<dependencies>",
                        random -> "<dependencyManagement><dependencies>"
                                + coordinate(
                                        "org.apache.commons",
                                        "commons-bom" + random.nextInt(90),
                                        "1.0",
                                        "<type>pom</type><scope>import</scope>")
                                + "</dependencies></dependencyManagement>\n  "),
                before(
                        "parent-that-is-not-there",
                        "<groupId>",
                        random ->
                                "<parent><groupId>org.apache.commons</groupId><artifactId>commons-parent</artifactId><version>"
                                        + (300 + random.nextInt(99)) + "</version></parent>\n  "),
                imports("import-of-nothing", "org.apache.commons.lang%d.StringUtils"),
                imports("import-nearly-right", "com.google.commons%d.collect.ImmutableList"),
                imports("import-of-a-company", "com.acme%d.utils.RetryTemplate"),
                imports("static-import-of-nothing", "static org.springframework%d.util.Assert.notNull"),
                imports("import-of-all", "io.vavr%d.control.*"));
    }

    private static Mutator version(String name, BiFunction<String, Random, String> other) {
        return dependency(name, 3, other);
    }

    private static Mutator dependency(String name, int group, BiFunction<String, Random, String> other) {
        return new Mutator(
                DEPENDENCIES,
                name,
                Mutator.Place.POM,
                Mutator.Outcome.NO_CODE,
                "<dependency>",
                (pom, random) -> DEPENDENCY
                        .matcher(pom.text())
                        .results()
                        .map(found -> in(pom, found, group, other.apply(found.group(group), random))));
    }

    private static Draft in(SourceText pom, MatchResult found, int group, String text) {
        return pom.with(List.of(new Splice(found.start(group), found.end(group), text)));
    }

    private static Mutator added(String name, Function<Random, String> text) {
        return new Mutator(
                DEPENDENCIES, name, Mutator.Place.POM, Mutator.Outcome.NO_CODE, "</dependencies>", (pom, random) -> {
                    var more = text.apply(random);
                    var artifact = more.substring(more.indexOf("<artifactId>"), more.indexOf("</artifactId>"));
                    var at = pom.text().indexOf("</dependencies>");
                    // What is named already is not new.
                    return Stream.of(pom)
                            .filter(whole -> !whole.text().contains(artifact + "<"))
                            .map(whole -> whole.with(List.of(new Splice(at, at, "  " + more + "\n  "))));
                });
    }

    private static Mutator before(String name, String anchor, Function<Random, String> text) {
        return new Mutator(DEPENDENCIES, name, Mutator.Place.POM, Mutator.Outcome.NO_CODE, anchor, (pom, random) -> {
            var at = pom.text().indexOf(anchor);
            return Stream.of(pom.with(List.of(new Splice(at, at, text.apply(random)))));
        });
    }

    private static Mutator imports(String name, String what) {
        return new Mutator(
                DEPENDENCIES,
                name,
                Mutator.Place.MAIN,
                Mutator.Outcome.FAILS,
                "",
                (file, random) ->
                        Stream.of(file.with(List.of(file.importing(what.formatted(5 + random.nextInt(90)))))));
    }

    private static String coordinate(String group, String artifact, String version, String more) {
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</dependency>"
                .formatted(group, artifact, version, more);
    }

    /** Two letters swapped, one lost, one twice: what a model that half remembers writes. */
    private static String nearly(String name, Random random) {
        var at = 1 + random.nextInt(Math.max(1, name.length() - 3));
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name + (char) ('2' + random.nextInt(7));
        };
    }

    private static String word(Random random) {
        return new String(random.ints(7, 'a', 'z').toArray(), 0, 7);
    }
}
