package io.greenloop.javasource.tests;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What names stand for at the place of a file that is being read. */
final class NamedValues {

    // Possessive: a literal may be longer than a matcher that could go back has stack for.
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)++'");
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_$][\\w$]*+(?:\\(\\))?+");

    private record Value(ExpressionTree tree, String text) {}

    private final NamedValues outer;
    private final Map<String, Value> values = new HashMap<>();

    private NamedValues(NamedValues outer) {
        this.outer = outer;
    }

    /** What methods without parameters return, where a file has one of that name. */
    static NamedValues of(CompilationUnitTree unit) {
        var answers = new NamedValues(null);
        var known = new HashSet<String>();
        new TreeScanner<Void, MethodTree>() {
            @Override
            public Void visitMethod(MethodTree method, MethodTree around) {
                if (!known.add(method.getName().toString())) {
                    answers.values.remove(method.getName() + "()");
                }
                return super.visitMethod(method, method);
            }

            @Override
            public Void visitReturn(ReturnTree answer, MethodTree method) {
                if (method != null
                        && answer.getExpression() != null
                        && method.getParameters().isEmpty()) {
                    answers.put(method.getName() + "()", answer.getExpression());
                }
                return super.visitReturn(answer, method);
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree lambda, MethodTree method) {
                return super.visitLambdaExpression(lambda, null);
            }
        }.scan(unit, null);
        return answers;
    }

    /** Of the fields of a class, beside what is known around it. */
    NamedValues in(ClassTree type) {
        var inside = new NamedValues(this);
        type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .forEach(field -> inside.put(field.getName().toString(), field.getInitializer()));
        return inside;
    }

    /** Of a piece of code that may give values to names of its own. */
    NamedValues inBody() {
        return new NamedValues(this);
    }

    void put(String name, ExpressionTree value) {
        if (value != null) {
            values.put(name, new Value(value, value.toString()));
        }
    }

    /** What stands behind an expression that is no more than a name; the expression itself where it is more. */
    ExpressionTree behind(ExpressionTree expression) {
        return find(expression.toString()).map(Value::tree).orElse(expression);
    }

    /** What the names among some words stand for. */
    Map<String, String> namedIn(String words) {
        var named = new TreeMap<String, String>();
        NAME.matcher(TEXT.matcher(words).replaceAll("\"\""))
                .results()
                .forEach(name -> find(name.group()).ifPresent(value -> named.put(name.group(), value.text())));
        return named;
    }

    private Optional<Value> find(String name) {
        for (var at = this; at != null; at = at.outer) {
            var value = at.values.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
