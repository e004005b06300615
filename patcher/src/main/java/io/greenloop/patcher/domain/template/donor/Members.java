package io.greenloop.patcher.domain.template.donor;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What an object can be asked without being given anything. */
final class Members {

    /** A field or a call without arguments, as it is written behind a dot. */
    record Member(String written, String name, TypeMirror type, boolean isOfProject) {}

    private Members() {}

    static List<Member> plain(Place place, TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement owner)) {
            return List.of();
        }
        return place.site().file().members(owner).stream()
                .filter(member -> isInReach(member, place))
                .flatMap(member -> member(member, declared, place))
                .toList();
    }

    static boolean hasPlain(Place place, TypeMirror type, String name, TypeKind kind) {
        return plain(place, type).stream()
                .anyMatch(member ->
                        member.written().equals(name + "()") && member.type().getKind() == kind);
    }

    private static boolean isInReach(Element member, Place place) {
        boolean isOfObject = member.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals("java.lang.Object");
        return !isOfObject
                && Reach.includes(place.site(), member)
                && !member.getModifiers().contains(Modifier.STATIC);
    }

    private static Stream<Member> member(Element member, DeclaredType declared, Place place) {
        var name = member.getSimpleName().toString();
        var type = place.site().file().types().asMemberOf(declared, member);
        boolean isOfProject = isOfProject(member);
        if (member instanceof VariableElement) {
            return Stream.of(new Member(name, name, type, isOfProject));
        }
        boolean isQuery = member instanceof ExecutableElement method
                && method.getParameters().isEmpty()
                && type instanceof ExecutableType;
        var answer = isQuery ? ((ExecutableType) type).getReturnType() : null;
        return isQuery && answer.getKind() != TypeKind.VOID && !name.startsWith("<")
                ? Stream.of(new Member(name + "()", name, answer, isOfProject))
                : Stream.empty();
    }

    private static boolean isOfProject(Element member) {
        return !(member.getEnclosingElement() instanceof TypeElement owner)
                || !owner.getQualifiedName().toString().startsWith("java.");
    }
}
