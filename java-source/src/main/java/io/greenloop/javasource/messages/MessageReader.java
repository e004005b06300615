package io.greenloop.javasource.messages;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.Analysis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** Lists every text that the sources of an analysis can emit. */
public final class MessageReader {

    private final Analysis analysis;
    private final Holes holes = new Holes();
    private final Forwarders forwarders = new Forwarders();
    private final TemplateReader texts;
    private final Set<Element> looked = new HashSet<>();
    private final Set<CompilationUnitTree> seen;

    private MessageReader(Analysis analysis, Map<String, String> bundle) {
        this.analysis = analysis;
        this.seen = new HashSet<>(analysis.units());
        this.texts = new TemplateReader(
                analysis.trees(), new Definitions(analysis.trees(), analysis.units()), holes, bundle);
    }

    /**
     * The messages in the order of the text, equal ones as often as they stand there.
     *
     * @param bundle the project's resource bundles, texts by key; empty if it has none
     */
    public static List<Message> read(Analysis analysis, Map<String, String> bundle) {
        var reader = new MessageReader(analysis, bundle);
        // Twice: a helper that hands its text on may stand below, or in another file than, its callers.
        reader.scanAll();
        var messages = new ArrayList<>(reader.scanAll());
        messages.addAll(new SpokenEnums(analysis).messages(reader.texts.spokenEnums()));
        return messages;
    }

    private List<Message> scanAll() {
        return analysis.units().stream().flatMap(unit -> scan(unit).stream()).toList();
    }

    private List<Message> scan(CompilationUnitTree unit) {
        var collector = new MessageCollector(analysis, texts, holes, forwarders);
        new MessageScanner(analysis, texts, collector, this::lookAround).scan(new TreePath(unit), null);
        return collector.messages();
    }

    /** A method that stands elsewhere may hand its text on, as far as the outline of its file still says so. */
    private void lookAround(Element called) {
        var outermost = Calls.outermostClass(called);
        if (outermost != null && looked.add(outermost)) {
            var path = analysis.trees().getPath(outermost);
            if (path != null && seen.add(path.getCompilationUnit())) {
                scan(path.getCompilationUnit());
            }
        }
    }
}
