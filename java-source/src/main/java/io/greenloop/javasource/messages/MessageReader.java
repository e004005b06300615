package io.greenloop.javasource.messages;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.Analysis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.ExecutableType;

/** Lists every text that the sources of an analysis can emit. */
public final class MessageReader {

    private final Analysis analysis;
    private final Holes holes = new Holes();
    private final Forwarders forwarders = new Forwarders();
    private final Definitions definitions;
    private final TemplateReader texts;
    private final Set<Element> looked = new HashSet<>();
    private final Set<CompilationUnitTree> seen;

    private MessageReader(Analysis analysis, Map<String, String> bundle) {
        this.analysis = analysis;
        this.seen = new HashSet<>(analysis.units());
        this.definitions = new Definitions(analysis);
        this.texts = new TemplateReader(analysis.trees(), definitions, holes, bundle);
    }

    /**
     * The messages in the order of the text, equal ones as often as they stand there.
     *
     * @param bundle the project's resource bundles, texts by key; empty if it has none
     */
    public static List<Message> read(Analysis analysis, Map<String, String> bundle) {
        return new MessageReader(analysis, bundle).readAll();
    }

    /**
     * The same, with what one method hands on to its callers: what it makes of texts that it is given, and the texts that it gives back.
     *
     * @param line at which the method begins, counted from 1
     */
    public static Said read(Analysis analysis, Map<String, String> bundle, int line) {
        var reader = new MessageReader(analysis, bundle);
        var messages = reader.readAll();
        var handedOn = new ArrayList<String>();
        analysis.units()
                .forEach(unit -> new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree tree, Void nothing) {
                        if (analysis.line(unit, tree) == line) {
                            handedOn.addAll(reader.handedOnBy(analysis.trees().getElement(getCurrentPath())));
                            return null;
                        }
                        return super.visitMethod(tree, nothing);
                    }
                }.scan(new TreePath(unit), null));
        return new Said(messages, handedOn);
    }

    /** @param handedOn by one method; equal where its callers cannot notice a difference */
    public record Said(List<Message> messages, List<String> handedOn) {

        public Said {
            messages = List.copyOf(messages);
            handedOn = List.copyOf(handedOn);
        }
    }

    private List<Message> readAll() {
        // Twice: a helper that hands its text on may stand below, or in another file than, its callers.
        scanAll();
        var messages = new ArrayList<>(scanAll());
        messages.addAll(new SpokenEnums(analysis).messages(texts.spokenEnums()));
        return messages;
    }

    private List<String> handedOnBy(Element method) {
        var handedOn = new ArrayList<String>();
        forwarders
                .of(method)
                .forEach(each -> handedOn.add("%s %s %s".formatted(each.sink(), each.caused(), shown(each.text()))));
        var returned = definitions.returnedBy(method);
        if (method.asType() instanceof ExecutableType type
                && !type.getReturnType().getKind().isPrimitive()) {
            handedOn.add("gives back " + !returned.isEmpty());
        }
        returned.stream()
                .filter(texts::isText)
                .forEach(value -> texts.read(value).forEach(text -> handedOn.add(shown(text))));
        return handedOn;
    }

    private String shown(String text) {
        return Holes.template(text) + holes.arguments(text);
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
            analysis.declarationOf(outermost)
                    .map(TreePath::getCompilationUnit)
                    .filter(seen::add)
                    .ifPresent(this::scan);
        }
    }
}
