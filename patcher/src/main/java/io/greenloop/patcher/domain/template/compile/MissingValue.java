package io.greenloop.patcher.domain.template.compile;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.DefaultValues;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A variable that may be read before it has a value, or that is declared twice. */
final class MissingValue implements Mend {

    private static final Pattern NAME = Pattern.compile("variable ([\\w$]+)");

    @Override
    public String name() {
        return "missing-value";
    }

    @Override
    public List<Suggestion> suggest(Complaint complaint) {
        var name = complaint.says(NAME).map(match -> match.group(1)).orElse("");
        var suggestions = new ArrayList<Suggestion>();
        if (complaint.is("var.might.not.have.been.initialized", "var.not.initialized.in.default.constructor")) {
            var file = complaint.site().file();
            complaint.method().ifPresent(method -> fromParameter(complaint, method, name, suggestions));
            Declarations.of(file, name, complaint.problem().start())
                    .filter(path -> path.getLeaf() instanceof VariableTree)
                    .ifPresent(path -> given(complaint, path, suggestions));
        }
        if (complaint.is("already.defined")) {
            complaint.around(VariableTree.class).ifPresent(path -> undeclared(complaint, path, suggestions));
        }
        return suggestions;
    }

    private static void fromParameter(
            Complaint complaint, MethodTree method, String name, List<Suggestion> suggestions) {
        boolean isConstructor = method.getReturnType() == null && method.getBody() != null;
        boolean hasParameter =
                method.getParameters().stream().anyMatch(one -> one.getName().contentEquals(name));
        if (!isConstructor || !hasParameter) {
            return;
        }
        var file = complaint.site().file();
        var layout = new Layout(file);
        var margin = layout.margin(method);
        int end = file.end(method.getBody()) - 1;
        int at = file.text().substring(0, end).stripTrailing().length();
        suggestions.add(Suggestion.of(
                TextEdit.insert(at, layout.written("\n\tthis.%s = %s;".formatted(name, name), margin)),
                1,
                "The constructor dropped its parameter %s: the field now takes it.".formatted(Site.quote(name))));
    }

    private static void given(Complaint complaint, TreePath declaration, List<Suggestion> suggestions) {
        var variable = (VariableTree) declaration.getLeaf();
        var site = complaint.at(declaration);
        var type = site.type().orElse(null);
        if (type == null || variable.getInitializer() != null) {
            return;
        }
        int at = site.file().source(variable).endsWith(";")
                ? site.file().end(variable) - 1
                : site.file().end(variable);
        double closeness = 0.9;
        for (var value : DefaultValues.of(type, site)) {
            suggestions.add(Suggestion.of(
                    TextEdit.insert(at, " = " + value),
                    closeness,
                    "%s could be read before it had a value: it now begins as %s."
                            .formatted(Site.quote(variable.getName().toString()), Site.quote(value))));
            closeness *= 0.8;
        }
    }

    private static void undeclared(Complaint complaint, TreePath declaration, List<Suggestion> suggestions) {
        var variable = (VariableTree) declaration.getLeaf();
        var file = complaint.site().file();
        if (variable.getInitializer() == null || !file.isWritten(variable.getType())) {
            return;
        }
        int name = file.text().indexOf(variable.getName().toString(), file.end(variable.getType()));
        suggestions.add(Suggestion.of(
                new TextEdit(file.start(variable), name, ""),
                0.8,
                "%s was declared twice: the second declaration now assigns."
                        .formatted(Site.quote(variable.getName().toString()))));
    }
}
