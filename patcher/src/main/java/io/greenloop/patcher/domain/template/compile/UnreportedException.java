package io.greenloop.patcher.domain.template.compile;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A checked exception that nobody declares: ManySStuBs4J's missing throws (Karampatsis and Sutton, 2020), TBar's FP4.3. */
final class UnreportedException implements Mend {

    private static final Pattern NAME = Pattern.compile("unreported exception (?:type )?([\\w.]+)");

    @Override
    public String name() {
        return "unreported-exception";
    }

    @Override
    public List<Suggestion> suggest(Complaint complaint) {
        if (!complaint.problem().code().startsWith("compiler.err.unreported.exception")) {
            return List.of();
        }
        var name = complaint
                .says(NAME)
                .map(match -> TypeNames.written(complaint.site().file(), match.group(1)))
                .orElse("");
        var suggestions = new ArrayList<Suggestion>();
        if (!name.isEmpty()) {
            declared(complaint, name, suggestions);
            wrapped(complaint, name, suggestions);
        }
        return suggestions;
    }

    private static void declared(Complaint complaint, String name, List<Suggestion> suggestions) {
        var method = complaint.method().orElse(null);
        boolean isInLambda = complaint.around(LambdaExpressionTree.class).isPresent();
        if (method == null || method.getBody() == null || isInLambda) {
            return;
        }
        var file = complaint.site().file();
        var others = method.getThrows();
        int at = others.isEmpty() ? parametersEnd(complaint, method) : file.end(others.get(others.size() - 1));
        suggestions.add(Suggestion.of(
                TextEdit.insert(at, (others.isEmpty() ? " throws " : ", ") + name),
                1,
                "The method %s did not say that it can throw %s: it now does."
                        .formatted(Site.quote(method.getName().toString()), Site.quote(name))));
    }

    private static int parametersEnd(Complaint complaint, MethodTree method) {
        var file = complaint.site().file();
        return file.text().lastIndexOf(')', file.start(method.getBody())) + 1;
    }

    private static void wrapped(Complaint complaint, String name, List<Suggestion> suggestions) {
        var statement = complaint.around(StatementTree.class).orElse(null);
        boolean isWhole = statement != null
                && (statement.getLeaf() instanceof ExpressionStatementTree
                        || statement.getLeaf() instanceof ReturnTree);
        if (!isWhole || complaint.site().source(statement.getLeaf()).contains("\"\"\"")) {
            return;
        }
        var layout = new Layout(complaint.site().file());
        var unchecked = name.endsWith("IOException") ? "java.io.UncheckedIOException" : "IllegalStateException";
        var draft = "try {\n\t" + layout.indentedDraft(statement.getLeaf()) + "\n} catch (" + name
                + " e) {\n\tthrow new " + unchecked + "(e);\n}";
        suggestions.add(Suggestion.of(
                complaint
                        .site()
                        .replace(statement.getLeaf(), layout.written(draft, layout.margin(statement.getLeaf()))),
                0.7,
                "Nobody took care of %s: it is now passed on unchecked.".formatted(Site.quote(name))));
    }
}
