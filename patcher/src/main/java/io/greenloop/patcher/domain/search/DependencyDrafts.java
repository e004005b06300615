package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.project.CodeBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A dependency version that does not exist, replaced by those that do: in the local repository or elsewhere in the project. */
final class DependencyDrafts {

    private static final Pattern COORDINATE = Pattern.compile(
            "([\\w.-]+):([\\w.-]+):(?:(?:jar|pom|maven-plugin|bundle|test-jar)(?::[\\w-]+)?:)?([\\w.-]+)");
    private static final Pattern VERSION = Pattern.compile("\\d[\\w.-]*");
    private static final Pattern WRITTEN = Pattern.compile("<version>\\s*([^<\\s]+)\\s*</version>");

    private static final Pattern PRE_RELEASE =
            Pattern.compile("(?i)(alpha|beta|snapshot|preview|[.-]rc|[.-]m\\d|-dev)");

    private final CodeBase code;

    private DependencyDrafts(CodeBase code) {
        this.code = code;
    }

    static List<Draft> collect(FailureGroup target, CodeBase code, long seed) {
        var collector = new DependencyDrafts(code);
        return target.problems().stream()
                .flatMap(problem -> COORDINATE
                        .matcher(problem.code() + " " + problem.message())
                        .results())
                .map(Coordinate::of)
                .filter(coordinate -> VERSION.matcher(coordinate.version()).matches())
                .distinct()
                .flatMap(coordinate -> collector.drafts(coordinate).stream())
                .sorted(Draft.bestFirst(seed))
                .toList();
    }

    private record Coordinate(String groupId, String artifactId, String version) {
        static Coordinate of(MatchResult match) {
            return new Coordinate(match.group(1), match.group(2), match.group(3));
        }
    }

    /** One draft for each version, which changes every place that names the missing one. */
    private List<Draft> drafts(Coordinate missing) {
        var places = new TreeMap<String, List<Place>>();
        poms().forEach((path, text) -> {
            var found = places(missing, text);
            if (!found.isEmpty()) {
                places.put(path, found);
            }
        });
        if (places.isEmpty()) {
            return List.of();
        }
        var drafts = new ArrayList<Draft>();
        versions(missing).forEach((version, likely) -> drafts.add(draft(missing, places, version, likely)));
        return drafts;
    }

    private Draft draft(Coordinate missing, SortedMap<String, List<Place>> places, String version, double likely) {
        var changes = new TreeMap<String, List<TextEdit>>();
        places.forEach((path, found) -> changes.put(
                path,
                found.stream()
                        .map(place -> new TextEdit(place.start(), place.end(), version))
                        .toList()));
        var path = places.firstKey();
        int start = places.get(path).get(0).start();
        return new Draft(
                "dependency-version",
                path,
                (int) code.text(path).orElseThrow().substring(0, start).lines().count(),
                changes,
                likely,
                "Version %s of %s:%s does not exist: it is now %s, which does."
                        .formatted(missing.version(), missing.groupId(), missing.artifactId(), version));
    }

    private Map<String, String> poms() {
        var poms = new TreeMap<String, String>();
        code.files().paths().stream()
                .filter(path -> path.equals("pom.xml") || path.endsWith("/pom.xml"))
                .forEach(path -> code.text(path).ifPresent(text -> poms.put(path, text)));
        return poms;
    }

    private record Place(int start, int end) {}

    /** Where the missing version is written: beside the artifact, or in the property that it names. */
    private List<Place> places(Coordinate missing, String text) {
        var places = new ArrayList<Place>();
        var block = Pattern.compile("<(dependency|plugin|parent|extension)>(.*?)</\\1>", Pattern.DOTALL)
                .matcher(text);
        while (block.find()) {
            var version = WRITTEN.matcher(block.group(2));
            if (names(block.group(2), missing)
                    && version.find()
                    && version.group(1).equals(missing.version())) {
                places.add(new Place(block.start(2) + version.start(1), block.start(2) + version.end(1)));
            }
        }
        properties(missing).forEach(property -> {
            var value = Pattern.compile(
                            "<" + Pattern.quote(property) + ">\\s*(" + Pattern.quote(missing.version()) + ")\\s*</")
                    .matcher(text);
            if (value.find()) {
                places.add(new Place(value.start(1), value.end(1)));
            }
        });
        return places;
    }

