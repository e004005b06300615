package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.javasource.edit.VariablesInScope;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Room for one more statement beside a statement.
 *
 * @param beside the statement that the room is measured from
 */
public record Gap(Site site, TreePath beside, Side side) {

    /** Where the room is. */
    public enum Side {
        /** In front of the first statement of a block, or of one that is no part of a block. */
        BEFORE,
        AFTER,
        /** In the else branch that is not there yet. */
        ELSE
    }

    /** The rooms around the very tree of the site; none for what is no statement or a block. */
    static List<Gap> around(Site site) {
        if (!Statements.isMovable(site.path())) {
            return isOpenEnd(site) ? List.of(new Gap(site, site.path(), Side.ELSE)) : List.of();
        }
        var gaps = new ArrayList<Gap>();
        gaps.add(before(site));
        if (!Jumps.isJump(site.tree())) {
            gaps.add(new Gap(site, site.path(), Side.AFTER));
        }
        if (site.tree() instanceof IfTree choice && choice.getElseStatement() == null) {
            gaps.add(new Gap(site, site.path(), Side.ELSE));
        }
        return gaps;
    }

    /**
     * One more statement in each room around the very tree of the site.
     *
     * @param most for one room
     * @param statements what could be said with what is in scope there
     * @param sentence what was wrong, with a place for the statement that was added
     */
    static List<Suggestion> filledAround(
            Site site, int most, Function<Scope, List<Phrase>> statements, String sentence) {
        var suggestions = new ArrayList<Suggestion>();
        for (var gap : around(site)) {
            for (var statement : gap.best(statements.apply(Scope.of(gap)), most)) {
                suggestions.add(new Suggestion(
                        gap.filledWith(statement.source()),
                        gap.worth(statement.closeness()),
                        sentence.formatted(Site.quote(statement.source()))));
            }
        }
        return suggestions;
    }

    /** The last question of a chain that has no last word. */
    private static boolean isOpenEnd(Site site) {
        return site.tree() instanceof IfTree last
                && last.getElseStatement() == null
                && site.parent() instanceof IfTree chain
                && chain.getElseStatement() == last;
    }

    /** What the closeness of a statement is worth here: a chain of questions asks for a last word, a single one seldom. */
    double worth(double closeness) {
        if (side != Side.ELSE) {
            return closeness;
        }
        return isOpenEnd(site) ? Math.sqrt(closeness) : closeness / 2;
    }

    /** One place in the text has one name: what stands before a statement stands behind its elder neighbour. */
    static Gap before(Site site) {
        var siblings = Statements.siblings(site.path());
        int index = siblings.indexOf(site.tree());
        boolean hasElder = index > 0 && site.file().isWritten(siblings.get(index - 1));
        return hasElder
                ? new Gap(site, new TreePath(site.path().getParentPath(), siblings.get(index - 1)), Side.AFTER)
                : new Gap(site, site.path(), Side.BEFORE);
    }

    /** What can be named there, nearest first. */
    List<Variable> variables() {
        var file = site.file();
        var tree = beside.getLeaf();
        // What the head of a loop declares ends with the loop.
        return side == Side.AFTER
                ? VariablesInScope.at(file, beside.getParentPath(), file.end(tree))
                : VariablesInScope.at(file, beside);
    }

    /** Whether nothing follows in the same block. */
    boolean isLast() {
        var siblings = Statements.siblings(beside);
        return side != Side.BEFORE && (siblings.isEmpty() || siblings.get(siblings.size() - 1) == beside.getLeaf());
    }

    /**
     * Whether code about these variables does anything else here than it would have done one statement earlier. Two places that
     * mean the same are one candidate too many.
     */
    boolean isNewsFor(Set<String> names) {
        if (side != Side.AFTER || names.isEmpty()) {
            return true;
        }
        var elder = Mentions.in(site.file(), beside);
        return elder.hasJump() || !Collections.disjoint(elder.all(), names);
    }

    /** Whether a neighbour does the very same. */
    boolean isBesideLike(String source) {
        var siblings = Statements.siblings(beside);
        int index = siblings.indexOf(beside.getLeaf());
        boolean repeats = site.source(beside.getLeaf()).equals(source);
        return repeats
                || side == Side.AFTER
                        && index >= 0
                        && index + 1 < siblings.size()
                        && site.source(siblings.get(index + 1)).equals(source);
    }

    /** The likeliest of those that are worth saying here. */
    List<Phrase> best(List<Phrase> phrases, int most) {
        return Phrase.best(phrases, most).stream()
                .filter(phrase -> isNewsFor(phrase.names()) && !isBesideLike(phrase.source()))
                .toList();
    }

    /** @param draft as {@link Layout#written} reads it */
    public List<TextEdit> filledWith(String draft) {
        var layout = new Layout(site.file());
        var tree = beside.getLeaf();
        var margin = layout.margin(tree);
        int start = site.file().start(tree);
        int end = site.file().end(tree);
        if (side == Side.ELSE) {
            return List.of(TextEdit.insert(
                    end,
                    elseBranch(
                            (IfTree) tree, layout.written(" else {\n\t" + indented(draft) + "\n}", margin), layout)));
        }
        if (!isInBlock()) {
            var inner = "\n\t" + indented(draft);
            return side == Side.BEFORE
                    ? List.of(
                            TextEdit.insert(start, layout.written("{" + inner + "\n\t", margin)),
                            TextEdit.insert(end, layout.written("\n}", margin)))
                    : List.of(
                            TextEdit.insert(start, layout.written("{\n\t", margin)),
                            TextEdit.insert(end, layout.written(inner + "\n}", margin)));
        }
        return List.of(
                side == Side.BEFORE
                        ? TextEdit.insert(start, layout.written(draft + "\n", margin))
                        : TextEdit.insert(endOfRemark(end), layout.written("\n" + draft, margin)));
    }

    private static String elseBranch(IfTree choice, String text, Layout layout) {
        boolean isInBraces = choice.getThenStatement() instanceof BlockTree;
        return isInBraces ? text : layout.lineEnd() + layout.margin(choice) + text.strip();
    }

    private static String indented(String draft) {
        return draft.replace("\n", "\n\t");
    }

    private boolean isInBlock() {
        var parent = beside.getParentPath().getLeaf();
        return parent instanceof BlockTree || parent instanceof CaseTree;
    }

    /** A remark at the end of a line belongs to what stands on it. */
    private int endOfRemark(int end) {
        var text = site.file().text();
        int lineBreak = text.indexOf('\n', end);
        var rest = text.substring(end, lineBreak < 0 ? text.length() : lineBreak);
        return rest.strip().startsWith("//") ? end + rest.stripTrailing().length() : end;
    }

    /** The statement itself, for those who only know trees. */
    StatementTree statement() {
        Tree tree = beside.getLeaf();
        return (StatementTree) tree;
    }
}
