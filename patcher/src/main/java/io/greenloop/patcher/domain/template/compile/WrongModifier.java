package io.greenloop.patcher.domain.template.compile;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A declaration that is static, final, hidden or overriding where its use does not allow it: the modifier fault of ManySStuBs4J. */
final class WrongModifier implements Mend {

    private static final Pattern NOT_STATIC = Pattern.compile("non-static (?:variable|method) ([\\w$]+)");
    private static final Pattern FINAL = Pattern.compile("(?:final parameter|final variable|variable) ([\\w$]+)");

    private static final Set<String> FINAL_COMPLAINTS = Set.of(
            "compiler.err.cant.assign.val.to.var",
            "compiler.err.cant.assign.val.to.final.var",
            "compiler.err.final.parameter.may.not.be.assigned",
            "compiler.err.var.might.already.be.assigned",
            "compiler.err.var.might.be.assigned.in.loop");

    @Override
    public String name() {
        return "wrong-modifier";
    }

    @Override
    public List<Suggestion> suggest(Complaint complaint) {
        var suggestions = new ArrayList<Suggestion>();
        if (complaint.is("non-static.cant.be.ref")) {
            complaint.says(NOT_STATIC).ifPresent(name -> addStatic(complaint, name.group(1), suggestions));
            complaint.method().ifPresent(method -> drop(complaint, method, "static", 0.6, suggestions));
        }
        if (FINAL_COMPLAINTS.contains(complaint.problem().code())) {
            complaint
                    .says(FINAL)
                    .flatMap(name -> declaration(complaint, name.group(1)))
                    .ifPresent(declared -> drop(complaint, declared, "final", 1, suggestions));
        }
        if (complaint.is("method.does.not.override.superclass")) {
            complaint.method().ifPresent(method -> dropOverride(complaint, method, suggestions));
        }
        if (complaint.is("override.weaker.access")) {
            complaint.method().ifPresent(method -> open(complaint, method, suggestions));
        }
        return suggestions;
    }

    private static Optional<Tree> declaration(Complaint complaint, String name) {
        return Declarations.of(
                        complaint.site().file(), name, complaint.problem().start())
                .map(path -> path.getLeaf());
    }

    private static void addStatic(Complaint complaint, String name, List<Suggestion> suggestions) {
        declaration(complaint, name)
                .flatMap(WrongModifier::type)
                .ifPresent(type -> suggestions.add(Suggestion.of(
                        TextEdit.insert(complaint.site().file().start(type), "static "),
                        0.8,
                        "%s was used from a static context: it is now static.".formatted(Site.quote(name)))));
    }

    private static Optional<Tree> type(Tree declaration) {
        if (declaration instanceof MethodTree method) {
            return Optional.ofNullable(method.getReturnType());
        }
        return Optional.ofNullable(((VariableTree) declaration).getType());
    }

    private static void drop(
            Complaint complaint, Tree declaration, String modifier, double closeness, List<Suggestion> suggestions) {
        var modifiers = modifiers(declaration);
        var file = complaint.site().file();
        if (!file.isWritten(modifiers)) {
            return;
        }
        var found = Pattern.compile("\\b" + modifier + "\\s+").matcher(file.text());
        if (found.find(file.start(modifiers)) && found.start() < file.end(modifiers)) {
            suggestions.add(Suggestion.of(
                    new TextEdit(found.start(), found.end(), ""),
                    closeness,
                    "A declaration was %s and its use forbids it: it is not any more.".formatted(modifier)));
        }
    }

    private static ModifiersTree modifiers(Tree declaration) {
        return declaration instanceof MethodTree method
                ? method.getModifiers()
                : ((VariableTree) declaration).getModifiers();
    }

    private static void dropOverride(Complaint complaint, MethodTree method, List<Suggestion> suggestions) {
        method.getModifiers().getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().endsWith("Override"))
                .findFirst()
                .ifPresent(annotation -> suggestions.add(Suggestion.of(
                        new Layout(complaint.site().file()).without(annotation),
                        0.6,
                        "%s overrides nothing: it does not say so any more."
                                .formatted(Site.quote(method.getName().toString())))));
    }

    private static void open(Complaint complaint, MethodTree method, List<Suggestion> suggestions) {
        var file = complaint.site().file();
        var modifiers = method.getModifiers();
        if (file.isWritten(modifiers)) {
            var hidden = Pattern.compile("\\b(private|protected)\\b").matcher(file.text());
            if (hidden.find(file.start(modifiers)) && hidden.start() < file.end(modifiers)) {
                opened(method, new TextEdit(hidden.start(), hidden.end(), "public"), suggestions);
                return;
            }
        }
        if (method.getReturnType() != null) {
            opened(method, TextEdit.insert(file.start(method.getReturnType()), "public "), suggestions);
        }
    }

    private static void opened(MethodTree method, TextEdit edit, List<Suggestion> suggestions) {
        suggestions.add(Suggestion.of(
                edit,
                1,
                "%s was hidden more than what it overrides: it is now public."
                        .formatted(Site.quote(method.getName().toString()))));
    }
}
