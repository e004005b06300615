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
import io.greenloop.patcher.domain.template.donor.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A field or method where another that fits is meant, as {@code Math.min} for {@code Math.max} ("wrong function name" and "same function
 * wrong caller" in ManySStuBs4J, Karampatsis and Sutton, 2020).
 */
final class MemberReplacement implements Template {

    private static final int MOST = 10;

    /** Names that do not look alike and are taken for one another all the same. */
    private static final Set<Set<String>> OPPOSITES = Set.of(
            Set.of("min", "max"),
            Set.of("floor", "ceil"),
            Set.of("floor", "round"),
            Set.of("ceil", "round"),
            Set.of("add", "push"),
            Set.of("add", "remove"),
            Set.of("add", "addFirst"),
            Set.of("addLast", "addFirst"),
            Set.of("offerLast", "offerFirst"),
            Set.of("removeLast", "removeFirst"),
            Set.of("pollLast", "pollFirst"),
            Set.of("peekLast", "peekFirst"),
            Set.of("getLast", "getFirst"),
            Set.of("last", "first"),
            Set.of("poll", "remove"),
            Set.of("poll", "peek"),
            Set.of("pop", "peek"),
            Set.of("push", "addLast"),
            Set.of("pop", "removeLast"),
            Set.of("headSet", "tailSet"),
            Set.of("headMap", "tailMap"),
            Set.of("higher", "lower"),
            Set.of("ceiling", "floor"),
            Set.of("startsWith", "endsWith"),
            Set.of("indexOf", "lastIndexOf"),
            Set.of("contains", "startsWith"),
            Set.of("equals", "equalsIgnoreCase"),
            Set.of("keySet", "values"),
            Set.of("containsKey", "containsValue"),
            Set.of("anyMatch", "allMatch"),
            Set.of("anyMatch", "noneMatch"),
            Set.of("isBefore", "isAfter"),
            Set.of("plus", "minus"),
            Set.of("add", "subtract"),
            Set.of("multiply", "divide"),
            Set.of("print", "println"),
            Set.of("reverseOrder", "naturalOrder"),
            Set.of("MIN_VALUE", "MAX_VALUE"),
            Set.of("isUpperCase", "isLowerCase"),
            Set.of("isDigit", "isLetter"),
            Set.of("isLetter", "isLetterOrDigit"),
            Set.of("toUpperCase", "toLowerCase"));

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
            double fit = other.getSimpleName().contentEquals(name) ? 0 : fit(site, member, other);
            if (fit > 0) {
                suggestions.add(suggestion(site, name, other, fit));
            }
        }
        suggestions.sort((a, b) -> Double.compare(b.closeness(), a.closeness()));
        return suggestions.stream().limit(MOST).toList();
    }

    /** 1 for the same shape, less for what takes the same arguments and brings something else that fits, 0 for no fit. */
    private static double fit(Site site, Element member, Element other) {
        if (isAlike(member, other, site.file())) {
            return Reach.includes(site, other) ? 1 : 0;
        }
        boolean isOtherCall = site.parent() instanceof MethodInvocationTree
                && member instanceof ExecutableElement method
                && other instanceof ExecutableElement otherMethod
                && other.getKind() == ElementKind.METHOD
                && !isOfObject(other)
                && Reach.includes(site, other)
                && isStatic(member) == isStatic(other)
                && new CallFit(site.upwards()).takes(otherMethod, method);
        return isOtherCall ? 0.65 : 0;
    }

    private static Suggestion suggestion(Site site, String name, Element other, double fit) {
        var otherName = other.getSimpleName().toString();
        int end = site.file().end(site.tree());
        double likeness = OPPOSITES.contains(Set.of(name, otherName)) ? 0.9 : NameSimilarity.between(name, otherName);
        return Suggestion.of(
                new TextEdit(end - name.length(), end, otherName),
                fit * (0.4 + 0.6 * likeness),
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

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isOfObject(Element member) {
        return member.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals("java.lang.Object");
    }

    private static boolean isAlike(Element member, Element other, TypedFile file) {
        if (isOfObject(other) || member.getKind() != other.getKind() || isStatic(member) != isStatic(other)) {
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
