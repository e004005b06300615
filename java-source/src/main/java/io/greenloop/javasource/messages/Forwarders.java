package io.greenloop.javasource.messages;

import io.greenloop.javasource.messages.Sinks.Sink;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Methods of the project that hand a parameter on to a sink, so that their callers' texts are messages too. */
final class Forwarders {

    private final Map<Parameter, Sink> sinks = new HashMap<>();

    void remember(Element method, int parameter, Sink sink) {
        sinks.putIfAbsent(new Parameter(method, parameter), sink);
    }

    Optional<Sink> sink(Element method, int parameter) {
        return Optional.ofNullable(sinks.get(new Parameter(method, parameter)));
    }

    private record Parameter(Element method, int index) {}
}
