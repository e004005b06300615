package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.template.Site;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** What the other classes of the package offer without an object: their static methods and constants. */
public final class PackageTypes {

    private static final int MOST = 40;

    private final List<ExecutableElement> methods;
    private final List<VariableElement> constants;

    private PackageTypes(TypedFile file) {
        var name = file.unit().getPackageName();
        var around = file.elements().getPackageElement(name == null ? "" : name.toString());
        var own = file.unit().getTypeDecls().stream()
                .map(PackageTypes::simpleName)
                .toList();
        var types = around == null
                ? List.<TypeElement>of()
                : ElementFilter.typesIn(around.getEnclosedElements()).stream()
                        .filter(type -> !own.contains(type.getSimpleName().toString()))
                        .sorted(Comparator.comparing(
                                type -> type.getSimpleName().toString()))
                        .limit(MOST)
                        .toList();
        methods = types.stream()
                .flatMap(type -> ElementFilter.methodsIn(members(type)).stream())
                .filter(method -> method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE)
                        && !method.isVarArgs()
                        && method.getTypeParameters().isEmpty())
                .toList();
        constants = types.stream()
                .filter(type -> type.getKind() != ElementKind.ENUM)
                .flatMap(type -> ElementFilter.fieldsIn(members(type)).stream())
                .filter(field -> field.getModifiers().contains(Modifier.STATIC)
                        && field.getModifiers().contains(Modifier.FINAL)
                        && !field.getModifiers().contains(Modifier.PRIVATE))
                .toList();
    }

    /** None of a type that needs a class which is not on the class path: it cannot be looked into. */
    private static List<? extends Element> members(TypeElement type) {
        try {
            return type.getEnclosedElements();
        } catch (RuntimeException e) {
            if (e.getClass().getSimpleName().equals("CompletionFailure")) {
                return List.of();
            }
            throw e;
        }
    }

    private static String simpleName(Tree tree) {
        return tree instanceof ClassTree type ? type.getSimpleName().toString() : "";
    }

    /** Worked out once for a file. */
    public static PackageTypes beside(Site site) {
        return site.file().derived(PackageTypes.class, PackageTypes::new);
    }

    public List<ExecutableElement> methods() {
        return methods;
    }

    List<VariableElement> constants() {
        return constants;
    }

    /** A member of them as it is written in the file. */
    public static String written(Element member) {
        return member.getEnclosingElement().getSimpleName() + "." + member.getSimpleName();
    }
}
