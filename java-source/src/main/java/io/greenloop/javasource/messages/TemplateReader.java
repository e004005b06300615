package io.greenloop.javasource.messages;

import static io.greenloop.javasource.messages.FormatStrings.HOLE;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** Reads an expression as a message template: the fixed text, and a hole for what is only known at run time. */
final class TemplateReader {

    private static final int DEEPEST = 12;
    private static final Set<String> LOOK_UPS = Set.of("getString", "getMessage");
    private static final Set<String> SAME_TEXT = Set.of("strip", "trim", "stripIndent", "intern", "toString", "get");

    private final Trees trees;
    private final Definitions definitions;
    private final Map<String, String> bundle;

    TemplateReader(Trees trees, Definitions definitions, Map<String, String> bundle) {
        this.trees = trees;
        this.definitions = definitions;
        this.bundle = bundle;
    }

    /** The templates an expression stands for; a condition on top stands for both of its branches. */
    List<String> read(TreePath expression) {
        var templates = new ArrayList<String>();
        collect(expression, templates);
        return templates.stream()
                .map(FormatStrings::normalised)
                .filter(FormatStrings::saysSomething)
                .toList();
    }

    /** A bundle's text for a key, in our notation; the key itself, marked, when no bundle at hand has it. */
    String lookUp(String key) {
        var text = bundle.get(key);
        return text == null ? "key(" + key + ")" : FormatStrings.messageFormat(text);
    }

    private void collect(TreePath at, List<String> templates) {
        var tree = at.getLeaf();
        if (tree instanceof ParenthesizedTree inner) {
            collect(child(at, inner.getExpression()), templates);
        } else if (tree instanceof ConditionalExpressionTree either) {
            collect(child(at, either.getTrueExpression()), templates);
            collect(child(at, either.getFalseExpression()), templates);
        } else {
            templates.add(template(at, 0));
        }
    }

    private String template(TreePath at, int depth) {
        if (depth > DEEPEST) {
            return HOLE;
        }
        var tree = at.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (tree instanceof ParenthesizedTree inner) {
            return template(child(at, inner.getExpression()), depth + 1);
        }
        if (tree instanceof TypeCastTree cast) {
            return template(child(at, cast.getExpression()), depth + 1);
        }
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS && isText(at)) {
            return template(child(at, sum.getLeftOperand()), depth + 1)
                    + template(child(at, sum.getRightOperand()), depth + 1);
        }
        if (tree instanceof ConditionalExpressionTree either) {
            return choice(at, List.of(either.getTrueExpression(), either.getFalseExpression()), depth);
        }
        if (tree instanceof SwitchExpressionTree choice) {
            return choice(at, choice.getCases().stream().map(CaseTree::getBody).toList(), depth);
        }
        if (tree instanceof LambdaExpressionTree supplier) {
            return template(child(at, supplier.getBody()), depth + 1);
        }
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return variable(trees.getElement(at), depth);
        }
        if (tree instanceof NewClassTree created) {
            return newBuilder(at, created, depth);
        }
        return tree instanceof MethodInvocationTree call ? call(at, call, depth) : HOLE;
    }

    private String choice(TreePath at, List<? extends Tree> branches, int depth) {
        var texts = branches.stream()
                .map(branch -> branch == null ? HOLE : template(child(at, branch), depth + 1))
                .toList();
        return "⟨" + String.join("|", texts) + "⟩";
    }

    private String variable(Element element, int depth) {
        if (!(element instanceof VariableElement variable)) {
            return HOLE;
        }
        if (variable.getConstantValue() != null) {
            return String.valueOf(variable.getConstantValue());
        }
        if (Definitions.isBuilder(variable.asType().toString())) {
            return builder(variable, depth);
        }
        if (!isText(variable)) {
            return HOLE;
        }
        return definitions
                .initialValue(variable)
                .map(value -> template(value, depth + 1))
                .orElse(HOLE);
    }

    private String builder(VariableElement variable, int depth) {
        var text = new StringBuilder();
        definitions.initialValue(variable).ifPresent(value -> text.append(template(value, depth + 1)));
        definitions.appendedTo(variable).forEach(piece -> text.append(template(piece, depth + 1)));
        return text.toString();
    }

    private String newBuilder(TreePath at, NewClassTree created, int depth) {
        var type = trees.getTypeMirror(at);
        if (type == null || !Definitions.isBuilder(type.toString())) {
            return HOLE;
        }
        var arguments = created.getArguments();
        if (arguments.isEmpty() || !isText(child(at, arguments.get(0)))) {
            return "";
        }
        return template(child(at, arguments.get(0)), depth + 1);
    }

    private String call(TreePath at, MethodInvocationTree call, int depth) {
        var arguments = call.getArguments();
        var name = Calls.name(call);
        var receiver = Calls.receiver(call);
        if (name.equals("format") && !arguments.isEmpty()) {
            return format(at, call, depth);
        }
        if (LOOK_UPS.contains(name) && !arguments.isEmpty()) {
            return lookUp(template(child(at, arguments.get(0)), depth + 1));
        }
        if (receiver.isEmpty()) {
            return helper(at, depth);
        }
        var before = child(at, receiver.get());
        if (name.equals("formatted")) {
            return FormatStrings.printf(template(before, depth + 1));
        }
        if ((name.equals("append") || name.equals("concat")) && arguments.size() == 1) {
            return template(before, depth + 1) + template(child(at, arguments.get(0)), depth + 1);
        }
        if (SAME_TEXT.contains(name) && arguments.isEmpty()) {
            return template(before, depth + 1).strip();
        }
        return helper(at, depth);
    }

    private String format(TreePath at, MethodInvocationTree call, int depth) {
        var arguments = call.getArguments();
        int pattern = arguments.size() > 1 && !isText(child(at, arguments.get(0))) ? 1 : 0;
        var text = template(child(at, arguments.get(pattern)), depth + 1);
        return Calls.receiverText(call).endsWith("MessageFormat")
                ? FormatStrings.messageFormat(text)
                : FormatStrings.printf(text);
    }

    private String helper(TreePath at, int depth) {
        var method = trees.getElement(at);
        if (method == null) {
            return HOLE;
        }
        return definitions
                .returnedBy(method)
                .filter(this::isText)
                .map(value -> template(value, depth + 1))
                .orElse(HOLE);
    }

    /** Whether an expression is a string; what the compiler could not type is not. */
    boolean isText(TreePath expression) {
        var type = trees.getTypeMirror(expression);
        return type != null && type.toString().equals("java.lang.String");
    }

    private static boolean isText(VariableElement variable) {
        return variable.asType().toString().equals("java.lang.String");
    }

    private static TreePath child(TreePath at, Tree tree) {
        return new TreePath(at, tree);
    }
}
