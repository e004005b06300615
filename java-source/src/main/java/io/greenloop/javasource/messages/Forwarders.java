package io.greenloop.javasource.messages;

import io.greenloop.javasource.messages.Sinks.Sink;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** Methods of the project that put a parameter into a message, so that their callers' texts are messages too. */
final class Forwarders {

    private final Map<Element, Set<Forwarded>> forwarded = new HashMap<>();

    /** What a method makes of its parameters, which are holes in the text. */
    record Forwarded(Sink sink, String text, boolean caused) {}

    void remember(Element method, Forwarded what) {
        forwarded.computeIfAbsent(method, key -> new LinkedHashSet<>()).add(what);
    }

    List<Forwarded> of(Element method) {
        return List.copyOf(forwarded.getOrDefault(method, Set.of()));
    }
}
