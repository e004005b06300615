package io.greenloop.javasource.risks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.Analysis;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;

/** Finds what a method opens, keeps to itself and does not close, or closes only where nothing fails. */
final class ResourceFacts extends FactReader {

    private static final Pattern OPENS = Pattern.compile(
            "open\\w*|new\\w*(?:Stream|Reader|Writer|Channel|Lock)|newLine"
                    + "|get\\w*Stream|getResourceAsStream|getConnection|createStatement|prepare(?:Statement|Call)|executeQuery|accept|connect");
    /** Nothing outside of the heap is held by these. */
    private static final Pattern HARMLESS = Pattern.compile("java\\.io\\.(?:ByteArray|CharArray|String)\\w+"
            + "|java\\.util\\.stream\\..*|java\\.util\\.concurrent\\..*|java\\.util\\.(?:Formatter|StringJoiner)");

    private static final Pattern CLOSES =
            Pattern.compile("(?i)\\w*(?:close|release|dispose|shutdown|register|defer)\\w*");

    /** Of these the caller alone holds what is given; what belongs to a socket or a process is closed with that. */
    private static final Pattern GIVES_AWAY = Pattern.compile(
            "open\\w*|new\\w*(?:Stream|Reader|Writer|Channel)|createStatement|prepare(?:Statement|Call)|executeQuery");
    /** A finally block and a resource of a try are the same care, written in two ways. */
    private static final String IN_THE_END = "something that is done in the end whatever happens";

    private static final int LONGEST = 80;

    ResourceFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        var isLocal = methodAround(getCurrentPath()).isPresent()
                && element() != null
                && element().getKind() == ElementKind.LOCAL_VARIABLE;
        if (isLocal && tree.getInitializer() != null && isOpened(tree.getInitializer())) {
            judge(tree, element());
        }
        return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        var variable = element(tree.getVariable());
        if (variable != null && variable.getKind() == ElementKind.LOCAL_VARIABLE && isOpened(tree.getExpression())) {
            judge(tree, variable);
        }
        return super.visitAssignment(tree, nothing);
    }

    /** Opened only to be asked something, it is in nobody's hands any more who could close it. */
    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        closed(tree);
        if (tree.getMethodSelect() instanceof MemberSelectTree select
                && !CLOSES.matcher(select.getIdentifier()).matches()) {
            asked(tree, bare(select.getExpression()));
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    private void asked(Tree tree, ExpressionTree opened) {
        var isMade = opened instanceof NewClassTree
                && typeOf(opened)
                        .filter(this::isHeld)
                        .filter(type -> nameOf(type).startsWith("java."))
                        .isPresent();
        var isGiven = opened instanceof MethodInvocationTree call
                && GIVES_AWAY.matcher(MemberFacts.name(call.getMethodSelect())).matches()
                && typeOf(opened).filter(this::isHeld).isPresent();
        if (isMade || isGiven || isFolderStream(opened)) {
            var what = opened instanceof NewClassTree made ? made.getIdentifier() : simple(typeOf(opened));
            tell(tree, what + " is opened and never closed");
        }
    }

    private static String simple(Optional<TypeMirror> type) {
        return type.map(FactReader::nameOf).orElse("").replaceFirst(".*\\.", "");
    }

    /** Who closes by hand and who has it closed by a try mean the same. */
    private void closed(MethodInvocationTree tree) {
        var name = MemberFacts.name(tree.getMethodSelect());
        if (name.equals("close")
                && tree.getArguments().isEmpty()
                && tree.getMethodSelect() instanceof MemberSelectTree select) {
            closed(tree, variable(select.getExpression()));
        } else if (name.equals("closeQuietly")) {
            tree.getArguments().forEach(argument -> closed(tree, variable(argument)));
        }
    }

    private void closed(Tree place, Element variable) {
        if (variable != null) {
            note(Risk.RESOURCE_NOT_CLOSED, place, "a call that closes", RiskFact.News.WHEN_GONE);
        }
    }

    private boolean isOpened(ExpressionTree value) {
        var bare = bare(value);
        var opens = bare instanceof NewClassTree
                || bare instanceof MethodInvocationTree call
                        && OPENS.matcher(MemberFacts.name(call.getMethodSelect()))
                                .matches();
        return opens && typeOf(bare).filter(this::isHeld).isPresent() || isFolderStream(bare);
    }

    private boolean isFolderStream(ExpressionTree value) {
        return member(element(value)).matches("java\\.nio\\.file\\.Files#(?:walk|list|lines|find)");
    }

    private boolean isHeld(TypeMirror type) {
        return is(type, "java.lang.AutoCloseable")
                && !HARMLESS.matcher(nameOf(type)).matches();
    }

    private void judge(Tree tree, Element variable) {
        var method = getCurrentPath();
        while (method != null && !(method.getLeaf() instanceof MethodTree)) {
            method = method.getParentPath();
        }
        if (method == null) {
            return;
        }
        var fate = new Fate(analysis(), variable);
        fate.scan(method, null);
        var simple = simple(Optional.of(variable.asType()));
        if (!fate.handedOn && !fate.closed) {
            tell(tree, simple + " is opened and never closed");
        } else if (!fate.handedOn && !fate.closedForSure) {
            tell(tree, simple + " is closed only where nothing fails");
        }
    }

    /** What has to happen in the end whatever happens; what is closed there is looked at by itself. */
    @Override
    public Void visitTry(TryTree tree, Void nothing) {
        for (var resource : tree.getResources()) {
            var variable = resource instanceof VariableTree ? element(resource) : variable((ExpressionTree) resource);
            closed(resource, variable);
            note(Risk.RESOURCE_NOT_CLOSED, resource, IN_THE_END, RiskFact.News.WHEN_GONE);
        }
        if (tree.getFinallyBlock() != null) {
            note(Risk.RESOURCE_NOT_CLOSED, tree.getFinallyBlock(), IN_THE_END, RiskFact.News.WHEN_GONE);
            for (var statement : tree.getFinallyBlock().getStatements()) {
                var text = statement.toString();
                if (text.length() < LONGEST && !CLOSES.matcher(text).find()) {
                    note(Risk.RESOURCE_NOT_CLOSED, statement, "finally " + text, RiskFact.News.WHEN_GONE);
                }
            }
        }
        return super.visitTry(tree, nothing);
    }

    private void tell(Tree tree, String text) {
        note(Risk.RESOURCE_NOT_CLOSED, tree, text, RiskFact.News.WHEN_ADDED);
    }

    /** What becomes of a variable in its method. */
    private static final class Fate extends TreePathScanner<Void, Void> {

        private final Analysis analysis;
        private final Element variable;
        private boolean closed;
        private boolean closedForSure;
        private boolean handedOn;

        private Fate(Analysis analysis, Element variable) {
            this.analysis = analysis;
            this.variable = variable;
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void nothing) {
            if (tree.getName().contentEquals(variable.getSimpleName())
                    && variable.equals(analysis.trees().getElement(getCurrentPath()))) {
                used(getCurrentPath().getParentPath().getLeaf(), tree);
            }
            return null;
        }

        private void used(Tree parent, IdentifierTree tree) {
            if (parent instanceof MemberSelectTree select) {
                if (CLOSES.matcher(select.getIdentifier()).matches()) {
                    close();
                }
            } else if (parent instanceof TryTree) {
                closed = true;
                closedForSure = true;
            } else if (parent instanceof MethodInvocationTree call) {
                // Who is merely given something to work with does not close it.
                if (CLOSES.matcher(MemberFacts.name(call.getMethodSelect())).matches()) {
                    close();
                }
            } else if (parent instanceof AssignmentTree assignment) {
                handedOn |= assignment.getExpression() == tree;
            } else if (!(parent instanceof BinaryTree)) {
                handedOn = true;
            }
        }

        private void close() {
            closed = true;
            for (TreePath at = getCurrentPath(); at.getParentPath() != null; at = at.getParentPath()) {
                closedForSure |= at.getLeaf() instanceof BlockTree
                        && at.getParentPath().getLeaf() instanceof TryTree around
                        && around.getFinallyBlock() == at.getLeaf();
            }
        }
    }
}
