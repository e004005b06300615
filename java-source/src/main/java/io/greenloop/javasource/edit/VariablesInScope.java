package io.greenloop.javasource.edit;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the variables that can be named at a place, nearest first; in static code no fields of the object. Whether one is
 * assigned there is left to the compiler.
 */
public final class VariablesInScope {

    private final TypedFile file;
    private final Map<String, Variable> found = new LinkedHashMap<>();
    private final boolean mustHaveValue;
    private boolean isStatic;

    private VariablesInScope(TypedFile file, boolean mustHaveValue) {
        this.file = file;
        this.mustHaveValue = mustHaveValue;
    }

    public static List<Variable> at(TypedFile file, TreePath place) {
        return at(file, place, file.start(place.getLeaf()));
    }

    /** As seen from an offset in the block around the place, such as behind a declaration. */
    public static List<Variable> at(TypedFile file, TreePath place, int offset) {
        return at(place, offset, new VariablesInScope(file, false));
    }

    /** Without those that were declared without a value and not given one in a statement between there and the place. */
    public static List<Variable> readableAt(TypedFile file, TreePath place) {
        return at(place, file.start(place.getLeaf()), new VariablesInScope(file, true));
    }

    private static List<Variable> at(TreePath place, int offset, VariablesInScope scope) {
        for (var path = place; path != null; path = path.getParentPath()) {
            scope.add(path, offset);
        }
        return List.copyOf(scope.found.values());
    }

    private void add(TreePath path, int offset) {
        var tree = path.getLeaf();
        for (var declared : declarationsOf(tree)) {
            if (declared instanceof VariableTree variable
                    && file.end(variable) <= offset
                    && (!mustHaveValue || hasValue(tree, variable, offset))) {
                addVariable(new TreePath(path, variable), kindWithin(tree));
            }
        }
        if (tree instanceof ClassTree) {
            file.element(path).ifPresent(type -> addFields((TypeElement) type));
        }
        isStatic |= isStatic(tree);
    }

    private boolean hasValue(Tree owner, VariableTree variable, int offset) {
        boolean isPlain = owner instanceof BlockTree || owner instanceof CaseTree;
        if (!isPlain || variable.getInitializer() != null) {
            return true;
        }
        var between = file.text().substring(file.end(variable), offset);
        return Pattern.compile("\\b" + Pattern.quote(variable.getName().toString()) + "\\s*=[^=][^;]*;")
                .matcher(between)
                .find();
    }

    private static boolean isStatic(Tree tree) {
        if (tree instanceof BlockTree block) {
            return block.isStatic();
        }
        if (tree instanceof MethodTree method) {
            return method.getModifiers().getFlags().contains(Modifier.STATIC);
        }
        if (tree instanceof VariableTree variable) {
            return variable.getModifiers().getFlags().contains(Modifier.STATIC);
        }
        return tree instanceof ClassTree type && type.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private static List<? extends Tree> declarationsOf(Tree tree) {
        if (tree instanceof BlockTree block) {
            return block.getStatements();
        }
        if (tree instanceof CaseTree branch) {
            return branch.getStatements() == null ? List.of() : branch.getStatements();
        }
        if (tree instanceof MethodTree method) {
            return method.getParameters();
        }
        if (tree instanceof LambdaExpressionTree lambda) {
            return lambda.getParameters();
        }
        if (tree instanceof ForLoopTree loop) {
            return loop.getInitializer();
        }
        if (tree instanceof EnhancedForLoopTree loop) {
            return List.of(loop.getVariable());
        }
        if (tree instanceof CatchTree handler) {
            return List.of(handler.getParameter());
        }
        if (tree instanceof TryTree attempt) {
            return new ArrayList<>(attempt.getResources());
        }
        return List.of();
    }

    private static Variable.Kind kindWithin(Tree owner) {
        return owner instanceof MethodTree || owner instanceof LambdaExpressionTree
                ? Variable.Kind.PARAMETER
                : Variable.Kind.LOCAL;
    }

    private void addVariable(TreePath path, Variable.Kind kind) {
        var name = ((VariableTree) path.getLeaf()).getName().toString();
        file.type(path).ifPresent(type -> found.putIfAbsent(name, new Variable(name, type, kind)));
    }

    private void addFields(TypeElement owner) {
        var ownFirst = new ArrayList<>(ElementFilter.fieldsIn(owner.getEnclosedElements()));
        ownFirst.addAll(ElementFilter.fieldsIn(file.members(owner)));
        for (var field : ownFirst) {
            var name = field.getSimpleName().toString();
            if (isVisible(field, owner) && (!isStatic || field.getModifiers().contains(Modifier.STATIC))) {
                found.putIfAbsent(name, new Variable(name, field.asType(), kindOf(field)));
            }
        }
    }

    private static boolean isVisible(Element field, TypeElement owner) {
        return field.getEnclosingElement().equals(owner)
                || !field.getModifiers().contains(Modifier.PRIVATE);
    }

    private static Variable.Kind kindOf(Element field) {
        boolean isConstant = field.getKind() == ElementKind.ENUM_CONSTANT
                || field.getModifiers().containsAll(List.of(Modifier.STATIC, Modifier.FINAL));
        return isConstant ? Variable.Kind.CONSTANT : Variable.Kind.FIELD;
    }
}
