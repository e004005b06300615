package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.VariablesInScope;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A branch, a loop, a case or a handler in which nothing is done: what is left of it after its statement was lost. The added
 * statements of Defects4J's dissection (Sobreira et al., 2018); empty handlers and cases that fall through are DE_MIGHT_IGNORE and
 * SF_SWITCH_FALLTHROUGH in SpotBugs.
 */
final class FilledBlock implements Template {

    private static final int MOST = 16;
    private static final int MOST_ASKED = 24;
    private static final int MOST_ANSWERS = 8;
    private static final int MOST_ANSWERED = 2;
    /** Cases stand one upon the other on purpose more often than not. */
    private static final double SHARE_OF_CASE = 0.7;

    private static final double SHARE_OF_ONLY_CASE = 2;

    @Override
    public String name() {
        return "filled-block";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION, OTHER, ENDLESS -> 0.75;
            case INDEX, NULL, ZERO -> 0.5;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (site.tree() instanceof CaseTree branch) {
            boolean isEmpty = branch.getBody() == null && branch.getStatements().isEmpty();
            return isEmpty ? filled(site, branch, site.path()) : List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        for (var handler : handlers(site.tree())) {
            var path = new TreePath(site.path(), handler);
            if (isEmpty(site, handler.getBlock())) {
                suggestions.addAll(filled(site, handler.getBlock(), new TreePath(path, handler.getBlock())));
            }
        }
        for (StatementTree body : Bodies.of(site.tree())) {
            if (isEmpty(site, body)) {
                suggestions.addAll(filled(site, body, new TreePath(site.path(), body)));
            }
        }
        return suggestions;
    }

    private static List<? extends CatchTree> handlers(Tree tree) {
        return tree instanceof TryTree attempt ? attempt.getCatches() : List.of();
    }

    private static boolean isEmpty(Site site, Tree tree) {
        return tree instanceof BlockTree block
                && site.file().isWritten(block)
                && block.getStatements().isEmpty();
    }

    private static List<Suggestion> filled(Site site, Tree empty, TreePath path) {
        var inside = new Site(site.code(), site.file(), path, site.hints());
        var file = site.file();
        var scope = Scope.at(file, site.path(), VariablesInScope.at(file, path, file.end(empty) - 1));
        var done = Stream.of(
                        Answers.at(inside, scope, MOST_ANSWERS),
                        InsertedAssignment.assignments(inside, scope),
                        InsertedElement.calls(inside, scope))
                .flatMap(List::stream)
                .toList();
        var asked = Jumps.isLoop(site.tree()) ? asked(inside, scope) : List.<Phrase>of();
        return Stream.concat(Phrase.best(done, MOST).stream(), Phrase.best(asked, MOST_ASKED).stream())
                .map(phrase -> Suggestion.of(
                        edit(site, empty, phrase.source()),
                        Math.min(1, phrase.closeness() * (empty instanceof CaseTree ? ofCase(site) : 1)),
                        "Nothing was done there: %s was added.".formatted(Site.quote(phrase.source()))))
                .toList();
    }

    /** Where every other case leads away, none falls through on purpose. */
    private static double ofCase(Site site) {
        boolean doOthersEnd = site.parent() instanceof SwitchTree choice
                && choice.getCases().stream()
                        .filter(other -> other != site.tree())
                        .map(Statements::in)
                        .allMatch(statements ->
                                !statements.isEmpty() && Jumps.leadsAway(statements.get(statements.size() - 1)));
        return doOthersEnd ? SHARE_OF_ONLY_CASE : SHARE_OF_CASE;
    }

    /** What a loop is there for if it gathers nothing: it looks for something. */
    private static List<Phrase> asked(Site inside, Scope scope) {
        var phrases = new ArrayList<Phrase>();
        for (var condition : Condition.bothWays(Conditions.at(inside, scope), MOST)) {
            for (var answer : Answers.at(inside, scope, MOST_ANSWERED)) {
                phrases.add(new Phrase(
                        "if (" + condition.holds() + ") {\n\t" + answer.source() + "\n}",
                        condition.closeness() * Math.sqrt(answer.closeness()),
                        condition.names()));
            }
        }
        return phrases;
    }

    private static TextEdit edit(Site site, Tree empty, String statement) {
        var layout = new Layout(site.file());
        var margin = layout.margin(empty);
        if (empty instanceof CaseTree) {
            var end = statement.startsWith("return") ? "" : "\n\tbreak;";
            return TextEdit.insert(site.file().end(empty), layout.written("\n\t" + statement + end, margin));
        }
        var inner = statement.replace("\n", "\n\t");
        // A remark that stands in it stays.
        return site.source(empty).contains("\n")
                ? TextEdit.insert(site.file().start(empty) + 1, layout.written("\n\t" + inner, margin))
                : site.replace(empty, layout.written("{\n\t" + inner + "\n}", margin));
    }
}
