package io.greenloop.gates.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<GateReason> REASONS = List.of(
            reason(GateName.ERROR_STRINGS, Decision.REJECT, "MESSAGE_CHANGED", "src/main/java/a b/Ü.java", 7),
            reason(GateName.COMPLEXITY, Decision.ESCALATE, "COMPLEXITY_OVER_THRESHOLD", "c:d.java", 3),
            reason(GateName.ERROR_STRINGS, Decision.REJECT, "MESSAGE_CHANGED", "src/main/java/B.java", 9),
            reason(GateName.DEPENDENCIES, Decision.UNKNOWN, "REPOSITORY_UNREACHABLE", "", 0),
            reason(GateName.COMPLEXITY, Decision.PASS, "COMPLEXITY_KEPT", "d.java", 1));

    @Test
    void theSchemaOfSarifHoldsForIt() throws IOException {
        try (var schema = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            var faults = JsonSchemaFactory.getInstance(VersionFlag.V7)
                    .getSchema(schema)
                    .validate(new SarifLog("1.0", "", "pom.xml").of(REASONS), InputFormat.JSON);

            assertThat(faults).isEmpty();
        }
    }

    @Test
    void aReasonIsAResultWithItsRuleItsLevelAndItsPlace() throws IOException {
        var run = run(new SarifLog("1.0", "shop/", "pom.xml"));

        assertThat(run.at("/results")).hasSize(4);
        assertThat(run.at("/results").findValuesAsText("level")).containsExactly("error", "warning", "error", "note");
        assertThat(run.at("/results").findValuesAsText("uri"))
                .containsExactly(
                        "shop/src/main/java/a%20b/%C3%9C.java",
                        "./shop/c:d.java", "shop/src/main/java/B.java", "shop/pom.xml");
        assertThat(run.at("/results").findValues("startLine"))
                .extracting(JsonNode::asInt)
                .containsExactly(7, 3, 9, 1);
        assertThat(run.at("/results/0/message/text").asText()).isEqualTo("a sentence\nbefore: old\nafter: new");
        for (var result : run.at("/results")) {
            var rule = run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt());
            assertThat(rule.path("id").asText()).isEqualTo(result.path("ruleId").asText());
        }
        assertThat(run.at("/tool/driver/rules")).hasSize(3);
    }

    @Test
    void aReasonIsKnownAgainAtAnotherLineAndFromAnotherFile() throws IOException {
        var prints = run(new SarifLog("1.0", "", "pom.xml")).at("/results").findValuesAsText("greenloopReason/v1");
        var moved = JSON.readTree(new SarifLog("2.0", "", "x")
                        .of(List.of(reason(
                                GateName.ERROR_STRINGS,
                                Decision.REJECT,
                                "MESSAGE_CHANGED",
                                "src/main/java/B.java",
                                99))))
                .findValuesAsText("greenloopReason/v1");

        assertThat(prints).doesNotHaveDuplicates().contains(moved.get(0));
    }

    @Test
    void nothingToSayIsALogAllTheSame() throws IOException {
        assertThat(JSON.readTree(new SarifLog("1.0", "", "").of(List.of())).at("/runs/0/results"))
                .isEmpty();
    }

    private static JsonNode run(SarifLog log) throws IOException {
        return JSON.readTree(log.of(REASONS)).at("/runs/0");
    }

    private static GateReason reason(GateName gate, Decision decision, String code, String path, int line) {
        return new GateReason(gate, decision, code, path, line, "old", "new", "a sentence");
    }
}
