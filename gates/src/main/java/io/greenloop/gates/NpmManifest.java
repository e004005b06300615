package io.greenloop.gates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenloop.gates.PackageSource.Ecosystem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code package.json} and its lock. */
final class NpmManifest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SECTIONS =
            List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies");
    private static final List<String> AT_INSTALL = List.of("preinstall", "install", "postinstall");
    /** Run where the package is built only, and install hooks in many a project; not so what they get from elsewhere. */
    private static final List<String> AT_BUILD = List.of("prepare", "prepublish", "prepack", "dependencies");

    private static final Pattern FETCHES = Pattern.compile(
            "(?i)\\b(?:curl|wget|Invoke-WebRequest|iwr|eval|base64)\\b|https?://|\\|\\s*(?:ba|z)?sh\\b|\\bnode\\s+(?:-e|--eval)\\b");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:git|git\\+\\w+|github|gitlab|bitbucket|gist|https?|ssh)[:@].*|[\\w.-]+/[\\w.#-]+");
    /** {@code ~/a} is a folder, {@code ~1.2} a range of versions. */
    private static final Pattern OWN =
            Pattern.compile("(?:workspace|file|link|portal|catalog):.*|(?:\\.{1,2}|~)?/.*|\\.{1,2}");

    private NpmManifest() {}

    /** What a lock says of one installed package. */
    record Locked(String name, String version, String host, String integrity) {}

    /** What the manifest takes; empty when it is no JSON. */
    static Optional<List<Requirement>> requirements(String text) {
        return json(text).map(root -> {
            var found = new ArrayList<Requirement>();
            for (var section : SECTIONS) {
                root.path(section).forEach(name -> {
                    if (root.path(section).isArray()) {
                        listed(name.asText()).ifPresent(found::add);
                    }
                });
                root.path(section)
                        .properties()
                        .forEach(entry -> requirement(
                                        entry.getKey(), entry.getValue().asText())
                                .ifPresent(found::add));
            }
            return found;
        });
    }

    private static Optional<Requirement> requirement(String name, String version) {
        if (OWN.matcher(version).matches()) {
            return Optional.empty();
        }
        if (version.startsWith("npm:")) {
            var alias = version.substring("npm:".length());
            int at = alias.lastIndexOf('@');
            return at > 0 ? requirement(alias.substring(0, at), alias.substring(at + 1)) : requirement(alias, "");
        }
        var isElsewhere = ELSEWHERE.matcher(version).matches();
        var wanted = isElsewhere || version.equals("*") ? "" : version;
        return Optional.of(new Requirement(Ecosystem.NPM, name, wanted, isElsewhere));
    }

    /** Old clients also take a list of names, each with its version behind it or without one. */
    private static Optional<Requirement> listed(String text) {
        var name = text.strip().replaceFirst("(?<=.)[@\\s><=].*", "");
        return name.isEmpty()
                ? Optional.empty()
                : requirement(name, text.strip().substring(name.length()).replaceFirst("^[@\\s]", ""));
    }

    /** Versions that are taken whatever anybody asks for, by name. */
    static Map<String, String> overrides(String text) {
        var found = new TreeMap<String, String>();
        json(text)
                .ifPresent(root -> List.of(
                                root.path("overrides"),
                                root.path("resolutions"),
                                root.path("pnpm").path("overrides"))
                        .forEach(section -> section.properties().stream()
                                .filter(entry -> entry.getValue().isTextual())
                                .forEach(entry -> found.put(
                                        entry.getKey(), entry.getValue().asText()))));
        return found;
    }

    /** What is run on every machine that installs the package, by the name of the moment; nothing when it is no JSON. */
    static Map<String, String> installScripts(String text) {
        var found = new TreeMap<String, String>();
        json(text)
                .map(root -> root.path("scripts"))
                .ifPresent(scripts -> scripts.properties().forEach(script -> {
                    var command = script.getValue().asText();
                    if (AT_INSTALL.contains(script.getKey())
                            || AT_BUILD.contains(script.getKey())
                                    && FETCHES.matcher(command).find()) {
                        found.put(script.getKey(), command);
                    }
                }));
        return found;
    }

    /** What the lock holds, by place; nothing when it is no JSON. */
    static Map<String, Locked> locked(String text) {
        var found = new TreeMap<String, Locked>();
        json(text)
                .ifPresent(root -> root.path("packages").properties().forEach(entry -> {
                    var node = entry.getValue();
                    if (!entry.getKey().isEmpty() && node.hasNonNull("version")) {
                        found.put(
                                entry.getKey(),
                                new Locked(
                                        node.path("name").asText(nameIn(entry.getKey())),
                                        node.path("version").asText(),
                                        host(node.path("resolved").asText()),
                                        node.path("integrity").asText()));
                    }
                }));
        return found;
    }

    /** {@code node_modules/a/node_modules/@b/c} is a place of {@code @b/c}. */
    private static String nameIn(String place) {
        return place.replaceFirst(".*node_modules/", "");
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse("");
        } catch (IllegalArgumentException noAddress) {
            return url;
        }
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
