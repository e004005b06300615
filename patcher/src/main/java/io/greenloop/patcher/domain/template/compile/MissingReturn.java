package io.greenloop.patcher.domain.template.compile;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.VariablesInScope;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.statement.Answers;
import io.greenloop.patcher.domain.template.statement.Gap;
import io.greenloop.patcher.domain.template.statement.Scope;
import java.util.ArrayList;
import java.util.List;

/** A method that can end without the answer that it declares, or answers what it does not declare. */
final class MissingReturn implements Mend {

    private static final int MOST = 8;
    private static final List<String> USUAL = List.of("int", "boolean", "String", "long", "double");

    @Override
    public String name() {
        return "missing-return";
    }

    @Override
    public List<Suggestion> suggest(Complaint complaint) {
        var method = complaint.around(MethodTree.class).orElse(null);
        if (method == null || ((MethodTree) method.getLeaf()).getBody() == null) {
            return List.of();
        }
        if (complaint.is("missing.ret.stmt")) {
            return atEnd(complaint, method);
        }
        boolean isUnexpected =
                complaint.is("prob.found.req") && complaint.problem().message().contains("unexpected return value");
        return isUnexpected ? declared(complaint, (MethodTree) method.getLeaf()) : List.of();
    }

    private static List<Suggestion> atEnd(Complaint complaint, TreePath method) {
        var body = ((MethodTree) method.getLeaf()).getBody();
        if (body.getStatements().isEmpty()) {
            return List.of();
        }
        var last = body.getStatements().get(body.getStatements().size() - 1);
        var site = complaint.at(new TreePath(new TreePath(method, body), last));
        var gap = new Gap(site, site.path(), Gap.Side.AFTER);
        return Answers.at(site, Scope.of(gap), MOST).stream()
                .map(answer -> new Suggestion(
                        gap.filledWith(answer.source()),
                        answer.closeness(),
                        "The method %s could end without an answer: it now ends with %s."
                                .formatted(
                                        Site.quote(((MethodTree) method.getLeaf())
                                                .getName()
                                                .toString()),
                                        Site.quote(answer.source()))))
                .toList();
    }

    private static List<Suggestion> declared(Complaint complaint, MethodTree method) {
        var file = complaint.site().file();
        var suggestions = new ArrayList<Suggestion>();
        Tree type = method.getReturnType();
        var answered = complaint.around(ReturnTree.class).orElse(null);
        if (type == null || answered == null || ((ReturnTree) answered.getLeaf()).getExpression() == null) {
            return suggestions;
        }
        for (var guess : guesses(complaint, answered)) {
            suggestions.add(Suggestion.of(
                    new TextEdit(file.start(type), file.end(type), guess),
                    suggestions.isEmpty() ? 0.9 : 0.5,
                    "The method %s answers but was declared void: it is now declared %s."
                            .formatted(Site.quote(method.getName().toString()), Site.quote(guess))));
        }
        return suggestions;
    }

    /** The compiler does not look into what a void method answers, so its type is told from its name or guessed. */
    private static List<String> guesses(Complaint complaint, TreePath answered) {
        var file = complaint.site().file();
        var value = file.source(((ReturnTree) answered.getLeaf()).getExpression());
        var known = VariablesInScope.at(file, answered).stream()
                .filter(variable -> variable.name().equals(value))
                .map(variable -> TypeNames.written(file, variable.type().toString()))
                .limit(1)
                .toList();
        return known.isEmpty() ? USUAL : known;
    }
}
