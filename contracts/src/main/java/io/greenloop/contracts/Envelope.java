package io.greenloop.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Objects;

/**
 * A message in its CloudEvents 1.0 envelope, structured JSON mode.
 *
 * @param id unique for the source; equal for redeliveries of the same message
 * @param source the service that wrote it, a URI reference such as {@code /greenloop/patcher}
 * @param subject job id, also the Kafka key; empty for a request that has no job yet
 */
public record Envelope(String id, String source, String subject, Instant time, Message data) {

    private static final String VERSION = "1.0";
    private static final int LONGEST = 1_000_000;

    public Envelope {
        requireText("id", id);
        requireText("source", source);
        subject = subject == null ? "" : subject;
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(data, "data");
    }

    /** The envelope as structured CloudEvents JSON. */
    public String toJson() {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", VERSION);
        event.put("id", id);
        event.put("source", source);
        event.put("type", MessageType.of(data).type());
        if (!subject.isEmpty()) {
            event.put("subject", subject);
        }
        event.put("time", time);
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        try {
            return Json.mapper().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s cannot be written".formatted(MessageType.of(data)), e);
        }
    }

    /**
     * Reads structured CloudEvents JSON as it came over the wire.
     *
     * @throws UnreadableMessage saying what is wrong, for bytes that are no UTF-8 too
     */
    public static Envelope fromBytes(byte[] message) {
        if (message == null || message.length > LONGEST) {
            throw new UnreadableMessage(
                    message == null
                            ? "message is missing"
                            : "message has %d bytes, at most %d are allowed".formatted(message.length, LONGEST));
        }
        try {
            // A String made of the bytes would have replacement characters where they are wrong, and pass.
            return fromJson(UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString());
        } catch (CharacterCodingException e) {
            throw new UnreadableMessage("message is no UTF-8 text", e);
        }
    }

    /**
     * Reads structured CloudEvents JSON; attributes and fields that nobody knows are ignored.
     *
     * @throws UnreadableMessage saying what is wrong with the text
     */
    public static Envelope fromJson(String json) {
        if (json == null || json.length() > LONGEST) {
            throw new UnreadableMessage("message is missing or longer than %d characters".formatted(LONGEST));
        }
        var event = parsed(json);
        if (!VERSION.equals(event.path("specversion").asText())) {
            throw new UnreadableMessage("specversion is '%s', '1.0' is needed"
                    .formatted(Bounded.text(event.path("specversion").asText(), 40)));
        }
        var type = MessageType.named(Bounded.text(event.path("type").asText(), 200));
        try {
            return new Envelope(
                    event.path("id").asText(),
                    event.path("source").asText(),
                    event.path("subject").asText(),
                    Instant.parse(event.path("time").asText()),
                    Json.mapper().treeToValue(event.path("data"), type.record()));
        } catch (JsonProcessingException e) {
            throw new UnreadableMessage("data: " + Bounded.text(fault(e), 300), e);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new UnreadableMessage(Bounded.text(e.getMessage(), 300), e);
        }
    }

    /** In the words of the record that refused the value; a parser's own would name our classes, and may quote the value. */
    private static String fault(JsonProcessingException wrong) {
        if (wrong.getCause() instanceof IllegalArgumentException refused) {
            return refused.getMessage();
        }
        if (wrong.getCause() instanceof NullPointerException missing) {
            return missing.getMessage() + " is missing";
        }
        if (wrong instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            var path = mapping.getPath().stream()
                    .map(part -> part.getFieldName() == null ? "[%d]".formatted(part.getIndex()) : part.getFieldName())
                    .collect(joining("."));
            return path + " has the wrong shape";
        }
        return "it has the wrong shape";
    }

    private static JsonNode parsed(String json) {
        try {
            var event = Json.mapper().readTree(json);
            if (event.isObject() && event.path("data").isObject()) {
                return event;
            }
            throw new UnreadableMessage("message is no CloudEvent with a data object");
        } catch (JsonProcessingException e) {
            throw new UnreadableMessage("message is no JSON: " + Bounded.text(e.getOriginalMessage(), 200), e);
        }
    }

    private static void requireText(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("CloudEvents attribute '%s' is missing".formatted(name));
        }
    }
}
