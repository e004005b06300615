package io.greenloop.gates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The POMs of a project together: a child sees the properties and managed versions of its parents in the project. */
final class PomTree {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final int MOST_PARENTS = 20;

    /** Properties that stand in one another many times over would grow without end; what gets longer stays as it is. */
    private static final int LONGEST_VALUE = 4_000;

    private final Map<String, Pom> poms = new TreeMap<>();
    /** What each POM manages itself: version by name. A project has many modules below one parent that manages much. */
    private final Map<String, Map<String, String>> managed = new HashMap<>();

    /** Reads every {@code pom.xml}; those that are no XML are left out. */
    PomTree(List<String> paths, Function<String, Optional<String>> textOf) {
        paths.stream()
                .filter(path -> path.equals("pom.xml") || path.endsWith("/pom.xml"))
                .forEach(path -> textOf.apply(path).flatMap(Pom::parse).ifPresent(pom -> poms.put(path, pom)));
    }

    /** The POMs at a commit with a candidate's changes laid over them. */
    static PomTree after(CandidateUnderReview candidate) {
        var changed = candidate.files().stream().collect(Collectors.toMap(ChangedFile::path, file -> file));
        var paths = new TreeSet<>(candidate.project().paths());
        paths.addAll(changed.keySet());
        return new PomTree(
                List.copyOf(paths),
                path -> changed.containsKey(path)
                        ? changed.get(path).after()
                        : candidate.project().text(path));
    }

    static PomTree before(CandidateUnderReview candidate) {
        return new PomTree(candidate.project().paths(), candidate.project()::text);
    }

    /** Coordinates by the POM that names them, as far as their versions can be read. */
    Map<String, List<Coordinate>> coordinates() {
        var found = new HashMap<String, List<Coordinate>>();
        poms.keySet().forEach(path -> found.put(path, coordinates(path)));
        return found;
    }

    /** The names that the project gives to itself, {@code group:artifact}. */
    List<String> own() {
        return poms.keySet().stream()
                .map(this::properties)
                .map(properties -> properties.get("project.groupId") + ":" + properties.get("project.artifactId"))
                .toList();
    }

    /** Where a POM takes libraries, plugins or both from. */
    record Repository(String path, String kind, String id, String url) {}

    /** URLs of repositories by id, as written in any POM; of several under one id, one. */
    Map<String, String> repositories() {
        var found = new TreeMap<String, String>();
        poms.keySet()
                .forEach(path -> written(path).forEach(repository -> found.put(repository.id(), repository.url())));
        return found;
    }

    /** Every repository where it is written: one id may stand for several, and each of them is taken from. */
    Set<Repository> sources() {
        return poms.keySet().stream()
                .flatMap(path -> written(path)
                        .map(written -> new Repository(
                                path, written.kind(), written.id(), filled(written.url(), properties(path)))))
                .collect(Collectors.toSet());
    }

    private Stream<Repository> written(String path) {
        return Stream.of("repository", "pluginRepository")
                .flatMap(kind -> poms.get(path).all(kind).stream()
                        // distributionManagement names where to publish, which nothing is taken from.
                        .filter(element ->
                                !element.getParentNode().getNodeName().equals("distributionManagement"))
                        .flatMap(element -> Pom.text(element, "url")
                                .map(url -> new Repository(
                                        path, kind, Pom.text(element, "id").orElse(""), url))
                                .stream()));
    }

    /** Whether no POM from outside of the project has a say in this one. */
    boolean isRootedHere(String path) {
        var line = line(path);
        return !line.isEmpty()
                && Pom.child(poms.get(line.get(line.size() - 1)).root(), "parent")
                        .isEmpty();
    }

    /** The POM and its parents inside the project, nearest first. */
    List<Pom> withParents(String path) {
        return line(path).stream().map(poms::get).toList();
    }

    /** A property as the POM at this path sees it. */
    Optional<String> property(String path, String name) {
        return Optional.ofNullable(properties(path).get(name)).map(value -> filled(value, properties(path)));
    }

    private List<Coordinate> coordinates(String path) {
        var pom = poms.get(path);
        var properties = properties(path);
        var found = new ArrayList<Coordinate>();
        Pom.child(pom.root(), "parent").ifPresent(parent -> add(found, Coordinate.Kind.PARENT, parent, properties));
        pom.all("dependency").forEach(element -> add(found, kindOf(element), element, properties));
        pom.all("plugin").forEach(element -> add(found, Coordinate.Kind.PLUGIN, element, properties));
        pom.all("extension").forEach(element -> add(found, Coordinate.Kind.PLUGIN, element, properties));
        return found.stream()
                .map(coordinate -> managed(path, coordinate, properties))
                .toList();
    }

