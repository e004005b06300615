package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case that a method does not set apart: asked for with a condition, and answered early. The added conditional block with a
 * return of Defects4J's dissection (Sobreira et al., 2018), TBar's FP4.2.
 */
final class GuardedReturn implements Template {

    private static final int MOST = 16;
    private static final int MOST_AT_START = 36;
    private static final int MOST_BASE_CASES = 80;
    private static final int MOST_JOINED = 7;

    @Override
    public String name() {
        return "guarded-return";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ENDLESS, INDEX -> 0.6;
            case ASSERTION, NULL, ZERO, OTHER -> 0.45;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!Statements.isMovable(site.path())) {
            return List.of();
        }
        var before = guarded(site, Gap.before(site));
        var end = new Gap(site, site.path(), Gap.Side.AFTER);
        boolean isEndOfRound = Jumps.loopAround(site.path()).isPresent()
                && end.isLast()
                && site.tree() instanceof ExpressionStatementTree;
        return isEndOfRound
                ? Stream.concat(before.stream(), guarded(site, end).stream()).toList()
                : before;
    }

    private static List<Suggestion> guarded(Site site, Gap gap) {
        var scope = Scope.of(gap);
        var answers = Answers.at(site, scope, 6);
        if (answers.isEmpty()) {
            return List.of();
        }
        boolean isAtStart = isAtStart(gap);
        boolean isBaseCase = isAtStart && isRecursionDeep(site);
        boolean isRecursive = isOfMethod(gap) && isRecursive(site);
        var asked = isRecursive ? asked(site) : Set.<String>of();
        var suggestions = new ArrayList<Suggestion>();
        var conditions = Condition.best(Conditions.at(site, scope), MOST_AT_START);
        for (var condition : isRecursive ? withEither(conditions, asked) : conditions) {
            if (gap.isNewsFor(condition.names())) {
                for (var answer : Phrase.where(condition, answers)) {
                    double closeness = condition.closeness() * answer.closeness() * relation(condition, answer);
                    suggestions.add(suggestion(
                            gap, condition, answer, isBaseCase ? ofBaseCase(condition, closeness, asked) : closeness));
                }
            }
        }
        return suggestions.stream()
                .sorted(Comparator.comparing(Suggestion::closeness, Comparator.reverseOrder()))
                .limit(most(isAtStart, isRecursive))
                .toList();
    }

    private static int most(boolean isAtStart, boolean isRecursive) {
        if (isRecursive) {
            return MOST_BASE_CASES;
        }
        return isAtStart ? MOST_AT_START : MOST;
    }

    /** A recursion over two numbers ends at either of two edges. */
    private static List<Condition> withEither(List<Condition> conditions, Set<String> asked) {
        var edges = conditions.stream()
                .filter(condition ->
                        condition.holds().matches("\\w+ == \\w+") && !asked.contains(plain(condition.holds())))
                .limit(MOST_JOINED)
                .toList();
        var all = new ArrayList<>(conditions);
        for (int i = 0; i < edges.size(); i++) {
            for (int j = i + 1; j < edges.size(); j++) {
                all.add(either(edges.get(i), edges.get(j)));
            }
        }
        return all;
    }

    private static Condition either(Condition one, Condition other) {
        var names = new HashSet<>(one.names());
        names.addAll(other.names());
        return new Condition(
                one.holds() + " || " + other.holds(),
                one.fails() + " && " + other.fails(),
                one.closeness() * other.closeness(),
                names);
    }

    private static boolean isAtStart(Gap gap) {
        return gap.side() == Gap.Side.BEFORE
                && gap.beside().getParentPath().getParentPath().getLeaf() instanceof MethodTree;
    }

    /** A base case that is there already was not enough; null ends a recursion with another exception. */
    private static double ofBaseCase(Condition condition, double closeness, Set<String> asked) {
        boolean isKnown = asked.contains(plain(condition.holds()));
        return isKnown || condition.holds().endsWith("== null") ? closeness * 0.4 : Math.sqrt(closeness);
    }

    private static Set<String> asked(Site site) {
        var asked = new HashSet<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null) {
                    Bodies.condition(tree).ifPresent(condition -> asked.add(plain(condition.toString())));
                }
                return super.scan(tree, nothing);
            }
        }.scan(site.method().orElseThrow().getLeaf(), null);
        return asked;
    }

    private static String plain(String condition) {
        return condition.replace(".isEmpty()", ".size() == 0").replace(".length() ", ".size() ");
    }

    private static boolean isRecursionDeep(Site site) {
        return site.hints().isThrown("StackOverflowError") && isRecursive(site);
    }

    private static boolean isOfMethod(Gap gap) {
        return gap.beside().getParentPath().getParentPath().getLeaf() instanceof MethodTree;
    }

    private static boolean isRecursive(Site site) {
        return site.method()
                .filter(method -> Recursion.isIn(site.file(), method))
                .isPresent();
    }

    /** What the question is about tends to be the answer; what is null tends not to be. */
    private static double relation(Condition condition, Phrase answer) {
        var common = new HashSet<>(condition.names());
        common.retainAll(answer.names());
        if (condition.holds().contains(" || ")) {
            return common.isEmpty() ? 1 : 0.6;
        }
        boolean isOfPair = condition.names().size() > 1;
        if (common.isEmpty()) {
            return answer.names().isEmpty() && !isOfPair ? 0.95 : 0.75;
        }
        if (condition.holds().endsWith("== null")) {
            return 0.2;
        }
        return isOfPair ? 1.25 : 1;
    }

    private static Suggestion suggestion(Gap gap, Condition condition, Phrase answer, double closeness) {
        return new Suggestion(
                gap.filledWith("if (" + condition.holds() + ") {\n\t" + answer.source() + "\n}"),
                Math.min(1, closeness),
                "The case %s was not set apart: the method now answers %s then."
                        .formatted(Site.quote(condition.holds()), Site.quote(answer.source())));
    }
}
