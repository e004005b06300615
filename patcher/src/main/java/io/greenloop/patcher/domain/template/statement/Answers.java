package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.patcher.domain.template.DefaultValues;
import io.greenloop.patcher.domain.template.Numbers;
import io.greenloop.patcher.domain.template.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a method could return at a place: what it returns elsewhere, literals of its type, what is in scope. */
final class Answers extends TreePathScanner<Void, Void> {

    private static final int LONGEST = 60;

    private final Site site;
    private final Scope scope;
    private final List<Phrase> values = new ArrayList<>();

    private Answers(Site site, Scope scope) {
        this.site = site;
        this.scope = scope;
    }

    /** Whole statements, likeliest first; none in constructors, initializers and lambdas. */
    static List<Phrase> at(Site site, Scope scope, int most) {
        var method = site.method().orElse(null);
        if (method == null || ((MethodTree) method.getLeaf()).getReturnType() == null) {
            return List.of();
        }
        var type = site.file()
                .type(new TreePath(method, ((MethodTree) method.getLeaf()).getReturnType()))
                .orElse(null);
        if (type == null || type.getKind() == TypeKind.VOID) {
            return type == null ? List.of() : List.of(new Phrase("return;", 1, Set.of()));
        }
        var answers = new Answers(site, scope);
        answers.scan(new TreePath(method, ((MethodTree) method.getLeaf()).getBody()), null);
        answers.literals(type);
        answers.variables(type);
        return Phrase.best(answers.values, most).stream()
                .map(value -> new Phrase("return " + value.source() + ";", value.closeness(), value.names()))
                .toList();
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
        var value = tree.getExpression();
        if (value != null && site.file().isWritten(value) && site.source(value).length() <= LONGEST) {
            var mentions = Mentions.in(site.file(), new TreePath(getCurrentPath(), value));
            boolean isPlain = value instanceof LiteralTree || site.source(value).matches("[\\w.]+(\\(\\))?");
            if (mentions.fit(scope.variables()) && tree != site.tree()) {
                values.add(new Phrase(site.source(value), isPlain ? 0.85 : 0.65, mentions.all()));
            }
        }
        return super.visitReturn(tree, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        return null;
    }

    private void literals(TypeMirror type) {
        double closeness = 0.9;
        boolean isNumber = Numbers.isNumeric(type) && type.getKind() != TypeKind.CHAR;
        for (var value : isNumber ? List.of("0", "1", "-1") : DefaultValues.of(type, site)) {
            values.add(new Phrase(value, closeness, Set.of()));
            closeness *= type.getKind() == TypeKind.BOOLEAN ? 0.98 : 0.75;
        }
    }

    private void variables(TypeMirror type) {
        scope.variables().stream()
                .filter(variable ->
                        scope.fits(variable.type(), type) && !type.toString().equals("java.lang.Object"))
                .forEach(variable ->
                        values.add(Phrase.naming(variable.name(), 0.85 * scope.closeness(variable), variable.name())));
    }
}