    private static Coordinate.Kind kindOf(Element dependency) {
        var isManaged = dependency.getParentNode().getParentNode().getNodeName().equals("dependencyManagement");
        if (!isManaged) {
            return Coordinate.Kind.DEPENDENCY;
        }
        return Pom.text(dependency, "scope").filter("import"::equals).isPresent()
                ? Coordinate.Kind.BOM
                : Coordinate.Kind.MANAGED;
    }

    private static void add(
            List<Coordinate> found, Coordinate.Kind kind, Element element, Map<String, String> properties) {
        var group =
                Pom.text(element, "groupId").orElse(kind == Coordinate.Kind.PLUGIN ? "org.apache.maven.plugins" : "");
        var type = kind == Coordinate.Kind.PARENT || kind == Coordinate.Kind.BOM
                ? "pom"
                : Pom.text(element, "type").orElse("jar");
        Pom.text(element, "artifactId")
                .ifPresent(artifact -> found.add(new Coordinate(
                        kind,
                        filled(group, properties),
                        filled(artifact, properties),
                        filled(Pom.text(element, "version").orElse(""), properties),
                        filled(type, properties))));
    }

    /** A dependency without a version has the one that a parent in the project manages, if one does. */
    private Coordinate managed(String path, Coordinate coordinate, Map<String, String> properties) {
        if (!coordinate.version().isEmpty() || coordinate.kind() != Coordinate.Kind.DEPENDENCY) {
            return coordinate;
        }
        for (var ancestor : line(path)) {
            var version = managedBy(ancestor).get(coordinate.name());
            if (version != null) {
                return coordinate.withVersion(filled(version, properties));
            }
        }
        return coordinate;
    }

    /** With properties in the versions as they are written: a child may set them otherwise. */
    private Map<String, String> managedBy(String path) {
        var known = managed.get(path);
        if (known != null) {
            return known;
        }
        var properties = properties(path);
        var versions = new HashMap<String, String>();
        for (var element : poms.get(path).all("dependency")) {
            if (kindOf(element) == Coordinate.Kind.MANAGED) {
                var name = "%s:%s"
                        .formatted(
                                Pom.text(element, "groupId").orElse(""),
                                Pom.text(element, "artifactId").orElse(""));
                versions.putIfAbsent(
                        filled(name, properties), Pom.text(element, "version").orElse(""));
            }
        }
        managed.put(path, versions);
        return versions;
    }

    private Map<String, String> properties(String path) {
        var properties = new HashMap<String, String>();
        var line = line(path);
        for (int index = line.size() - 1; index >= 0; index--) {
            properties.putAll(poms.get(line.get(index)).properties());
        }
        return properties;
    }

    private List<String> line(String path) {
        var line = new ArrayList<String>();
        var at = Optional.of(path);
        while (at.isPresent() && poms.containsKey(at.get()) && !line.contains(at.get()) && line.size() < MOST_PARENTS) {
            line.add(at.get());
            at = parentOf(at.get());
        }
        return line;
    }

    private Optional<String> parentOf(String path) {
        return Pom.child(poms.get(path).root(), "parent").flatMap(parent -> {
            var relative = Pom.text(parent, "relativePath").orElse("../pom.xml");
            var folder = Optional.ofNullable(Path.of(path).getParent()).orElse(Path.of(""));
            var target = folder.resolve(relative).normalize().toString().replace('\\', '/');
            return List.of(target, target.isEmpty() ? "pom.xml" : target + "/pom.xml").stream()
                    .filter(poms::containsKey)
                    .filter(candidate -> !candidate.equals(path))
                    .findFirst();
        });
    }

    private static String filled(String text, Map<String, String> properties) {
        var filled = text;
        for (int round = 0; round < 5 && filled.contains("${"); round++) {
            var next = new StringBuilder();
            var property = PROPERTY.matcher(filled);
            while (property.find()) {
                var value = properties.getOrDefault(property.group(1), property.group());
                property.appendReplacement(next, Matcher.quoteReplacement(value));
                if (next.length() > LONGEST_VALUE) {
                    return filled;
                }
            }
            filled = property.appendTail(next).toString();
        }
        return filled;
    }
}
