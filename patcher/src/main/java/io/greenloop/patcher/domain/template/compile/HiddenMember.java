package io.greenloop.patcher.domain.template.compile;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A private field read from outside: its accessor is asked instead. */
final class HiddenMember implements Mend {

    @Override
    public String name() {
        return "hidden-member";
    }

    @Override
    public List<Suggestion> suggest(Complaint complaint) {
        var select = complaint.is("report.access")
                ? complaint.around(MemberSelectTree.class).orElse(null)
                : null;
        if (select == null) {
            return List.of();
        }
        var site = complaint.site();
        var tree = (MemberSelectTree) select.getLeaf();
        var name = tree.getIdentifier().toString();
        var owner = site.file()
                .type(new TreePath(select, tree.getExpression()))
                .map(type -> site.file().types().asElement(type))
                .orElse(null);
        var suggestions = new ArrayList<Suggestion>();
        int end = site.file().end(tree);
        double closeness = 1;
        for (var accessor : accessors(name)) {
            if (has(site, owner, accessor)) {
                suggestions.add(Suggestion.of(
                        new TextEdit(end - name.length(), end, accessor + "()"),
                        closeness,
                        "%s is private: its accessor %s is now asked."
                                .formatted(Site.quote(name), Site.quote(accessor))));
                closeness *= 0.9;
            }
        }
        return suggestions;
    }

    private static List<String> accessors(String name) {
        var upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return List.of("get" + upper, name, "is" + upper);
    }

    private static boolean has(Site site, Element owner, String method) {
        return owner instanceof TypeElement type
                && ElementFilter.methodsIn(site.file().members(type)).stream()
                        .anyMatch(one -> one.getSimpleName().contentEquals(method)
                                && one.getParameters().isEmpty());
    }
}
