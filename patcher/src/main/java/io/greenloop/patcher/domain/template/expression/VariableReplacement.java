package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import io.greenloop.javasource.edit.NameSimilarity;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.javasource.edit.VariablesInScope;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A variable where another of the same type in scope is meant: the most frequent of all small mistakes ("change identifier used",
 * ManySStuBs4J, Karampatsis and Sutton, 2020).
 */
final class VariableReplacement implements Template {

    private static final int MOST = 12;

    @Override
    public String name() {
        return "variable-replacement";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION -> 0.95;
            case NULL, INDEX, ZERO, OTHER, ENDLESS -> 0.6;
            case COMPILE -> 0.3;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        double closeness = closenessOfPlace(site);
        var type = site.type();
        if (closeness == 0 || type.isEmpty()) {
            return List.of();
        }
        var name = site.source(site.tree());
        var body = afterParameters(site.source(site.enclosingMember()));
        var suggestions = new ArrayList<Suggestion>();
        for (var donor : donors(site)) {
            double fit = donor.name().equals(name) ? 0 : fit(site, type.get(), donor);
            if (fit > 0) {
                double close = closeness
                        * fit
                        * (0.65 + 0.35 * NameSimilarity.between(name, donor.name()))
                        * kinship(site, donor);
                suggestions.add(Suggestion.of(
                        site.replace(site.tree(), donor.name()),
                        isUsed(donor.name(), body) ? close * 0.85 : close,
                        "%s was used where %s is meant: it was replaced."
                                .formatted(site.quote(site.tree()), Site.quote(donor.name()))));
            }
        }
        suggestions.sort((a, b) -> Double.compare(b.closeness(), a.closeness()));
        return suggestions.stream().limit(MOST).toList();
    }

    /** Names that stand for a value; what is only read is likelier wrong than what is written, receivers less. */
    private static double closenessOfPlace(Site site) {
        var tree = site.tree();
        boolean isVariable = tree instanceof IdentifierTree
                && site.element().filter(VariableElement.class::isInstance).isPresent();
        if (!isVariable || isQualifierOfCall(site)) {
            return isVariable ? 0.6 : 0;
        }
        return isTarget(site) ? 0.4 : 1;
    }

    /** What has no value yet can be given one, but not be read. */
    private static List<Variable> donors(Site site) {
        return isTarget(site)
                ? VariablesInScope.at(site.file(), site.path())
                : VariablesInScope.readableAt(site.file(), site.path());
    }

    private static boolean isTarget(Site site) {
        return site.parent() instanceof AssignmentTree assignment && assignment.getVariable() == site.tree();
    }

    private static boolean isQualifierOfCall(Site site) {
        return site.parent() instanceof MemberSelectTree;
    }

    private static double fit(Site site, TypeMirror wanted, Variable donor) {
        var file = site.file();
        if (file.isSameType(wanted, donor.type())) {
            return 1;
        }
        boolean arePrimitive =
                wanted.getKind().isPrimitive() && donor.type().getKind().isPrimitive();
        if (arePrimitive) {
            return wanted.getKind() != TypeKind.BOOLEAN && donor.type().getKind() != TypeKind.BOOLEAN ? 0.5 : 0;
        }
        return file.isAssignable(donor.type(), wanted) && !wanted.toString().equals("java.lang.Object") ? 0.6 : 0;
    }

    private static double kinship(Site site, Variable donor) {
        boolean isField =
                site.element().map(element -> element.getKind().isField()).orElse(false);
        return switch (donor.kind()) {
            case CONSTANT -> 0.6;
            case FIELD -> isField ? 1 : 0.9;
            case LOCAL, PARAMETER -> isField ? 0.9 : 1;
        };
    }

    /** Whether the name stands in the body as a word that is no call and no member of something else. */
    private static boolean isUsed(String name, String body) {
        for (int at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean isWord = (at == 0 || !isPartOfName(body.charAt(at - 1)))
                    && (end == body.length() || !isPartOfName(body.charAt(end)) && body.charAt(end) != '(');
            if (isWord) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfName(char character) {
        return Character.isJavaIdentifierPart(character) || character == '.';
    }

    private static String afterParameters(String member) {
        int body = member.indexOf('{');
        return body < 0 ? member : member.substring(body);
    }
}
