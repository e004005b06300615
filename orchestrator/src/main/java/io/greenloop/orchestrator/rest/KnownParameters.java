package io.greenloop.orchestrator.rest;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.Bounded;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that a route does not have, for a misspelt filter would silently give everything, and those
 * given twice where one is meant.
 */
final class KnownParameters {

    private final ConcurrentMap<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    Response check(ResourceInfo route, UriInfo uri) {
        var allowed = known.computeIfAbsent(route.getResourceMethod(), KnownParameters::declared);
        for (var given : uri.getQueryParameters().entrySet()) {
            var isList = allowed.get(given.getKey());
            if (isList == null) {
                return refusal(given.getKey(), unknown(allowed));
            }
            if (!isList && given.getValue().size() > 1) {
                return refusal(
                        given.getKey(),
                        "it is given %d times".formatted(given.getValue().size()));
            }
        }
        return null;
    }

    /** Each parameter's name, and whether it may be given several times. */
    private static Map<String, Boolean> declared(Method route) {
        var names = new TreeMap<String, Boolean>();
        for (var parameter : route.getParameters()) {
            Arrays.stream(parameter.getAnnotationsByType(QueryParam.class))
                    .forEach(query -> names.put(query.value(), parameter.getType() == List.class));
        }
        return names;
    }

    private static String unknown(Map<String, Boolean> allowed) {
        return allowed.isEmpty()
                ? "no query parameter is known here"
                : "known here are %s".formatted(allowed.keySet().stream().collect(joining(", ")));
    }

    private static Response refusal(String name, String message) {
        return ProblemException.invalid(Bounded.text(name, 60), message)
                .problem()
                .toResponse();
    }
}
