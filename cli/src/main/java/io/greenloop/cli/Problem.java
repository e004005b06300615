package io.greenloop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.contracts.Json;
import java.util.ArrayList;

/** Reads what the server says when it refuses: RFC 9457 problem details. */
final class Problem {

    private Problem() {}

    /** One line; for a body that is no problem document, the status alone. */
    static String sentence(int status, String body) {
        var problem = parsed(body);
        var said = new ArrayList<String>();
        if (problem.hasNonNull("detail")) {
            said.add(problem.path("detail").asText());
        } else if (problem.hasNonNull("title")) {
            said.add(problem.path("title").asText());
        }
        for (var error : problem.path("errors")) {
            var text = error.path("message").asText(error.toString());
            if (!said.contains(text)) {
                said.add(text);
            }
        }
        return said.isEmpty() ? "Greenloop answered with status " + status : String.join("; ", said);
    }

    private static JsonNode parsed(String body) {
        try {
            return Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            return Json.mapper().createObjectNode();
        }
    }
}
