package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.StatementTree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.javasource.edit.VariablesInScope;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two values that should change places, of which the first is lost when the second is put in its place: it is kept meanwhile. The added
 * variable of Defects4J's dissection (Sobreira et al., 2018).
 */
final class LostSwap implements Template {

    private static final List<String> NAMES = List.of("kept", "before", "old");

    @Override
    public String name() {
        return "lost-swap";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER, ENDLESS -> 0.9;
            case INDEX, NULL, ZERO -> 0.5;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var siblings = Statements.isMovable(site.path()) ? Statements.siblings(site.path()) : List.<StatementTree>of();
        int index = siblings.indexOf(site.tree());
        var first = assignment(site.tree());
        var second = index >= 0 && index + 1 < siblings.size() ? assignment(siblings.get(index + 1)) : null;
        boolean isLost = first != null
                && second != null
                && site.source(first.getVariable()).equals(site.source(second.getExpression()))
                && site.source(first.getExpression()).equals(site.source(second.getVariable()));
        if (!isLost) {
            return List.of();
        }
        var taken = VariablesInScope.at(site.file(), site.path()).stream()
                .map(Variable::name)
                .collect(Collectors.toSet());
        return NAMES.stream()
                .filter(name -> !taken.contains(name))
                .limit(1)
                .flatMap(name -> kept(site, first, second, name))
                .toList();
    }

    private static Stream<Suggestion> kept(Site site, AssignmentTree first, AssignmentTree second, String name) {
        var type = site.type(first.getVariable()).map(Object::toString).orElse("");
        if (type.isEmpty()) {
            return Stream.empty();
        }
        var layout = new Layout(site.file());
        var declaration = "%s %s = %s;\n".formatted(type, name, site.source(first.getVariable()));
        return Stream.of(new Suggestion(
                List.of(
                        TextEdit.insert(
                                site.file().start(site.tree()),
                                layout.written(declaration, layout.margin(site.tree()))),
                        site.replace(second.getExpression(), name)),
                1,
                "%s was lost when it was overwritten: it is now kept for %s."
                        .formatted(site.quote(first.getVariable()), site.quote(second.getVariable()))));
    }

    private static AssignmentTree assignment(Object statement) {
        return statement instanceof ExpressionStatementTree expression
                        && expression.getExpression() instanceof AssignmentTree set
                ? set
                : null;
    }
}
