package io.greenloop.gates.packages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenloop.gates.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks npm what its registry knows against packages: {@code npm audit} over a lock that holds them and nothing else, so that
 * nothing is downloaded, unpacked or run.
 */
final class NpmAudit {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COMMAND = List.of(
            "npm",
            "audit",
            "--json",
            "--package-lock-only",
            "--ignore-scripts",
            "--audit-level=none",
            "--fetch-retries=0",
            "--fetch-timeout=10000");

    private final ClientProcess process;

    NpmAudit(ClientProcess process) {
        this.process = process;
    }

    /** @param exact in one version each */
    Audit of(List<Audit.Subject> exact) {
        return process.run(COMMAND, files(exact))
                .flatMap(answer -> advisories(answer.out()))
                .map(advisories -> new Audit(true, advisories))
                .orElse(Audit.UNANSWERED);
    }

    /** Under a name of its own each, for a lock may hold one package in many versions. */
    private static Map<String, String> files(List<Audit.Subject> subjects) {
        var dependencies = JSON.createObjectNode();
        var packages = JSON.createObjectNode();
        packages.putObject("").put("name", "audit").put("version", "0.0.0").set("dependencies", dependencies);
        for (int number = 0; number < subjects.size(); number++) {
            var subject = subjects.get(number);
            dependencies.put("p" + number, "npm:%s@%s".formatted(subject.name(), subject.version()));
            packages.putObject("node_modules/p" + number)
                    .put("name", subject.name())
                    .put("version", subject.version());
        }
        var manifest = JSON.createObjectNode().put("name", "audit").put("version", "0.0.0");
        var lock = manifest.deepCopy().put("lockfileVersion", 3).put("requires", true);
        manifest.set("dependencies", dependencies);
        lock.set("packages", packages);
        return Map.of("package.json", manifest.toString(), "package-lock.json", lock.toString());
    }

    /** Empty when the registry said nothing; nothing known is an answer. */
    static Optional<List<Audit.Advisory>> advisories(String report) {
        try {
            var root = JSON.readTree(report);
            var vulnerabilities = root.path("vulnerabilities");
            if (!vulnerabilities.isObject()) {
                return Optional.empty();
            }
            var found = new ArrayList<Audit.Advisory>();
            for (var vulnerability : vulnerabilities) {
                // A text names another package of the report, which speaks for itself.
                for (var via : vulnerability.path("via")) {
                    if (via.isObject()) {
                        found.add(advisory(via));
                    }
                }
            }
            return Optional.of(found.stream().distinct().toList());
        } catch (JsonProcessingException noReport) {
            return Optional.empty();
        }
    }

    private static Audit.Advisory advisory(JsonNode via) {
        var url = via.path("url").asText();
        var id = url.substring(url.lastIndexOf('/') + 1);
        return new Audit.Advisory(
                Words.of(via.path("name").asText()),
                Words.of(id.isEmpty() ? via.path("source").asText() : id),
                Words.of(via.path("severity").asText()));
    }
}
