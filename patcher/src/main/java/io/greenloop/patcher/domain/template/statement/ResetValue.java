package io.greenloop.patcher.domain.template.statement;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.patcher.domain.template.FailureClue;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeKind;

/**
 * A mark that is not set or not taken back, and a running value that does not begin anew: flags, marks in an array, sums, what was
 * put into a list before a call and stays there. The added assignment of Defects4J's dissection (Sobreira et al., 2018).
 */
final class ResetValue implements Template {

    private static final int MOST = 6;
    private static final Pattern PUT = Pattern.compile("(\\w+)\\.(?:add|append|push|put|offer)\\(");
    private static final Pattern PUT_LAST = Pattern.compile("(\\w+)\\.(add|push|append)\\([^;]*");

    @Override
    public String name() {
        return "reset-value";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case ENDLESS -> 0.5;
            case ASSERTION, OTHER -> 0.42;
            case INDEX -> 0.35;
            case NULL, ZERO -> 0.2;
            case COMPILE -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        var method = site.method().orElse(null);
        if (method == null) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        for (var gap : Gap.around(site)) {
            for (var reset : gap.best(Resets.of(gap, method), MOST)) {
                suggestions.add(new Suggestion(
                        gap.filledWith(reset.source()),
                        gap.worth(reset.closeness()),
                        "Something kept a value that it should not keep: %s was added."
                                .formatted(Site.quote(reset.source()))));
            }
        }
        return suggestions;
    }

    /** Looks through a method for what could be set at a gap of it. */
    private static final class Resets extends TreePathScanner<Void, Void> {

        private final Gap gap;
        private final TypedFile file;
        private final Scope scope;
        private final String code;
        private final Optional<TreePath> loop;
        private final List<Phrase> found = new ArrayList<>();

        private Resets(Gap gap, String code) {
            this.gap = gap;
            this.file = gap.site().file();
            this.scope = Scope.of(gap);
            this.code = code;
            this.loop = Jumps.loopAround(gap.beside());
        }

        static List<Phrase> of(Gap gap, TreePath method) {
            var resets = new Resets(gap, gap.site().source(method.getLeaf()));
            resets.scan(method, null);
            resets.flags();
            return resets.found;
        }

        /** Marks of arrays that are asked for or set elsewhere in the method. */
        @Override
        public Void visitArrayAccess(ArrayAccessTree tree, Void nothing) {
            boolean isMark = file.type(getCurrentPath())
                    .filter(type -> type.getKind() == TypeKind.BOOLEAN)
                    .isPresent();
            if (isMark && file.isWritten(tree)) {
                var mentions = Mentions.in(file, getCurrentPath());
                if (mentions.fit(gap.variables()) && mentions.written().isEmpty()) {
                    marks(file.source(tree), mentions.all());
                }
            }
            return super.visitArrayAccess(tree, nothing);
        }

        private void marks(String mark, Set<String> names) {
            boolean isSet = code.contains(mark + " = true");
            boolean isTakenBack = code.contains(mark + " = false");
            double beside = scope.beside().containsAll(names) ? 1 : 0.7;
            found.add(new Phrase(mark + " = true;", (isSet ? 0.3 : 0.95) * beside, names));
            found.add(new Phrase(mark + " = false;", (isTakenBack || !isSet ? 0.3 : 0.9) * beside, names));
        }

        /** What is declared with a literal in front of the loop that the gap is in, and changes in it. */
        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            boolean begins = tree.getInitializer() instanceof LiteralTree literal
                    && literal.getKind() != Kind.NULL_LITERAL
                    && literal.getKind() != Kind.BOOLEAN_LITERAL;
            if (begins && loop.isPresent() && file.isWritten(tree)) {
                var name = tree.getName().toString();
                boolean isOutside = file.end(tree) <= file.start(loop.get().getLeaf())
                        && gap.variables().stream()
                                .anyMatch(variable ->
                                        variable.name().equals(name) && variable.kind() == Variable.Kind.LOCAL);
                if (isOutside && Mentions.in(file, loop.get()).written().contains(name)) {
                    found.add(Phrase.naming(name + " = " + file.source(tree.getInitializer()) + ";", 0.75, name));
                }
            }
            if (loop.isPresent() && file.isWritten(tree) && isGathered(tree)) {
                var name = tree.getName().toString();
                found.add(Phrase.naming(name + " = " + file.source(tree.getInitializer()) + ";", 0.8, name));
            }
            return super.visitVariable(tree, nothing);
        }

        /** Something that is made empty in front of the loop and filled in it. */
        private boolean isGathered(VariableTree tree) {
            return tree.getInitializer() instanceof NewClassTree made
                    && made.getArguments().isEmpty()
                    && made.getClassBody() == null
                    && file.end(tree) <= file.start(loop.get().getLeaf())
                    && PUT.matcher(file.source(loop.get().getLeaf()))
                            .results()
                            .anyMatch(put -> put.group(1).equals(tree.getName().toString()))
                    && gap.variables().stream()
                            .anyMatch(variable ->
                                    variable.name().equals(tree.getName().toString()));
        }

        /** What was put last before a method called itself is taken away behind the call. */
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            var put = file.isWritten(tree) ? PUT_LAST.matcher(file.source(tree)) : null;
            if (put != null && put.matches() && isBehindOwnCall()) {
                var name = put.group(1);
                scope.variables().stream()
                        .filter(variable -> variable.name().equals(name))
                        .findFirst()
                        .flatMap(target -> takenAway(target, put.group(2)))
                        .ifPresent(call -> found.add(Phrase.naming(call, 0.9, name)));
            }
            return super.visitMethodInvocation(tree, nothing);
        }

        private Optional<String> takenAway(Variable target, String put) {
            var name = target.name();
            if (put.equals("push")) {
                return Optional.of(name + ".pop();");
            }
            if (scope.isA(target, "java.util.List")) {
                return Optional.of("%s.remove(%s.size() - 1);".formatted(name, name));
            }
            return put.equals("append")
                    ? Optional.of("%s.setLength(%s.length() - 1);".formatted(name, name))
                    : Optional.empty();
        }

        private boolean isBehindOwnCall() {
            return gap.side() == Gap.Side.AFTER
                    && gap.site()
                            .method()
                            .filter(method -> Recursion.isIn(file, method))
                            .isPresent();
        }

        /** Plain flags that the method has; what they begin with is what they are set away from. */
        private void flags() {
            for (var flag : scope.variables()) {
                boolean isFlag = scope.isBoolean(flag) && flag.kind() != Variable.Kind.CONSTANT;
                if (isFlag) {
                    var name = flag.name();
                    boolean beginsTrue = code.contains("boolean " + name + " = true");
                    double likely = scope.closeness(flag) * (flag.kind() == Variable.Kind.PARAMETER ? 0.4 : 0.8);
                    found.add(Phrase.naming(name + " = true;", likely * (beginsTrue ? 0.5 : 0.9), name));
                    found.add(Phrase.naming(name + " = false;", likely * (beginsTrue ? 0.9 : 0.5), name));
                }
            }
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
            return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            return null;
        }
    }
}
