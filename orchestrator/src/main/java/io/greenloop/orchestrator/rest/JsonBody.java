package io.greenloop.orchestrator.rest;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.greenloop.contracts.Bounded;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.OutOfRange;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads what a client sent as JSON into a record, or says which field is wrong and why. */
final class JsonBody {

    /** Longest JSON body, 1 MB; long enough for every request there is. */
    static final int MOST_BYTES = 1_000_000;

    private static final ObjectReader READER = Json.mapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private JsonBody() {}

    /** @throws ProblemException 400 or 413, naming the field */
    static <T> T read(InputStream body, Class<T> type) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(
                    Problem.of(ProblemType.TOO_LARGE, "JSON may have %d bytes at most".formatted(MOST_BYTES)));
        }
        return parse(bytes, type);
    }

    /** The same, where the body may be left out; what is there must say that it is JSON. */
    static <T> T readOr(T standard, String mediaType, InputStream body, Class<T> type) throws IOException {
        var pushback = new PushbackInputStream(body);
        var first = pushback.read();
        if (first < 0) {
            return standard;
        }
        if (mediaType == null || !mediaType.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON)) {
            throw new ProblemException(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
        pushback.unread(first);
        return read(pushback, type);
    }

    private static <T> T parse(byte[] json, Class<T> type) {
        try {
            return new JsonFaults(JsonBody::faults).read(READER.readTree(json), READER.forType(type));
        } catch (JsonMappingException notOneValue) {
            var duplicate = String.valueOf(notOneValue.getOriginalMessage()).startsWith("Duplicate field");
            throw ProblemException.invalid(
                    "",
                    "not JSON as it is meant here: "
                            + (duplicate ? "a field stands twice" : "something follows the value")
                            + position(notOneValue));
        } catch (JsonProcessingException noJson) {
            throw ProblemException.invalid("", "not JSON: " + noJson.getOriginalMessage() + position(noJson));
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", impossible);
        }
    }

    private static String position(JsonProcessingException noJson) {
        var at = noJson.getLocation();
        return at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static List<Problem.Fault> faults(JsonMappingException wrong) {
        if (wrong.getCause() instanceof OutOfRange range) {
            return range.faults().stream()
                    .map(fault -> new Problem.Fault(fault.field(), fault.sentence()))
                    .toList();
        }
        return List.of(new Problem.Fault("", message(wrong)));
    }

    /** In the words of the record that refused the value; without the names of our classes. */
    private static String message(JsonMappingException wrong) {
        if (wrong.getCause() instanceof IllegalArgumentException reason) {
            return reason.getMessage();
        }
        if (wrong.getCause() instanceof NullPointerException reason) {
            return reason.getMessage() + " is missing";
        }
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return "there is no field '%s' here".formatted(Bounded.text(unknown.getPropertyName(), 60));
        }
        if (wrong instanceof InvalidTypeIdException unknown) {
            return unknown.getTypeId() == null
                    ? "'type' is missing"
                    : "type '%s' is not known".formatted(Bounded.text(unknown.getTypeId(), 60));
        }
        if (wrong instanceof InvalidFormatException format) {
            return "'%s' is %s".formatted(Bounded.text(String.valueOf(format.getValue()), 60), wanted(format));
        }
        return "the value has the wrong shape";
    }

    private static String wanted(InvalidFormatException format) {
        var type = format.getTargetType();
        if (type.isEnum()) {
            return "none of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(joining(", "));
        }
        return "no " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
