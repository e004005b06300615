package io.greenloop.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writer and reader against the recorded example of each message: what another version wrote stays readable. */
class RecordedMessagesTest {

    private static final Map<MessageType, Message> MESSAGES = Messages.all();

    @ParameterizedTest
    @EnumSource
    void theWriterWritesWhatIsRecorded(MessageType type) throws IOException {
        var written = Messages.envelope(MESSAGES.get(type)).toJson();

        assertThat(Json.mapper().readTree(written)).isEqualTo(Json.mapper().readTree(recorded(type)));
    }

    @ParameterizedTest
    @EnumSource
    void theReaderReadsWhatIsRecorded(MessageType type) throws IOException {
        assertThat(Envelope.fromJson(recorded(type))).isEqualTo(Messages.envelope(MESSAGES.get(type)));
    }

    @ParameterizedTest
    @EnumSource
    void fieldsAndAttributesThatNobodyKnowsAreIgnored(MessageType type) throws IOException {
        var event = (ObjectNode) Json.mapper().readTree(recorded(type));
        event.put("traceparent", "00-1-2-00");
        ((ObjectNode) event.get("data")).put("addedByALaterVersion", true);

        assertThat(Envelope.fromJson(event.toString()).data()).isEqualTo(MESSAGES.get(type));
    }

    @ParameterizedTest
    @EnumSource
    void noMessageSaysItsBulkInItsText(MessageType type) {
        assertThat(MESSAGES.get(type).toString()).doesNotContain("return a <= b");
    }

    @Test
    void theLogOfAStepIsWrittenWhereThereIsOne() {
        var step = new StepId(new JobId("00000000-0000-4000-8000-000000000001"), 0, StepKind.PREPARE, 1);
        var prepared = new ProjectPrepared(step, "c0ffee", 0, null, null, null, "facade");

        assertThat(Envelope.fromJson(Messages.envelope(prepared).toJson()).data())
                .isEqualTo(prepared);
    }

    @Test
    void everyTypeHasAnExample() {
        assertThat(MESSAGES.keySet()).containsExactly(MessageType.values());
    }

    private static String recorded(MessageType type) throws IOException {
        var name = "/messages/" + type.type() + ".json";
        try (var stream = RecordedMessagesTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
