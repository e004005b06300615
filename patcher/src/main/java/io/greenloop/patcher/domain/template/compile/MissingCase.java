package io.greenloop.patcher.domain.template.compile;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.Layout;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** A switch that leaves a value without an answer. */
final class MissingCase implements Mend {

    private static final int MOST = 4;

    @Override
    public String name() {
        return "missing-case";
    }

    @Override
    public List<Suggestion> suggest(Complaint complaint) {
        if (!complaint.is("not.exhaustive", "not.exhaustive.statement")) {
            return List.of();
        }
        var choice = complaint
                .around(SwitchExpressionTree.class)
                .or(() -> complaint.around(SwitchTree.class))
                .orElse(null);
        if (choice == null) {
            return List.of();
        }
        var cases = cases(choice.getLeaf());
        if (cases.isEmpty() || cases.get(0).getBody() == null) {
            return List.of();
        }
        var site = complaint.site();
        var answers = new LinkedHashSet<String>();
        answers.add("throw new IllegalArgumentException()");
        cases.forEach(one -> answers.add(site.source(one.getBody()).replaceFirst(";$", "")));
        var last = cases.get(cases.size() - 1);
        var layout = new Layout(site.file());
        var suggestions = new ArrayList<Suggestion>();
        double closeness = 0.9;
        for (var answer : answers.stream().limit(MOST).toList()) {
            suggestions.add(Suggestion.of(
                    TextEdit.insert(
                            site.file().end(last),
                            layout.written(
                                    "\ndefault -> " + answer + (answer.endsWith("}") ? "" : ";"), layout.margin(last))),
                    closeness,
                    "The switch left values without an answer: all others are now answered with %s."
                            .formatted(Site.quote(answer))));
            closeness *= 0.8;
        }
        return suggestions;
    }

    private static List<? extends CaseTree> cases(Tree choice) {
        return choice instanceof SwitchExpressionTree expression
                ? expression.getCases()
                : ((SwitchTree) choice).getCases();
    }
}
