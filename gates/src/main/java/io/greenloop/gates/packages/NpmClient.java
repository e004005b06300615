package io.greenloop.gates.packages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.gates.ArtifactSource.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks npm what its registry knows of a package; {@code npm view} downloads and runs nothing of it. */
final class NpmClient {

    private static final Pattern EXACT = Pattern.compile("v?\\d+\\.\\d+\\.\\d+(?:[-+].*)?");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClientProcess process;

    NpmClient(ClientProcess process) {
        this.process = process;
    }

    /** A missing version and a missing package sound the same to npm, so all of a package's versions are asked for first. */
    Availability find(String name, String version) {
        var answer = view(name, "versions");
        if (answer.isEmpty() || !isSaid(answer.get())) {
            return new Availability(State.UNREACHABLE, List.of());
        }
        var versions = texts(answer.get().out());
        if (isMissing(answer.get()) || versions.isEmpty()) {
            return new Availability(State.MISSING, List.of());
        }
        if (version.isEmpty()) {
            return new Availability(State.FOUND, versions);
        }
        if (EXACT.matcher(version).matches()) {
            var isThere = versions.contains(plain(version));
            return new Availability(isThere ? State.FOUND : State.MISSING, versions);
        }
        return new Availability(range(name, version), versions);
    }

    /** The version that would be installed; empty when npm does not say. */
    Optional<String> installed(String name, String version) {
        if (EXACT.matcher(version).matches()) {
            return Optional.of(plain(version));
        }
        var all = view(version.isEmpty() ? name : name + "@" + version, "version")
                .filter(answer -> answer.exitCode() == 0)
                .map(answer -> texts(answer.out()))
                .orElse(List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static String plain(String version) {
        return version.replaceFirst("^v", "").replaceFirst("\\+.*", "");
    }

    private State range(String name, String version) {
        var answer = view(name + "@" + version, "version");
        if (answer.isEmpty() || !isSaid(answer.get())) {
            return State.UNREACHABLE;
        }
        return isMissing(answer.get()) || texts(answer.get().out()).isEmpty() ? State.MISSING : State.FOUND;
    }

    private Optional<ClientProcess.Answer> view(String what, String field) {
        return process.run(List.of("npm", "view", what, field, "--json", "--fetch-retries=0", "--fetch-timeout=10000"));
    }

    /** Whether the registry itself answered. */
    private static boolean isSaid(ClientProcess.Answer answer) {
        return answer.exitCode() == 0 || isMissing(answer);
    }

    private static boolean isMissing(ClientProcess.Answer answer) {
        return answer.exitCode() != 0 && (answer.out() + answer.err()).contains("E404");
    }

    private static List<String> texts(String json) {
        var texts = new ArrayList<String>();
        try {
            JsonNode node = JSON.readTree(json);
            if (node.isTextual()) {
                texts.add(node.asText());
            } else if (node.isArray()) {
                node.forEach(each -> texts.add(each.asText()));
            }
        } catch (JsonProcessingException noJson) {
            return List.of();
        }
        return texts;
    }
}
