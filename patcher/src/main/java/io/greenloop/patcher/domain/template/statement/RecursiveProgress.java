package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.javasource.edit.VariablesInScope;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * A method that calls itself with the very argument it was given, or with arguments in each other's place (ManySStuBs4J,
 * Karampatsis and Sutton, 2020), and so never ends.
 */
final class RecursiveProgress implements Template {

    @Override
    public String name() {
        return "recursive-progress";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ENDLESS -> 0.9;
            case ASSERTION, OTHER -> 0.35;
            case INDEX, NULL, ZERO -> 0.2;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var method = site.method().orElse(null);
        boolean isOfItself = method != null
                && site.tree() instanceof MethodInvocationTree
                && site.element()
                        .filter(called -> site.file()
                                .element(method)
                                .filter(called::equals)
                                .isPresent())
                        .isPresent();
        if (!isOfItself) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        var parameters = ((MethodTree) method.getLeaf()).getParameters();
        var scope = Scope.at(site.file(), site.path(), VariablesInScope.at(site.file(), site.path()));
        var arguments = ((MethodInvocationTree) site.tree()).getArguments();
        for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
            if (arguments.get(i) instanceof IdentifierTree argument) {
                boolean isUnchanged =
                        argument.getName().equals(parameters.get(i).getName());
                double likely = isUnchanged ? 1 : 0.5;
                scope.variables().stream()
                        .filter(variable -> argument.getName().contentEquals(variable.name()))
                        .findFirst()
                        .ifPresent(variable -> smaller(site, argument, variable, scope, likely, suggestions));
            }
        }
        exchanged(site, arguments, suggestions);
        return suggestions;
    }

    /** Where two arguments trade places, what grows less and what ends the recursion are told apart again. */
    private static void exchanged(Site site, List<? extends ExpressionTree> arguments, List<Suggestion> suggestions) {
        for (int i = 0; i + 1 < arguments.size(); i++) {
            var one = arguments.get(i);
            var other = arguments.get(i + 1);
            var types = site.type(one)
                    .flatMap(left -> site.type(other).map(right -> site.file().isSameType(left, right)));
            if (types.orElse(false) && !site.source(one).equals(site.source(other))) {
                suggestions.add(new Suggestion(
                        List.of(site.replace(one, site.source(other)), site.replace(other, site.source(one))),
                        0.9,
                        "The method called itself with %s and %s in each other's place: they were swapped."
                                .formatted(site.quote(one), site.quote(other))));
            }
        }
    }

    private static void smaller(
            Site site,
            ExpressionTree argument,
            Variable variable,
            Scope scope,
            double likely,
            List<Suggestion> suggestions) {
        double closeness = likely;
        for (var other : parts(variable, scope)) {
            suggestions.add(Suggestion.of(
                    site.replace(argument, other),
                    closeness,
                    "The method called itself with %s and got no further: it now goes on with %s."
                            .formatted(site.quote(argument), Site.quote(other))));
            closeness *= 0.85;
        }
    }

    /** What is left of a value when a step is done. */
    private static List<String> parts(Variable variable, Scope scope) {
        var name = variable.name();
        if (scope.isInteger(variable)) {
            return List.of(name + " - 1", name + " / 2", name + " + 1", name + " / 10");
        }
        if (scope.isA(variable, "java.lang.String")) {
            return List.of(name + ".substring(1)", name + ".substring(0, " + name + ".length() - 1)");
        }
        if (scope.isA(variable, "java.util.List")) {
            return List.of(name + ".subList(1, " + name + ".size())", name + ".subList(0, " + name + ".size() - 1)");
        }
        return Successors.of(variable, scope);
    }
}
