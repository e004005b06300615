package io.greenloop.gates.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The reasons of gates as a SARIF 2.1.0 log: an {@code error} is refused, a {@code warning} is for a person to look at, a
 * {@code note} could not be decided. What passed is left out.
 */
public final class SarifLog {

    /** Where the schema says of itself that it is. */
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final String FINGERPRINT = "greenloopReason/v1";

    private final String toolVersion;
    private final String prefix;
    private final String somewhere;

    /**
     * @param prefix where the project is in its repository: empty for the top, else ending with '/'
     * @param somewhere path of a changed file, for reasons that are about the whole change: pages drop what has no place
     */
    public SarifLog(String toolVersion, String prefix, String somewhere) {
        this.toolVersion = toolVersion;
        this.prefix = prefix;
        this.somewhere = somewhere;
    }

    /** The log as JSON. */
    public String of(List<GateReason> reasons) {
        var shown = reasons.stream()
                .filter(reason -> reason.decision() != Decision.PASS)
                .toList();
        var log = Json.mapper().createObjectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        var run = log.putArray("runs").addObject();
        var rules = new TreeMap<String, Integer>();
        tool(run.putObject("tool").putObject("driver"), shown, rules);
        run.putObject("automationDetails").put("id", "greenloop/check/");
        run.putArray("invocations").addObject().put("executionSuccessful", true);
        run.put("columnKind", "utf16CodeUnits");
        var results = run.putArray("results");
        shown.forEach(reason -> result(results, reason, rules.get(rule(reason))));
        return log.toPrettyString();
    }

    private void tool(ObjectNode driver, List<GateReason> reasons, TreeMap<String, Integer> indexes) {
        driver.put("name", "Greenloop").put("version", toolVersion);
        var rules = driver.putArray("rules");
        reasons.forEach(reason -> {
            if (indexes.putIfAbsent(rule(reason), indexes.size()) == null) {
                rule(rules, reason);
            }
        });
    }

    private static void rule(ArrayNode rules, GateReason reason) {
        var rule = rules.addObject().put("id", rule(reason)).put("name", name(reason));
        rule.putObject("shortDescription")
                .put("text", "%s: %s".formatted(words(reason.gate().name()), words(reason.code())));
        rule.putObject("defaultConfiguration").put("level", level(reason.decision()));
        rule.putObject("properties").putArray("tags").add(tag(reason.gate()));
    }

    private void result(ArrayNode results, GateReason reason, int rule) {
        var result = results.addObject()
                .put("ruleId", rule(reason))
                .put("ruleIndex", rule)
                .put("level", level(reason.decision()));
        result.putObject("message").put("text", message(reason));
        var place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(reason)).put("uriBaseId", "%SRCROOT%");
        place.putObject("region").put("startLine", Math.max(1, reason.line()));
        result.putObject("partialFingerprints").put(FINGERPRINT, fingerprint(reason));
    }

    private static String message(GateReason reason) {
        var message = new StringBuilder(reason.sentence());
        if (!reason.before().isEmpty()) {
            message.append("\nbefore: ").append(reason.before());
        }
        if (!reason.after().isEmpty()) {
            message.append("\nafter: ").append(reason.after());
        }
        return message.toString();
    }

    private static String level(Decision decision) {
        return switch (decision) {
            case REJECT -> "error";
            case ESCALATE -> "warning";
            case UNKNOWN, PASS -> "note";
        };
    }

    private static String tag(GateName gate) {
        return switch (gate) {
            case SECRETS, RISK, DEPENDENCIES -> "security";
            case TEST_INTEGRITY -> "test";
            case COMPLEXITY, SONARQUBE -> "maintainability";
            case APPLIES_AND_COMPILES, SCOPE, ERROR_STRINGS -> "correctness";
        };
    }

    private String uri(GateReason reason) {
        var path = prefix + (reason.path().isEmpty() ? somewhere : reason.path());
        try {
            return new URI(null, null, path.contains(":") ? "./" + path : path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every relative path is a URI once it is encoded", e);
        }
    }

    /** The same for the same reason at another line, so that a page knows it again. */
    private String fingerprint(GateReason reason) {
        var text = String.join(
                "\n", rule(reason), prefix + reason.path(), reason.before(), reason.after(), reason.sentence());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String rule(GateReason reason) {
        return reason.gate() + "/" + reason.code();
    }

    /** Such as {@code MessageChanged}. */
    private static String name(GateReason reason) {
        var name = new StringBuilder();
        for (var word : reason.code().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
