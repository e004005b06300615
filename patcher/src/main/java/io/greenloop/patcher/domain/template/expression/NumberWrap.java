package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeKind;

/**
 * A number taken as it comes where its size, the larger or smaller of two, or a rounded one is meant. "Wraps with a
 * method call" in Defects4J's dissection (Sobreira et al., 2018).
 */
final class NumberWrap implements Template {

    private static final int MOST_OTHERS = 4;
    private static final Pattern LIMIT = Pattern.compile("(?i)max|min|limit|cap|bound|least|most|upper|lower|floor");

    @Override
    public String name() {
        return "number-wrap";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.8 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean isNumber = site.tree() instanceof ExpressionTree
                && !(site.tree() instanceof ParenthesizedTree)
                && !(site.tree() instanceof LiteralTree)
                && site.type()
                        .filter(type -> type.getKind().isPrimitive() && Numbers.isNumeric(type))
                        .isPresent()
                && site.type().filter(type -> type.getKind() != TypeKind.CHAR).isPresent();
        if (!isNumber || !Place.isValue(site) || site.source(site.tree()).startsWith("Math.")) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        var source = site.source(site.tree());
        remainder(site, suggestions);
        boolean isDifference = site.tree().getKind() == Kind.MINUS;
        if (isDifference || isEnd(site) || areDigitsTaken(site)) {
            suggestions.add(wrapped(site, "Math.abs(" + source + ")", isDifference ? 0.55 : 0.3));
        }
        if (site.type().filter(type -> type.getKind() == TypeKind.DOUBLE).isPresent() && isEnd(site)) {
            List.of("floor", "ceil", "rint")
                    .forEach(name -> suggestions.add(wrapped(site, "Math." + name + "(" + source + ")", 0.25)));
        }
        if (isEnd(site)) {
            bounds(site, source, suggestions);
        }
        return suggestions;
    }

    /** Of a negative number the remainder is negative: an index to go round with must not be (RV_REM_OF_HASHCODE in SpotBugs). */
    private static void remainder(Site site, List<Suggestion> suggestions) {
        boolean isRemainder = site.tree().getKind() == Kind.REMAINDER
                && site.type().filter(Numbers::isInteger).isPresent();
        if (isRemainder) {
            var division = (BinaryTree) site.tree();
            var dividend = site.source(division.getLeftOperand()).replaceAll("^\\(([^()]*)\\)$", "$1");
            var divisor = site.source(division.getRightOperand());
            double closeness = division.getRightOperand() instanceof LiteralTree ? 0.4 : 0.75;
            suggestions.add(wrapped(site, "Math.floorMod(%s, %s)".formatted(dividend, divisor), closeness));
        }
    }

    /** A sign is no digit, and the digits of a negative number are negative. */
    private static boolean areDigitsTaken(Site site) {
        boolean isDividend = site.parent() instanceof BinaryTree division
                && division.getKind() == Kind.REMAINDER
                && division.getLeftOperand() == site.tree();
        boolean isWrittenOut = site.parent() instanceof MethodInvocationTree call
                && call.getMethodSelect().toString().matches("String\\.valueOf|(Integer|Long)\\.toString");
        return isDividend || isWrittenOut;
    }

    /** The end of a calculation, where its result goes somewhere. */
    private static boolean isEnd(Site site) {
        return site.parent() instanceof ReturnTree
                || site.parent() instanceof VariableTree
                || site.parent() instanceof AssignmentTree;
    }

    private static void bounds(Site site, String source, List<Suggestion> suggestions) {
        if (site.parent() instanceof AssignmentTree set && !source.contains(site.source(set.getVariable()))) {
            bound(site, site.source(set.getVariable()), 0.6, suggestions);
        }
        bound(site, "0", 0.3, suggestions);
        var place = Place.of(site).orElseThrow();
        place.variables().stream()
                .filter(variable -> site.type()
                        .filter(type -> site.file().isSameType(type, variable.type()))
                        .isPresent())
                .map(Variable::name)
                .filter(name -> !name.equals(source))
                .limit(MOST_OTHERS)
                .forEach(name -> bound(site, name, LIMIT.matcher(name).find() ? 0.5 : 0.25, suggestions));
    }

    private static void bound(Site site, String other, double closeness, List<Suggestion> suggestions) {
        var source = site.source(site.tree());
        suggestions.add(wrapped(site, "Math.max(%s, %s)".formatted(other, source), closeness));
        suggestions.add(wrapped(site, "Math.min(%s, %s)".formatted(other, source), closeness * 0.95));
    }

    private static Suggestion wrapped(Site site, String call, double closeness) {
        return Written.primary(call)
                .instead(
                        site,
                        closeness,
                        "%s was taken as it came: it is now %s.".formatted(site.quote(site.tree()), Site.quote(call)));
    }
}
