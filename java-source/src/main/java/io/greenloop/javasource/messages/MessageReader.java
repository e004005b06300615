package io.greenloop.javasource.messages;

import io.greenloop.javasource.Analysis;
import java.util.List;
import java.util.Map;

/** Lists every text that the sources of an analysis can emit. */
public final class MessageReader {

    private MessageReader() {}

    /**
     * The messages in the order of the text, equal ones as often as they stand there.
     *
     * @param bundle the project's resource bundles, texts by key; empty if it has none
     */
    public static List<Message> read(Analysis analysis, Map<String, String> bundle) {
        var forwarders = new Forwarders();
        // Twice: a helper that hands its text on may stand below, or in another file than, its callers.
        scan(analysis, bundle, forwarders);
        return scan(analysis, bundle, forwarders);
    }

    private static List<Message> scan(Analysis analysis, Map<String, String> bundle, Forwarders forwarders) {
        return analysis.units().stream()
                .flatMap(unit -> {
                    var definitions = Definitions.in(unit, analysis.trees());
                    var templates = new TemplateReader(analysis.trees(), definitions, bundle);
                    var scanner = new MessageScanner(analysis, templates, forwarders);
                    scanner.scan(unit, null);
                    return scanner.messages().stream();
                })
                .toList();
    }
}
