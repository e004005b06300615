package io.greenloop.javasource.messages;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Reads an expression as a text: what is fixed, and a hole for each part that is only known at run time. */
final class TemplateReader {

    private static final int DEEPEST = 14;
    private static final int MOST_VALUES = 6;
    private static final int MOST_STEPS = 500;

    private final Trees trees;
    private final Definitions definitions;
    private final Holes holes;
    private final CallReader calls;
    private final Map<Element, TreePath> bindings = new HashMap<>();
    private final Set<Element> spokenEnums = new HashSet<>();
    /** What is being read: a variable that is appended to itself, a helper that calls itself. */
    private final Set<Element> open = new HashSet<>();

    private int steps;

    TemplateReader(Trees trees, Definitions definitions, Holes holes, Map<String, String> bundle) {
        this.trees = trees;
        this.definitions = definitions;
        this.holes = holes;
        this.calls = new CallReader(this, trees, definitions, bundle);
    }

    /** The texts an expression stands for; a condition on top stands for both of its branches. */
    List<String> read(TreePath expression) {
        var texts = new ArrayList<String>();
        steps = 0;
        collect(expression, texts);
        return texts;
    }

    CallReader calls() {
        return calls;
    }

    /** Enumerations whose members' names are part of a text. */
    Set<Element> spokenEnums() {
        return spokenEnums;
    }

    private void collect(TreePath at, List<String> texts) {
        var tree = at.getLeaf();
        if (tree instanceof ParenthesizedTree inner) {
            collect(child(at, inner.getExpression()), texts);
        } else if (tree instanceof ConditionalExpressionTree either) {
            collect(child(at, either.getTrueExpression()), texts);
            collect(child(at, either.getFalseExpression()), texts);
        } else {
            texts.add(text(at, 0));
        }
    }

    String text(TreePath at, int depth) {
        if (depth > DEEPEST || steps++ > MOST_STEPS) {
            return hole(at);
        }
        var tree = at.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (tree instanceof ParenthesizedTree inner) {
            return text(child(at, inner.getExpression()), depth + 1);
        }
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS && isText(at)) {
            return text(child(at, sum.getLeftOperand()), depth + 1) + text(child(at, sum.getRightOperand()), depth + 1);
        }
        if (tree instanceof ConditionalExpressionTree either) {
            return choice(
                    at, List.of(child(at, either.getTrueExpression()), child(at, either.getFalseExpression())), depth);
        }
        if (tree instanceof SwitchExpressionTree choice) {
            return choice(
                    at,
                    choice.getCases().stream()
                            .flatMap(each -> SwitchBranches.results(at, each).stream())
                            .toList(),
                    depth);
        }
        if (tree instanceof LambdaExpressionTree supplier) {
            return supplied(at, supplier, depth);
        }
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return variable(at, trees.getElement(at), depth);
        }
        if (tree instanceof NewClassTree created) {
            return newText(at, created, depth);
        }
        return tree instanceof MethodInvocationTree call ? calls.text(at, call, depth) : hole(at);
    }

    /** Any of several texts; where none of them says anything, it is as good as a hole. */
    String choice(TreePath at, List<TreePath> branches, int depth) {
        if (branches.isEmpty() || branches.size() > MOST_VALUES * 2) {
            return hole(at);
        }
        var texts = branches.stream()
                .map(branch -> text(branch, depth + 1))
                .distinct()
                .toList();
        if (texts.size() == 1) {
            return texts.get(0);
        }
        return texts.stream().allMatch(TemplateReader::isNothing)
                ? hole(at)
                : texts.stream().collect(Collectors.joining("|", "⟨", "⟩"));
    }

    private static boolean isNothing(String text) {
        return text.equals("null") || !FormatStrings.saysSomething(Holes.template(text));
    }

    /** What a method returns when it is called like this. */
    String returned(TreePath at, Element method, Map<Element, TreePath> given, int depth) {
        var returns =
                definitions.returnedBy(method).stream().filter(this::isText).toList();
        if (returns.isEmpty() || returns.size() > MOST_VALUES || !open.add(method)) {
            return hole(at);
        }
        var outer = new HashMap<>(bindings);
        bindings.putAll(given);
        var text = choice(at, returns, depth);
        bindings.clear();
        bindings.putAll(outer);
        open.remove(method);
        return text;
    }

    String hole(TreePath at) {
        if (trees.getTypeMirror(at) instanceof DeclaredType type
                && type.asElement().getKind() == ElementKind.ENUM) {
            spokenEnums.add(type.asElement());
        }
        return holes.of(at.getLeaf());
    }

    /** Whether an expression is a string; a sum is one where a part is, also beside parts whose type is not at hand. */
    boolean isText(TreePath expression) {
        var type = trees.getTypeMirror(expression);
        if (type != null && type.getKind() != TypeKind.ERROR) {
            return Definitions.isString(type);
        }
        return expression.getLeaf() instanceof BinaryTree sum
                && sum.getKind() == Tree.Kind.PLUS
                && (isText(child(expression, sum.getLeftOperand()))
                        || isText(child(expression, sum.getRightOperand())));
    }

    /** Whether an expression is a call of something that is not at hand, and thus could be a string. */
    boolean couldBeText(TreePath expression) {
        var type = trees.getTypeMirror(expression);
        return expression.getLeaf() instanceof MethodInvocationTree
                && (type == null || type.getKind() == TypeKind.ERROR);
    }

    static TreePath child(TreePath at, Tree tree) {
        return new TreePath(at, tree);
    }

    private String supplied(TreePath at, LambdaExpressionTree supplier, int depth) {
        if (supplier.getBody() instanceof BlockTree block) {
            return choice(
                    at,
                    block.getStatements().stream()
                            .filter(ReturnTree.class::isInstance)
                            .map(result -> child(at, ((ReturnTree) result).getExpression()))
                            .toList(),
                    depth);
        }
        return text(child(at, supplier.getBody()), depth + 1);
    }

    private String variable(TreePath at, Element element, int depth) {
        if (!(element instanceof VariableElement variable)) {
            return hole(at);
        }
        if (bindings.containsKey(variable)) {
            return text(bindings.get(variable), depth + 1);
        }
        if (variable.getConstantValue() != null) {
            return String.valueOf(variable.getConstantValue());
        }
        if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
            return variable.getSimpleName().toString();
        }
        var type = variable.asType().toString();
        if (!type.equals("java.lang.String") && !Definitions.isBuilder(type)) {
            return hole(at);
        }
        var values = definitions.values(variable);
        // What a field holds that is given more than one value depends on what was called before.
        if (variable.getKind() == ElementKind.FIELD && values.size() > 1) {
            return hole(at);
        }
        var appended = definitions.appendedTo(variable);
        if (variable.getKind() == ElementKind.PARAMETER || values.isEmpty() && appended.isEmpty()) {
            return hole(at);
        }
        if (!open.add(variable)) {
            return hole(at);
        }
        var text = new StringBuilder(values.isEmpty() ? "" : choice(at, values, depth));
        appended.forEach(piece -> text.append(text(piece, depth + 1)));
        open.remove(variable);
        return text.toString();
    }

    private String newText(TreePath at, NewClassTree created, int depth) {
        var type = trees.getTypeMirror(at);
        if (type == null || !Definitions.isBuilder(type.toString()) && !isText(at)) {
            return hole(at);
        }
        var arguments = created.getArguments();
        if (arguments.isEmpty() || !isText(child(at, arguments.get(0)))) {
            return "";
        }
        return text(child(at, arguments.get(0)), depth + 1);
    }
}
