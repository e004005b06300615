package io.greenloop.patcher.domain.template.compile;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.Problem;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.patcher.domain.template.Site;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An error of the compiler and the tree that it is about.
 *
 * @param site the smallest tree around what the compiler points at
 */
public record Complaint(Problem problem, Site site) {

    public Complaint {
        requireNonNull(problem, "problem");
        requireNonNull(site, "site");
    }

    /** Empty where the compiler points at nothing. */
    public static Optional<Complaint> of(CodeBase code, TypedFile file, Problem problem, Hints hints) {
        if (problem.start() < 0 || problem.start() > file.text().length()) {
            return Optional.empty();
        }
        var finder = new Smallest(file, problem.start(), Math.max(problem.start(), problem.end()));
        finder.scan(file.unit(), null);
        var path = finder.found == null ? new TreePath(file.unit()) : finder.found;
        return Optional.of(new Complaint(problem, new Site(code, file, path, hints)));
    }

    boolean is(String... codes) {
        for (var code : codes) {
            if (problem.code().equals("compiler.err." + code)) {
                return true;
            }
        }
        return false;
    }

    /** What the message says, by a pattern found in it. */
    Optional<MatchResult> says(Pattern pattern) {
        return pattern.matcher(problem.message()).results().findFirst();
    }

    /** The nearest tree of that kind around the place, itself counted in. */
    <T extends Tree> Optional<TreePath> around(Class<T> kind) {
        for (var up = site.path(); up != null; up = up.getParentPath()) {
            if (kind.isInstance(up.getLeaf())) {
                return Optional.of(up);
            }
        }
        return Optional.empty();
    }

    Optional<MethodTree> method() {
        return around(MethodTree.class).map(path -> (MethodTree) path.getLeaf());
    }

    Site at(TreePath path) {
        return new Site(site.code(), site.file(), path, site.hints());
    }

    /** Walks down to the smallest tree around a span. */
    private static final class Smallest extends TreePathScanner<Void, Void> {

        private final TypedFile file;
        private final int start;
        private final int end;
        private TreePath found;

        Smallest(TypedFile file, int start, int end) {
            this.file = file;
            this.start = start;
            this.end = end;
        }

        @Override
        public Void scan(Tree tree, Void nothing) {
            boolean isAround =
                    tree != null && file.start(tree) <= start && file.end(tree) >= end && file.isWritten(tree);
            if (isAround && getCurrentPath() != null) {
                found = new TreePath(getCurrentPath(), tree);
            }
            return super.scan(tree, nothing);
        }
    }
}
