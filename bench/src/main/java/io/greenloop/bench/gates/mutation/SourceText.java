package io.greenloop.bench.gates.mutation;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileManager;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One file of a project, parsed when it is Java and somebody asks for its trees. */
public final class SourceText {

    /** Parsing reads no other file, but a manager takes longer to make than most files to parse. */
    private static final JavaFileManager FILES =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(trouble -> {}, null, null);

    private final String path;
    private final String text;
    private final List<Tree> trees = new ArrayList<>();
    private final Map<Tree, Tree> parents = new IdentityHashMap<>();
    private CompilationUnitTree unit;
    private SourcePositions positions;

    public SourceText(String path, String text) {
        this.path = path;
        this.text = text;
    }

    public String path() {
        return path;
    }

    String text() {
        return text;
    }

    <T extends Tree> Stream<T> all(Class<T> kind) {
        parse();
        return trees.stream().filter(kind::isInstance).map(kind::cast).filter(tree -> start(tree) >= 0);
    }

    /** Methods with a body in the order of the file; constructors are left out. */
    Stream<MethodTree> methods() {
        return all(MethodTree.class)
                .filter(method ->
                        method.getBody() != null && method.getReturnType() != null && end(method.getBody()) > 0);
    }

    Stream<MethodTree> publicMethods() {
        return methods().filter(method -> method.getModifiers().getFlags().contains(Modifier.PUBLIC));
    }

    ClassTree type() {
        parse();
        return (ClassTree) unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the file has one class at its top to which members may be added. */
    boolean hasClass() {
        parse();
        return unit.getTypeDecls().size() == 1 && type().getKind() == Tree.Kind.CLASS;
    }

    Tree parent(Tree tree) {
        return parents.get(tree);
    }

    <T extends Tree> Optional<T> around(Tree tree, Class<T> kind) {
        for (var outer = parent(tree); outer != null; outer = parent(outer)) {
            if (kind.isInstance(outer)) {
                return Optional.of(kind.cast(outer));
            }
        }
        return Optional.empty();
    }

    int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    String code(Tree tree) {
        return text.substring(start(tree), Math.max(start(tree), end(tree)));
    }

    Splice replace(Tree tree, String code) {
        return new Splice(start(tree), end(tree), code);
    }

    Splice delete(Tree tree) {
        return replace(tree, "");
    }

    Splice before(Tree tree, String code) {
        return new Splice(start(tree), start(tree), code);
    }

    Splice after(Tree tree, String code) {
        return new Splice(end(tree), end(tree), code);
    }

    Splice atStart(BlockTree block, String code) {
        return new Splice(start(block) + 1, start(block) + 1, "\n        " + code);
    }

    /** Adds to the class at the top of the file. */
    Splice member(String code) {
        var close = text.lastIndexOf('}', end(type()) - 1);
        return new Splice(close, close, "\n    " + code + "\n");
    }

    Splice importing(String name) {
        parse();
        var at = unit.getPackageName() == null ? 0 : text.indexOf(';', end(unit.getPackageName())) + 1;
        return new Splice(at, at, "\n\nimport " + name + ";");
    }

    /** The first place of a word in a tree's own text. */
    Optional<Splice> word(Tree within, int end, String word, String instead) {
        var at = text.indexOf(word, start(within));
        return at < 0 || at >= end ? Optional.empty() : Optional.of(new Splice(at, at + word.length(), instead));
    }

    Draft with(List<Splice> splices) {
        return Draft.of(path, Splice.apply(text, splices));
    }

    private void parse() {
        if (unit != null) {
            return;
        }
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, FILES, trouble -> {}, List.of("-proc:none"), null, List.of(new Text(path, text)));
        try {
            unit = task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        positions = Trees.instance(task).getSourcePositions();
        new Order().scan(unit, null);
    }

    /** Lists all trees with what is around them. */
    private final class Order extends TreeScanner<Void, Tree> {

        @Override
        public Void scan(Tree tree, Tree around) {
            if (tree != null) {
                trees.add(tree);
                parents.put(tree, around);
            }
            return super.scan(tree, tree == null ? around : tree);
        }
    }

    /** A file for the compiler that is nowhere on disk. */
    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String path, String text) {
            super(URI.create("text:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    @Override
    public String toString() {
        return "SourceText[" + path + "]";
    }
}
