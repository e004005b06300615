package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree.Kind;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.Binding;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.List;

/**
 * Text or a character taken as it comes where white space or capitals should not matter. "Wraps with a method call" in
 * Defects4J's dissection (Sobreira et al., 2018).
 */
final class TextWrap implements Template {

    private static final List<String> OF_TEXT =
            List.of("%s.trim()", "%s.toLowerCase()", "%s.toUpperCase()", "%s.replace(\" \", \"\")");
    private static final List<String> OF_CHARACTERS = List.of("Character.toLowerCase(%s)", "Character.toUpperCase(%s)");

    @Override
    public String name() {
        return "text-wrap";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.7 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean isName = site.tree() instanceof IdentifierTree || site.tree() instanceof MethodInvocationTree;
        if (!isName || !Place.isValue(site)) {
            return List.of();
        }
        // Pieces of a text are mostly meant as they come.
        double closeness = site.parent().getKind() == Kind.PLUS ? 0.2 : 0.35;
        var source = site.source(site.tree());
        return forms(site).stream()
                .filter(form -> !source.endsWith(form.substring(form.indexOf('.'))))
                .map(form -> form.formatted(Written.of(site, site.tree()).within(Binding.PRIMARY)))
                .map(text -> Written.primary(text)
                        .instead(
                                site,
                                closeness,
                                "%s was taken as it came: it is now %s."
                                        .formatted(site.quote(site.tree()), Site.quote(text))))
                .toList();
    }

    private static List<String> forms(Site site) {
        var type = site.type().map(Object::toString).orElse("");
        return switch (type) {
            case "java.lang.String" -> OF_TEXT;
            case "char", "java.lang.Character" -> OF_CHARACTERS;
            default -> List.of();
        };
    }
}
