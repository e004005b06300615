package io.greenloop.testrunner.schema;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.greenloop.testrunner.schema.ParsedSource.Part;
import java.util.Optional;

/** The innermost method whose body holds a part of a text. */
final class MethodAround extends TreeScanner<Void, ClassTree> {

    private final ParsedSource source;
    private final int start;
    private final int end;
    private MethodTree method;
    private ClassTree owner;

    private MethodAround(ParsedSource source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
    }

    /** @param owner the class, record, enum or interface that declares the method */
    record Found(ClassTree owner, Part method) {}

    static Optional<Found> of(ParsedSource source, int start, int end) {
        var search = new MethodAround(source, start, end);
        search.scan(source.unit(), null);
        return Optional.ofNullable(search.method)
                .map(method -> new Found(search.owner, new Part(method, source.start(method), source.end(method))));
    }

    @Override
    public Void scan(Tree tree, ClassTree around) {
        var misses = tree == null || source.start(tree) > start || source.end(tree) < end;
        return misses ? null : super.scan(tree, around);
    }

    @Override
    public Void visitClass(ClassTree tree, ClassTree around) {
        return super.visitClass(tree, tree);
    }

    @Override
    public Void visitMethod(MethodTree tree, ClassTree around) {
        var body = tree.getBody();
        if (body != null && source.start(body) < start && end < source.end(body)) {
            method = tree;
            owner = around;
        }
        return super.visitMethod(tree, around);
    }
}