    private Set<String> properties(Coordinate missing) {
        var names = new HashSet<String>();
        poms().values().forEach(text -> {
            var block = Pattern.compile("<(dependency|plugin|parent|extension)>(.*?)</\\1>", Pattern.DOTALL)
                    .matcher(text);
            while (block.find()) {
                var version = WRITTEN.matcher(block.group(2));
                if (names(block.group(2), missing)
                        && version.find()
                        && version.group(1).matches("\\$\\{.*}")) {
                    names.add(version.group(1).substring(2, version.group(1).length() - 1));
                }
            }
        });
        return names;
    }

    private static boolean names(String block, Coordinate missing) {
        return block.matches("(?s).*<artifactId>\\s*" + Pattern.quote(missing.artifactId()) + "\\s*</artifactId>.*")
                && (block.contains(missing.groupId()) || block.contains("${"));
    }

    /** Versions that exist, with how likely each is: named by the project first, then the nearest on disk. */
    private Map<String, Double> versions(Coordinate missing) {
        var likely = new TreeMap<String, Double>();
        var onDisk = new TreeMap<Integer, List<String>>();
        for (var extension : List.of("jar", "pom")) {
            if (likely.isEmpty() && onDisk.isEmpty()) {
                code.repository()
                        .versions(missing.groupId(), missing.artifactId(), extension)
                        .forEach(version -> onDisk.computeIfAbsent(
                                        distance(version, missing.version()), key -> new ArrayList<>())
                                .add(version));
            }
        }
        double score = 0.9;
        for (var sameDistance : onDisk.values()) {
            for (var version :
                    sameDistance.stream().sorted(Comparator.reverseOrder()).toList()) {
                likely.put(version, PRE_RELEASE.matcher(version).find() ? score / 2 : score);
                score *= 0.95;
            }
        }
        namedByProject(missing).forEach(version -> likely.merge(version, 0.85, (old, named) -> 1.0));
        likely.remove(missing.version());
        return likely;
    }

    /** Versions written near the artifact's name in any text of the project, such as a README or another POM. */
    private Set<String> namedByProject(Coordinate missing) {
        var versions = new HashSet<String>();
        code.files().paths().stream()
                .filter(path -> path.matches("(?i)(.*/)?(pom\\.xml|[^/]*\\.(md|txt|adoc|properties|gradle|toml))"))
                .forEach(path -> code.text(path).ifPresent(text -> versions.addAll(near(text, missing.artifactId()))));
        return versions;
    }

    private static List<String> near(String text, String artifactId) {
        return Pattern.compile(
                        Pattern.quote(artifactId) + "(?![\\w-])\\D{0,60}?(\\d+(?:\\.\\d+)+(?:[.-][A-Za-z]+\\d*)?)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** 0 for equal; the earlier in the version two differ, the farther they are. */
    private static int distance(String version, String other) {
        var parts = version.split("[.-]");
        var others = other.split("[.-]");
        for (int i = 0; i < Math.min(parts.length, others.length); i++) {
            if (!parts[i].equals(others[i])) {
                return 1_000_000 / (i * i * 100 + 1) + Math.min(1000, gap(parts[i], others[i]));
            }
        }
        return Math.abs(parts.length - others.length);
    }

    private static int gap(String one, String other) {
        boolean areNumbers = one.matches("\\d{1,8}") && other.matches("\\d{1,8}");
        return areNumbers ? Math.abs(Integer.parseInt(one) - Integer.parseInt(other)) : 1000;
    }
}
