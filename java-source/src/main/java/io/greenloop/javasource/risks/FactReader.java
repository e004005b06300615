package io.greenloop.javasource.risks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.Analysis;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Walks one file and notes facts; what the compiler cannot name is passed over. */
abstract class FactReader extends TreePathScanner<Void, Void> {

    private final Analysis analysis;
    private final CompilationUnitTree unit;
    private final List<RiskFact> found = new ArrayList<>();
    private MethodTree textOf;
    private String text = "";
    private Tree ownerOf;
    private String owner = "";

    FactReader(Analysis analysis, CompilationUnitTree unit) {
        this.analysis = analysis;
        this.unit = unit;
    }

    final List<RiskFact> read() {
        scan(unit, null);
        return found;
    }

    final void note(Risk risk, Tree tree, String text, RiskFact.News news) {
        note(risk, tree, owner(), text, news);
    }

    final void note(Risk risk, Tree tree, String owner, String text, RiskFact.News news) {
        found.add(new RiskFact(Analysis.pathOf(unit), analysis.line(unit, tree), owner, risk, text, news));
    }

    final Analysis analysis() {
        return analysis;
    }

    final Element element() {
        return analysis.trees().getElement(getCurrentPath());
    }

    final Element element(Tree part) {
        return analysis.trees().getElement(new TreePath(getCurrentPath(), part));
    }

    final Optional<TypeMirror> typeOf(Tree part) {
        return Optional.ofNullable(analysis.trees().getTypeMirror(new TreePath(getCurrentPath(), part)));
    }

    /** Whether a type is known and is, or comes from, the named one. */
    final boolean is(TypeMirror type, String name) {
        var wanted = analysis.elements().getTypeElement(name);
        return wanted != null
                && type.getKind() == TypeKind.DECLARED
                && analysis.types()
                        .isSubtype(
                                analysis.types().erasure(type), analysis.types().erasure(wanted.asType()));
    }

    static String nameOf(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : type.toString();
    }

    /** {@code type#member}; empty for what is no member of a type. */
    static String member(Element element) {
        return element != null && element.getEnclosingElement() instanceof TypeElement type
                ? type.getQualifiedName() + "#" + element.getSimpleName()
                : "";
    }

    /** The constant behind an expression, when it is a literal or names one. */
    final Optional<Object> constant(ExpressionTree expression) {
        var bare = bare(expression);
        if (bare instanceof LiteralTree literal) {
            return Optional.ofNullable(literal.getValue());
        }
        return element(bare) instanceof VariableElement variable
                ? Optional.ofNullable(variable.getConstantValue())
                : Optional.empty();
    }

    /** An expression without the parentheses and casts around it. */
    static ExpressionTree bare(ExpressionTree expression) {
        var at = expression;
        while (true) {
            if (at instanceof ParenthesizedTree inner) {
                at = inner.getExpression();
            } else if (at instanceof TypeCastTree cast) {
                at = cast.getExpression();
            } else {
                return at;
            }
        }
    }

    /** The method around a place, if one is. */
    static Optional<MethodTree> methodAround(TreePath path) {
        for (var at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof MethodTree method) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** A method as text; asked again for the same one it is not written again. */
    final String text(MethodTree method) {
        if (method != textOf) {
            textOf = method;
            text = method.toString();
        }
        return text;
    }

    /** The classes around this place and its method, as {@code MethodComplexity} writes them; not written again for the same method. */
    final String owner() {
        var at = getCurrentPath();
        while (at != null && !(at.getLeaf() instanceof MethodTree) && !(at.getLeaf() instanceof ClassTree)) {
            at = at.getParentPath();
        }
        if (at == null) {
            return "";
        }
        if (at.getLeaf() != ownerOf) {
            ownerOf = at.getLeaf();
            owner = owner(at);
        }
        return owner;
    }

    private static String owner(TreePath path) {
        var classes = new ArrayDeque<String>();
        var method = "";
        for (var at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof MethodTree tree && method.isEmpty() && classes.isEmpty()) {
                method = "#" + signature(tree);
            }
            if (at.getLeaf() instanceof ClassTree tree) {
                classes.addFirst(
                        tree.getSimpleName().isEmpty()
                                ? "(anonymous)"
                                : tree.getSimpleName().toString());
            }
        }
        return String.join(".", classes) + method;
    }

    private static String signature(MethodTree method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getType().toString())
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }

    /** The trees of a class's members; the compiler, asked for that of one member, searches the class from its beginning. */
    final Map<Element, Tree> members(ClassTree type) {
        var trees = new HashMap<Element, Tree>();
        for (var member : type.getMembers()) {
            var declared = element(member);
            if (declared != null) {
                trees.put(declared, member);
            }
        }
        return trees;
    }

    /** The name of what carries the annotation. */
    final String declared() {
        for (var at = getCurrentPath(); at != null; at = at.getParentPath()) {
            Tree leaf = at.getLeaf();
            if (leaf instanceof VariableTree variable) {
                return variable.getName().toString();
            }
            if (leaf instanceof MethodTree method) {
                return method.getName().toString();
            }
            if (leaf instanceof ClassTree type) {
                return type.getSimpleName().toString();
            }
        }
        return "";
    }

    /** The local variable or own field that an expression names; null when it names none. */
    final Element variable(ExpressionTree expression) {
        var bare = bare(expression);
        var isName = bare instanceof IdentifierTree
                || bare instanceof MemberSelectTree select
                        && select.getExpression().toString().equals("this");
        if (!isName || !(element(bare) instanceof VariableElement variable)) {
            return null;
        }
        var isWord = variable.getSimpleName().contentEquals("this")
                || variable.getSimpleName().contentEquals("super");
        return isWord || variable.getKind() == ElementKind.ENUM_CONSTANT ? null : variable;
    }
}
