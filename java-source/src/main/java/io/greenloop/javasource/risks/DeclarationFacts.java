package io.greenloop.javasource.risks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.Analysis;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Finds what other code can call or extend, and which members threads agree on. */
final class DeclarationFacts extends FactReader {

    DeclarationFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        if (tree.getModifiers().getFlags().contains(Modifier.VOLATILE)) {
            note(Risk.VOLATILE_CHANGED, tree, "volatile " + tree.getName(), RiskFact.News.BOTH);
        }
        return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        if (tree.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
            note(Risk.LOCKING_CHANGED, tree, "synchronized " + tree.getName(), RiskFact.News.BOTH);
        }
        return super.visitMethod(tree, nothing);
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        note(Risk.API_CHANGED, tree, "", RiskFact.News.NONE);
        if (element() instanceof TypeElement type && isExposed(type)) {
            surface(tree, type);
        }
        return super.visitClass(tree, nothing);
    }

    private void surface(ClassTree tree, TypeElement type) {
        var name = type.getQualifiedName().toString();
        gone(tree, "type " + name);
        type.getInterfaces().forEach(parent -> gone(tree, name + " is a " + plain(parent)));
        if (type.getSuperclass().getKind() == TypeKind.DECLARED
                && !nameOf(type.getSuperclass()).startsWith("java.lang.")) {
            gone(tree, name + " is a " + plain(type.getSuperclass()));
        }
        var members = members(tree);
        for (var member : type.getEnclosedElements()) {
            if (isOpen(member) && isReachable(type, member)) {
                member(members.getOrDefault(member, tree), type, member);
            }
        }
    }

    private void member(Tree place, TypeElement type, Element member) {
        if (member instanceof ExecutableElement method) {
            var signature = signature(type, method);
            gone(place, signature);
            if (method.getModifiers().contains(Modifier.ABSTRACT)) {
                note(
                        Risk.API_CHANGED,
                        place,
                        owner(),
                        "to be implemented: " + signature,
                        RiskFact.News.WHEN_ADDED_TO_OLD);
            }
        } else if (member instanceof VariableElement field) {
            gone(place, type.getQualifiedName() + "." + field.getSimpleName() + ": " + plain(field.asType()));
        }
    }

    private void gone(Tree place, String text) {
        note(Risk.API_CHANGED, place, owner(), text, RiskFact.News.WHEN_GONE);
    }

    private String signature(TypeElement type, ExecutableElement method) {
        var parameters = method.getParameters().stream()
                .map(parameter -> plain(parameter.asType()))
                .collect(Collectors.joining(", ", "(", ")"));
        var name = method.getKind() == ElementKind.CONSTRUCTOR ? "new" : method.getSimpleName();
        var kept = method.getModifiers().contains(Modifier.STATIC) ? "static " : "";
        return kept
                + type.getQualifiedName()
                + "."
                + name
                + parameters
                + ": "
                + plain(method.getReturnType())
                + checked(method);
    }

    /** What callers have to catch. */
    private String checked(ExecutableElement method) {
        var types = method.getThrownTypes().stream()
                .filter(thrown -> !is(thrown, "java.lang.RuntimeException") && !is(thrown, "java.lang.Error"))
                .map(DeclarationFacts::plain)
                .sorted()
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "" : " throws " + types;
    }

    /** A type without its annotations and arguments, by which callers' class files name it. */
    private static String plain(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> nameOf(type);
            case ARRAY -> plain(((ArrayType) type).getComponentType()) + "[]";
            case TYPEVAR -> plain(((TypeVariable) type).getUpperBound());
            default -> type.toString();
        };
    }

    private static boolean isExposed(TypeElement type) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (!isOpen(at)) {
                return false;
            }
        }
        return !type.getQualifiedName().isEmpty();
    }

    private static boolean isOpen(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || element.getModifiers().contains(Modifier.PROTECTED);
    }

    /** What is protected in a final class can be reached by nobody outside of its package. */
    private static boolean isReachable(TypeElement type, Element member) {
        return member.getModifiers().contains(Modifier.PUBLIC)
                || !type.getModifiers().contains(Modifier.FINAL);
    }
}
