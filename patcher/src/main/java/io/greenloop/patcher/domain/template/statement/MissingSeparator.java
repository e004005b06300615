package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.KnownTypes;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.donor.Literals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pieces of a text put together without what stands between them, and not in front of the first: the added conditional block with a
 * method call of Defects4J's dissection (Sobreira et al., 2018).
 */
final class MissingSeparator implements Template {

    private static final int MOST = 5;
    private static final List<String> BUILDERS = List.of("java.lang.StringBuilder", "java.lang.StringBuffer");
    private static final String TEXT = "java.lang.String";

    @Override
    public String name() {
        return "missing-separator";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER -> 0.3;
            case INDEX, NULL, ZERO, ENDLESS -> 0.05;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var loop = Jumps.loopAround(site.path()).orElse(null);
        var text = loop == null || !Statements.isMovable(site.path())
                ? null
                : grown(site).orElse(null);
        if (text == null) {
            return List.of();
        }
        boolean isBuilder = !site.file()
                .type(new TreePath(site.path(), text))
                .filter(type -> type.toString().equals(TEXT))
                .isPresent();
        var name = site.source(text);
        var gap = new Gap(site, site.path(), Gap.Side.BEFORE);
        var suggestions = new ArrayList<Suggestion>();
        double closeness = 0.9;
        for (var separator : separators(site)) {
            var put = isBuilder ? "%s.append(%s);".formatted(name, separator) : "%s += %s;".formatted(name, separator);
            for (var begun : begun(loop, name)) {
                suggestions.add(new Suggestion(
                        gap.filledWith("if (%s) {\n\t%s\n}".formatted(begun, put)),
                        closeness,
                        "Nothing stood between the pieces: %s was added, but for the first of them."
                                .formatted(Site.quote(put))));
            }
            closeness *= 0.8;
        }
        return suggestions;
    }

    /** The text that a statement puts one more piece to. */
    private static Optional<ExpressionTree> grown(Site site) {
        if (!(site.tree() instanceof ExpressionStatementTree statement)) {
            return Optional.empty();
        }
        var whole = statement.getExpression();
        if (whole instanceof CompoundAssignmentTree growth && whole.getKind() == Kind.PLUS_ASSIGNMENT) {
            return Optional.of(growth.getVariable()).filter(text -> isOf(site, text, List.of(TEXT)));
        }
        return whole instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("append")
                ? Optional.<ExpressionTree>of(select.getExpression()).filter(text -> isOf(site, text, BUILDERS))
                : Optional.empty();
    }

    private static boolean isOf(Site site, ExpressionTree tree, List<String> types) {
        return tree.getKind() == Kind.IDENTIFIER
                && site.file()
                        .type(new TreePath(site.path(), tree))
                        .filter(type -> KnownTypes.isAny(site.file(), type, types))
                        .isPresent();
    }

    /** Whether there is a piece already. */
    private static List<String> begun(TreePath loop, String text) {
        var questions = new ArrayList<>(List.of(text + ".length() > 0"));
        if (loop.getLeaf() instanceof ForLoopTree counting
                && !counting.getInitializer().isEmpty()
                && counting.getInitializer().get(0) instanceof VariableTree counter
                && "0".equals(String.valueOf(counter.getInitializer()))) {
            questions.add(counter.getName() + " > 0");
        }
        return questions;
    }

    /** Short texts without letters that the file has, then the usual ones. */
    private static Set<String> separators(Site site) {
        var separators = new LinkedHashSet<String>();
        for (var kind : List.of(Kind.STRING_LITERAL, Kind.CHAR_LITERAL)) {
            Literals.of(site, kind).stream()
                    .filter(literal -> literal.length() > 2 && literal.length() < 6 && !literal.matches(".*\\w.*"))
                    .limit(MOST - 3)
                    .forEach(separators::add);
        }
        separators.addAll(List.of("\", \"", "\" \"", "\",\""));
        return separators;
    }
}
