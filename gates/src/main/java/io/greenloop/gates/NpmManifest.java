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
    /** {@code prepare} runs only where the package is built, and installs hooks in many a project. */
    private static final List<String> AT_INSTALL = List.of("preinstall", "install", "postinstall");

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

    /** What is run on every machine that installs the package, by the name of the moment; nothing when it is no JSON. */
    static Map<String, String> installScripts(String text) {
        var found = new TreeMap<String, String>();
        json(text)
                .ifPresent(root -> AT_INSTALL.stream()
                        .filter(moment -> root.path("scripts").path(moment).isTextual())
                        .forEach(moment -> found.put(
                                moment, root.path("scripts").path(moment).asText())));
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
