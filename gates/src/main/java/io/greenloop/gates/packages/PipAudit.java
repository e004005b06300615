package io.greenloop.gates.packages;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenloop.gates.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks pip-audit what is known against packages, each in the one version that pip would install; without resolving what they
 * need, so that nothing is built or run.
 */
final class PipAudit {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST = "audited.txt";
    private static final List<String> COMMAND = List.of(
            "pip-audit",
            "--requirement",
            LIST,
            "--no-deps",
            "--disable-pip",
            "--format",
            "json",
            "--progress-spinner",
            "off",
            "--timeout",
            "10");

    private final ClientProcess process;

    PipAudit(ClientProcess process) {
        this.process = process;
    }

    /** @param exact in one version each */
    Audit of(List<Audit.Subject> exact) {
        var list = exact.stream()
                .map(subject -> subject.name() + "==" + subject.version() + "\n")
                .collect(joining());
        return process.run(COMMAND, Map.of(LIST, list))
                .flatMap(answer -> audit(answer.out()))
                .orElse(Audit.UNANSWERED);
    }

    /** Empty when there is no report; a package that was skipped was not asked about. */
    static Optional<Audit> audit(String report) {
        try {
            var dependencies = JSON.readTree(report).path("dependencies");
            if (!dependencies.isArray()) {
                return Optional.empty();
            }
            var found = new ArrayList<Audit.Advisory>();
            var isComplete = true;
            for (var dependency : dependencies) {
                isComplete = isComplete && dependency.path("vulns").isArray();
                for (var vulnerability : dependency.path("vulns")) {
                    found.add(new Audit.Advisory(
                            Words.of(dependency.path("name").asText()),
                            Words.of(vulnerability.path("id").asText()),
                            ""));
                }
            }
            return Optional.of(new Audit(isComplete, found));
        } catch (JsonProcessingException noReport) {
            return Optional.empty();
        }
    }
}
