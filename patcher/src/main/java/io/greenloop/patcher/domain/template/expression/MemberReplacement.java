package io.greenloop.patcher.domain.template.expression;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.greenloop.javasource.edit.NameSimilarity;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A field or method where another of the same type and the same parameters is meant, as {@code Math.min} for {@code Math.max}. */
final class MemberReplacement implements Template {

    private static final int MOST = 6;

    @Override
    public String name() {
        return "member-replacement";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ASSERTION -> 0.75;
            case NULL, INDEX, ZERO, OTHER, ENDLESS -> 0.5;
            case COMPILE -> 0.2;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof MemberSelectTree) && !isUnqualifiedCall(site)) {
            return List.of();
        }
        var member = site.element().orElse(null);
        if (member == null
                || !(member.getEnclosingElement() instanceof TypeElement owner)
                || member.getKind() == ElementKind.CONSTRUCTOR) {
            return List.of();
        }
        var name = member.getSimpleName().toString();
        var suggestions = new ArrayList<Suggestion>();
        for (var other : site.file().members(owner)) {
            if (isAlike(member, other, site.file()) && !other.getSimpleName().contentEquals(name)) {
                suggestions.add(suggestion(site, name, other));
            }
        }
        suggestions.sort((a, b) -> Double.compare(b.closeness(), a.closeness()));
        return suggestions.stream().limit(MOST).toList();
    }

    private static Suggestion suggestion(Site site, String name, Element other) {
        var otherName = other.getSimpleName().toString();
        int end = site.file().end(site.tree());
        return Suggestion.of(
                new TextEdit(end - name.length(), end, otherName),
                0.4 + 0.6 * NameSimilarity.between(name, otherName),
                "%s was asked for %s where %s is meant: it was replaced."
                        .formatted(qualifier(site), Site.quote(name), Site.quote(otherName)));
    }

    private static String qualifier(Site site) {
        return site.tree() instanceof MemberSelectTree select ? site.quote(select.getExpression()) : "The class";
    }

    private static boolean isUnqualifiedCall(Site site) {
        return site.tree() instanceof IdentifierTree
                && site.parent() instanceof MethodInvocationTree call
                && call.getMethodSelect() == site.tree()
                && !site.source(site.tree()).matches("this|super");
    }

    private static boolean isAlike(Element member, Element other, TypedFile file) {
        if (other.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals("java.lang.Object")) {
            return false;
        }
        if (member.getKind() != other.getKind()
                || member.getModifiers().contains(Modifier.STATIC)
                        != other.getModifiers().contains(Modifier.STATIC)) {
            return false;
        }
        if (!(member instanceof ExecutableElement method) || !(other instanceof ExecutableElement otherMethod)) {
            return file.isSameType(member.asType(), other.asType());
        }
        return isSameErasure(method.getReturnType(), otherMethod.getReturnType(), file)
                && haveSameParameters(method, otherMethod, file);
    }

    private static boolean haveSameParameters(ExecutableElement method, ExecutableElement other, TypedFile file) {
        if (method.getParameters().size() != other.getParameters().size()) {
            return false;
        }
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (!isSameErasure(
                    method.getParameters().get(i).asType(),
                    other.getParameters().get(i).asType(),
                    file)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameErasure(TypeMirror one, TypeMirror other, TypedFile file) {
        var types = file.types();
        return one.getKind() == TypeKind.VOID
                ? other.getKind() == TypeKind.VOID
                : other.getKind() != TypeKind.VOID && file.isSameType(types.erasure(one), types.erasure(other));
    }
}
