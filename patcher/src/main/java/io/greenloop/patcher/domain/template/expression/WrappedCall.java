package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import io.greenloop.javasource.edit.NameSimilarity;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.WrongValue;
import io.greenloop.patcher.domain.template.donor.PackageTypes;
import io.greenloop.patcher.domain.template.donor.Place;
import io.greenloop.patcher.domain.template.donor.Reach;
import io.greenloop.patcher.domain.template.donor.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A value handed on as it is where a method of the project should have worked on it first, as {@code decoded(value)}.
 * "Wraps with a method call" in Defects4J's dissection (Sobreira et al., 2018).
 */
final class WrappedCall implements Template {

    private static final int MOST = 5;

    @Override
    public String name() {
        return "wrapped-call";
    }

    @Override
    public double prior(FailureClue clue) {
        return 0.8 * WrongValue.prior(clue);
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        boolean isPlain = site.tree() instanceof IdentifierTree || site.tree() instanceof MethodInvocationTree;
        var place = isPlain ? Place.of(site).orElse(null) : null;
        var type = site.type().orElse(null);
        if (place == null || type == null) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        owner(site).ifPresent(owner -> calls(site, place, type, owner, "", suggestions));
        PackageTypes.beside(site).methods().stream()
                .filter(method -> takesOne(method, site, type) && place.takes(method.getReturnType()))
                .forEach(method -> suggestions.add(wrapped(site, PackageTypes.written(method))));
        for (Variable variable : place.variables()) {
            boolean canBeAsked = variable.type() instanceof DeclaredType
                    && !variable.type().toString().startsWith("java.")
                    && !variable.name().equals(site.source(site.tree()));
            if (canBeAsked && ((DeclaredType) variable.type()).asElement() instanceof TypeElement asked) {
                calls(site, place, type, asked, variable.name() + ".", suggestions);
            }
        }
        return suggestions.stream()
                .sorted(Comparator.comparingDouble(Suggestion::closeness).reversed())
                .limit(MOST)
                .toList();
    }

    private static Optional<TypeElement> owner(Site site) {
        for (var up = site.path(); up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof ClassTree) {
                return site.file().element(up).map(TypeElement.class::cast);
            }
        }
        return Optional.empty();
    }

    private static void calls(
            Site site, Place place, TypeMirror type, TypeElement owner, String receiver, List<Suggestion> suggestions) {
        var around = site.method().flatMap(path -> site.file().element(path));
        for (Element member : owner.getEnclosedElements()) {
            boolean isWrap = member.getKind() == ElementKind.METHOD
                    && Reach.includes(site, member)
                    && around.filter(member::equals).isEmpty()
                    && takesOne((ExecutableElement) member, site, type)
                    && place.takes(((ExecutableElement) member).getReturnType())
                    && (receiver.isEmpty() || !member.getModifiers().contains(Modifier.STATIC));
            if (isWrap) {
                suggestions.add(wrapped(site, receiver + member.getSimpleName()));
            }
        }
    }

    private static boolean takesOne(ExecutableElement method, Site site, TypeMirror type) {
        return method.getParameters().size() == 1
                && site.file().isAssignable(type, method.getParameters().get(0).asType());
    }

    /** A method that is used nearby is likelier forgotten than one that is not. */
    private static Suggestion wrapped(Site site, String method) {
        var source = site.source(site.tree());
        boolean isUsedNearby = site.source(site.enclosingMember()).contains(method + "(");
        double likeness = NameSimilarity.between(source, method);
        var call = Written.primary(method + "(" + source + ")");
        return call.instead(
                site,
                (isUsedNearby ? 0.5 : 0.3) + 0.2 * likeness,
                "%s was handed on as it is: it goes through %s now.".formatted(Site.quote(source), Site.quote(method)));
    }
}
