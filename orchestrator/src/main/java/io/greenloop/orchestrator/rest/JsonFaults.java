package io.greenloop.orchestrator.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds everything that is wrong with a JSON tree, not only what is met first: what was refused is taken out, and the rest is
 * read again.
 */
final class JsonFaults {

    private static final int MOST = 20;

    private final Function<JsonMappingException, List<Problem.Fault>> words;
    private final List<Problem.Fault> faults = new ArrayList<>();
    private final List<String> takenOut = new ArrayList<>();
    private final Map<String, Integer> takenOutOfArray = new HashMap<>();

    /** @param words of one fault, their fields relative to the place that the exception names */
    JsonFaults(Function<JsonMappingException, List<Problem.Fault>> words) {
        this.words = words;
    }

    /** @throws ProblemException 400 with all faults */
    <T> T read(JsonNode tree, ObjectReader reader) throws IOException {
        while (true) {
            try {
                T value = reader.readValue(tree);
                if (faults.isEmpty() && value != null) {
                    return value;
                }
                break;
            } catch (JsonMappingException wrong) {
                if (!takeOut(wrong, tree) || faults.size() >= MOST) {
                    break;
                }
            }
        }
        if (faults.isEmpty()) {
            throw ProblemException.invalid("", "an object is needed, not null");
        }
        throw new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, faults));
    }

    /** @return whether there is a rest to be read */
    private boolean takeOut(JsonMappingException wrong, JsonNode tree) {
        var parent = JsonPointer.empty();
        var name = new StringBuilder();
        var path = wrong.getPath();
        for (int i = 0; i < path.size(); i++) {
            var part = path.get(i);
            var isLast = i == path.size() - 1;
            if (part.getFieldName() == null) {
                var index = part.getIndex() + takenOutOfArray.getOrDefault(name.toString(), 0);
                if (isLast) {
                    tell(wrong, name + "[" + index + "]");
                    takenOutOfArray.merge(name.toString(), 1, Integer::sum);
                    return tree.at(parent) instanceof ArrayNode array && array.remove(part.getIndex()) != null;
                }
                name.append('[').append(index).append(']');
                parent = parent.appendIndex(part.getIndex());
                continue;
            }
            name.append(name.isEmpty() ? "" : ".").append(part.getFieldName());
            if (isLast) {
                tell(wrong, name.toString());
                takenOut.add(name.toString());
                return tree.at(parent) instanceof ObjectNode object && object.remove(part.getFieldName()) != null;
            }
            parent = parent.appendProperty(part.getFieldName());
        }
        tell(wrong, "");
        return false;
    }

    private void tell(JsonMappingException wrong, String place) {
        for (var fault : words.apply(wrong)) {
            // That something is missing is our own doing where it was taken out.
            if (takenOut.stream().noneMatch(gone -> fault.message().startsWith(gone + " is missing"))) {
                var dot = place.isEmpty() || fault.field().isEmpty() ? "" : ".";
                faults.add(new Problem.Fault(place + dot + fault.field(), fault.message()));
            }
        }
    }
}
