package io.greenloop.javasource.risks;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.greenloop.javasource.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds SQL that is put together from texts and values, where a value could be more than a value. */
final class SqlFacts extends FactReader {

    private static final Pattern SQL = Pattern.compile(
            "(?is)\\s*(?:select\\b.+\\bfrom\\b|insert\\s+into\\b|update\\b.+\\bset\\b"
                    + "|delete\\s+from\\b|merge\\s+into\\b|(?:create|drop|alter|truncate)\\s+(?:table|view|index|schema|database|user)\\b"
                    + "|where\\b.+[=<>]|(?:order|group)\\s+by\\b|union\\s+(?:all\\s+)?select\\b|call\\s+\\w+\\s*\\().*");

    private static final Pattern APPENDED = Pattern.compile("(?:append|StringBuilder|StringBuffer)\\(\"([^\"]*)\"");

    private static final Set<String> BUILDS =
            Set.of("format", "formatted", "concat", "replace", "replaceFirst", "replaceAll", "join");

    private boolean builds;

    SqlFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        var outer = builds;
        builds = false;
        super.visitMethod(tree, nothing);
        builds = outer;
        return null;
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
        if (tree.getKind() != Tree.Kind.PLUS
                || getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.PLUS) {
            return super.visitBinary(tree, nothing);
        }
        var parts = new ArrayList<ExpressionTree>();
        flatten(tree, parts);
        judge(tree, parts);
        return super.visitBinary(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
        if (tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT
                && tree.getVariable().toString().toLowerCase(Locale.ROOT).matches(".*(?:sql|query|statement).*")
                && constant(tree.getExpression()).isEmpty()
                && !(tree.getExpression() instanceof BinaryTree)) {
            tell(tree, List.of(tree.getExpression()));
        }
        return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        var name = MemberFacts.name(tree.getMethodSelect());
        if (BUILDS.contains(name)) {
            var receiver = tree.getMethodSelect() instanceof MemberSelectTree select
                    ? Stream.of(select.getExpression())
                    : Stream.<ExpressionTree>empty();
            judge(tree, Stream.concat(receiver, tree.getArguments().stream()).toList());
        }
        if (name.equals("append") && tree.getArguments().size() == 1) {
            append(tree, tree.getArguments().get(0));
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    /** The calls of one chain are nested, the last outermost: what comes after the SQL was seen before it. */
    private void append(MethodInvocationTree tree, ExpressionTree argument) {
        if (!builds) {
            builds = methodAround(getCurrentPath()).filter(this::appendsSql).isPresent();
        }
        if (builds && constant(argument).isEmpty() && !(argument instanceof BinaryTree)) {
            tell(tree, List.of(argument));
        }
    }

    private boolean appendsSql(MethodTree method) {
        return APPENDED.matcher(text(method))
                .results()
                .anyMatch(match -> SQL.matcher(match.group(1)).matches());
    }

    private static void flatten(ExpressionTree tree, List<ExpressionTree> parts) {
        if (tree instanceof BinaryTree plus && tree.getKind() == Tree.Kind.PLUS) {
            flatten(plus.getLeftOperand(), parts);
            flatten(plus.getRightOperand(), parts);
            return;
        }
        parts.add(tree);
    }

    private void judge(Tree tree, List<ExpressionTree> parts) {
        var isSql = parts.stream()
                .flatMap(part -> constant(part).stream())
                .anyMatch(value ->
                        value instanceof String text && SQL.matcher(text).matches());
        var values = parts.stream()
                .filter(part -> constant(part).isEmpty() && !isType(part))
                .toList();
        if (isSql && !values.isEmpty()) {
            tell(tree, values);
        }
    }

    private boolean isType(ExpressionTree part) {
        var element = element(part);
        return element != null && element.getKind().isClass();
    }

    private void tell(Tree tree, List<? extends ExpressionTree> values) {
        values.forEach(value -> note(Risk.SQL_BUILT_BY_HAND, tree, "SQL with " + value, RiskFact.News.WHEN_ADDED));
    }
}
