package io.greenloop.patcher.domain.search;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.location.Suspicion;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.patcher.domain.template.Site;
import java.util.List;
import java.util.function.ObjDoubleConsumer;

/**
 * Walks a file and hands out every tree that is part of a suspicious statement, with the statement's score. A compound
 * statement counts by its head, but a head that leads to a suspicious statement is almost as suspicious itself.
 */
final class SuspiciousSites extends TreePathScanner<Void, Double> {

    private static final double SHARE_OF_HEAD = 0.95;
    private static final double SHARE_OF_CONSTANT = 0.4;

    private final CodeBase code;
    private final TypedFile file;
    private final Suspicion suspicion;
    private final Hints hints;
    private final ObjDoubleConsumer<Site> sites;

    private SuspiciousSites(
            CodeBase code, TypedFile file, Suspicion suspicion, Hints hints, ObjDoubleConsumer<Site> sites) {
        this.code = code;
        this.file = file;
        this.suspicion = suspicion;
        this.hints = hints;
        this.sites = sites;
    }

    static void in(CodeBase code, TypedFile file, Suspicion suspicion, Hints hints, ObjDoubleConsumer<Site> sites) {
        new SuspiciousSites(code, file, suspicion, hints, sites).scan(file.unit(), 0.0);
    }

    @Override
    public Void scan(Tree tree, Double inherited) {
        if (tree == null) {
            return null;
        }
        double score = scoreOf(tree, inherited);
        if (score > 0 && getCurrentPath() != null && file.isWritten(tree)) {
            sites.accept(new Site(code, file, new TreePath(getCurrentPath(), tree), hints), score);
        }
        return super.scan(tree, score);
    }

    @Override
    public Void visitPackage(PackageTree tree, Double score) {
        return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Double score) {
        return null;
    }

    private double scoreOf(Tree tree, double inherited) {
        if (tree instanceof ImportTree) {
            return own(tree, file.end(tree));
        }
        if (tree instanceof ClassTree || tree instanceof BlockTree || tree instanceof MethodTree) {
            return tree instanceof MethodTree ? own(tree, headEnd(tree)) : 0;
        }
        if (tree instanceof CaseTree branch && branch.getBody() != null) {
            double own = own(tree, file.end(tree));
            return own > 0 ? own : inherited;
        }
        if (!(tree instanceof StatementTree)) {
            return inherited;
        }
        double own = own(tree, headEnd(tree));
        if (tree instanceof VariableTree && getCurrentPath().getLeaf() instanceof ClassTree) {
            return Math.max(own, SHARE_OF_CONSTANT * suspicion.of(file.path()));
        }
        // A declaration in a head or a parameter list belongs to what it is in.
        boolean isInHead = tree instanceof VariableTree && !(getCurrentPath().getLeaf() instanceof BlockTree);
        return Math.max(isInHead ? Math.max(own, inherited) : own, SHARE_OF_HEAD * bodyOf(tree));
    }

    private double own(Tree tree, int end) {
        if (!file.isWritten(tree)) {
            return 0;
        }
        return suspicion.of(file.path(), file.line(file.start(tree)), file.line(Math.max(file.start(tree), end - 1)));
    }

    private int headEnd(Tree tree) {
        if (tree instanceof IfTree branch) {
            return file.end(branch.getCondition());
        }
        if (tree instanceof WhileLoopTree loop) {
            return file.end(loop.getCondition());
        }
        if (tree instanceof ForLoopTree loop) {
            return file.start(loop.getStatement());
        }
        if (tree instanceof EnhancedForLoopTree loop) {
            return file.end(loop.getExpression());
        }
        if (tree instanceof SwitchTree choice) {
            return file.end(choice.getExpression());
        }
        if (tree instanceof SynchronizedTree lock) {
            return file.end(lock.getExpression());
        }
        if (tree instanceof MethodTree method) {
            return method.getBody() == null ? file.end(method) : file.start(method.getBody());
        }
        boolean hasBlocksOnly = tree instanceof TryTree || tree instanceof DoWhileLoopTree;
        return hasBlocksOnly ? file.start(tree) + 1 : file.end(tree);
    }

    private double bodyOf(Tree tree) {
        if (tree instanceof IfTree branch) {
            return Math.max(first(branch.getThenStatement()), first(branch.getElseStatement()));
        }
        if (tree instanceof WhileLoopTree loop) {
            return first(loop.getStatement());
        }
        if (tree instanceof ForLoopTree loop) {
            return first(loop.getStatement());
        }
        return tree instanceof EnhancedForLoopTree loop ? first(loop.getStatement()) : 0;
    }

    private double first(Tree body) {
        List<? extends Tree> statements =
                body instanceof BlockTree block ? block.getStatements() : body == null ? List.of() : List.of(body);
        return statements.stream()
                .mapToDouble(statement -> own(statement, headEnd(statement)))
                .max()
                .orElse(0);
    }
}
