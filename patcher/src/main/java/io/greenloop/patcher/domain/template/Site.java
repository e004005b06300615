package io.greenloop.patcher.domain.template;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.project.CodeBase;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A tree that may be the mistake.
 *
 * @param code the project around the file
 */
public record Site(CodeBase code, TypedFile file, TreePath path, Hints hints) {

    private static final int LONGEST_QUOTE = 70;

    public Tree tree() {
        return path.getLeaf();
    }

    public Tree parent() {
        return path.getParentPath().getLeaf();
    }

    public Site to(Tree child) {
        return new Site(code, file, new TreePath(path, child), hints);
    }

    /** The tree around this one. */
    public Site upwards() {
        return new Site(code, file, path.getParentPath(), hints);
    }

    public String source(Tree tree) {
        return file.source(tree);
    }

    public Optional<TypeMirror> type() {
        return file.type(path);
    }

    public Optional<TypeMirror> type(Tree child) {
        return file.type(new TreePath(path, child));
    }

    public Optional<Element> element() {
        return file.element(path);
    }

    public TextEdit replace(Tree tree, String replacement) {
        return new TextEdit(file.start(tree), file.end(tree), replacement);
    }

    /** The tree as a person reads it in a sentence: one line, bounded. */
    public String quote(Tree tree) {
        return quote(source(tree));
    }

    public static String quote(String source) {
        var line = source.replaceAll("\\s+", " ").strip();
        return "`" + (line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…") + "`";
    }

    /** The nearest statement around the tree; empty inside a field's initial value and in a lambda's expression. */
    public Optional<TreePath> statement() {
        for (var up = path; up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof StatementTree) {
                return Optional.of(up);
            }
            if (up.getLeaf() instanceof LambdaExpressionTree) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The method around the tree; empty in initializers and in lambdas, whose returns are their own. */
    public Optional<TreePath> method() {
        for (var up = path; up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof MethodTree) {
                return Optional.of(up);
            }
            if (up.getLeaf() instanceof LambdaExpressionTree) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The declaration or method that the tree is part of, to compare names within. */
    public Tree enclosingMember() {
        var member = path.getLeaf();
        for (var up = path; up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof MethodTree || up.getLeaf() instanceof VariableTree) {
                member = up.getLeaf();
            }
            if (up.getLeaf() instanceof MethodTree) {
                break;
            }
        }
        return member;
    }
}
