package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.javasource.edit.VariablesInScope;
import io.greenloop.patcher.domain.template.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Where an expression stands, and what could be put together there.
 *
 * @param wanted what type an expression must have there
 * @param variables those in scope, nearest first, without constants
 * @param own names in the expression
 * @param near names in the statement around it
 */
public record Place(Site site, TypeMirror wanted, List<Variable> variables, Set<String> own, Set<String> near) {

    private static final int MOST_VARIABLES = 12;
    private static final Set<Kind> STEPS =
            Set.of(Kind.PREFIX_INCREMENT, Kind.PREFIX_DECREMENT, Kind.POSTFIX_INCREMENT, Kind.POSTFIX_DECREMENT);

    /** Empty where no expression stands whose value is read, or its type is not known. */
    public static Optional<Place> of(Site site) {
        return isValue(site) ? ExpectedType.of(site).map(wanted -> of(site, wanted)) : Optional.empty();
    }

    /** The same place for an expression of another type. */
    public static Place of(Site site, TypeMirror wanted) {
        var variables = VariablesInScope.readableAt(site.file(), site.path()).stream()
                .filter(variable -> variable.kind() != Variable.Kind.CONSTANT)
                .limit(MOST_VARIABLES)
                .toList();
        var statement = site.statement()
                .map(TreePath::getLeaf)
                .filter(site.file()::isWritten)
                .map(tree -> firstLines(site.source(tree)))
                .orElse("");
        var near = new HashSet<>(Words.in(statement));
        if (site.parent() instanceof ReturnTree) {
            // What a method works out is worked out to be answered.
            variables.stream()
                    .filter(variable -> variable.kind() == Variable.Kind.LOCAL)
                    .forEach(variable -> near.add(variable.name()));
        }
        return new Place(site, wanted, variables, Words.in(site.source(site.tree())), Set.copyOf(near));
    }

    /** A compound statement counts by how it begins. */
    private static String firstLines(String statement) {
        int body = statement.indexOf("{\n");
        return body < 0 ? statement : statement.substring(0, body);
    }

    /** Whether the tree is an expression of which the value is read: no target, no type, no statement. */
    public static boolean isValue(Site site) {
        var tree = site.tree();
        var parent = site.parent();
        if (!(tree instanceof ExpressionTree)
                || isType(tree)
                || parent instanceof ExpressionStatementTree
                || parent instanceof CaseTree
                || STEPS.contains(parent.getKind())) {
            return false;
        }
        boolean isTarget = parent instanceof AssignmentTree set && set.getVariable() == tree
                || parent instanceof CompoundAssignmentTree grown && grown.getVariable() == tree;
        boolean isName = parent instanceof MethodInvocationTree call && call.getMethodSelect() == tree
                || parent instanceof NewClassTree creation && creation.getIdentifier() == tree;
        return !isTarget && !isName && (!(isReference(tree)) || isVariable(site)) && !isVoid(site);
    }

    /** Types that the compiler's trees count among expressions. */
    public static boolean isType(Tree tree) {
        return tree instanceof PrimitiveTypeTree
                || tree instanceof ParameterizedTypeTree
                || tree instanceof ArrayTypeTree
                || tree instanceof AnnotatedTypeTree
                || tree instanceof WildcardTree;
    }

    private static boolean isReference(Tree tree) {
        return tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
    }

    private static boolean isVariable(Site site) {
        return site.element().filter(VariableElement.class::isInstance).isPresent();
    }

    private static boolean isVoid(Site site) {
        return site.type().filter(type -> type.getKind() == TypeKind.VOID).isPresent();
    }

    /** The type of what takes the expression of a site: a variable, a parameter, a calculation. */
    public static Optional<TypeMirror> taker(Site site) {
        return ExpectedType.taker(site);
    }

    public boolean takes(TypeMirror type) {
        return site.file().isAssignable(type, wanted) && (!type.getKind().isPrimitive() || isNearTo(type));
    }

    /** Numbers are not shown as text or object by mistake, so a primitive only goes where its own kind or its box is wanted. */
    private boolean isNearTo(TypeMirror primitive) {
        return wanted.getKind().isPrimitive()
                || site.file()
                        .isSameType(
                                site.file()
                                        .types()
                                        .boxedClass(site.file().types().getPrimitiveType(primitive.getKind()))
                                        .asType(),
                                wanted);
    }

    public boolean isCondition() {
        return wanted.getKind() == TypeKind.BOOLEAN || wanted.toString().equals("java.lang.Boolean");
    }

    /** How near names are to what is written: 1 when one is in the expression, less in the statement, least elsewhere. */
    double nearness(String... names) {
        double sum = 0;
        for (var name : names) {
            sum += own.contains(name) ? 1 : near.contains(name) ? 0.85 : 0.7;
        }
        return sum / names.length;
    }
}
