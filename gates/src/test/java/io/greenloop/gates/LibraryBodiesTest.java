package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.ParsedFile;
import io.greenloop.javasource.SourceAnalyzer;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/**
 * Changes single methods of a real library at random: what the gates are told of each must be what they are told by an inspector that reads
 * both files whole. {@code -Dgreenloop.bodies=200} tries more of them.
 */
class LibraryBodiesTest {

    private static final int CHANGES = Integer.getInteger("greenloop.bodies", 6);
    /** Longer files are looked at where more are wanted. */
    private static final int LONGEST = CHANGES > 50 ? Integer.MAX_VALUE : 20_000;

    private static final String FOLDER = "src/main/java/";

    private final Random random = new Random(1);

    @Test
    void everyChangeOfOneMethodIsJudgedByWhatTheWholeFileSays() throws IOException {
        var texts = sources();
        var project = Facts.project(texts);
        var paths = new ArrayList<>(texts.keySet());
        paths.removeIf(path -> texts.get(path).length() > LONGEST);
        Collections.shuffle(paths, random);
        int quick = 0;
        int all = 0;
        try (var analyzer = new SourceAnalyzer();
                var whole = new JavaInspector(project)) {
            var bodies = new BodyInspector(project, analyzer);
            for (int at = 0; all < CHANGES; at++) {
                var path = paths.get(at % paths.size());
                var change = change(path, texts.get(path));
                if (change.isEmpty()) {
                    continue;
                }
                all++;
                var read = bodies.ofBody(change.get(), Map.of());
                quick += read.isPresent() ? 1 : 0;
                var files = List.of(change.get());
                var concerned = ConcernedFiles.of(project, analyzer, files);
                if (read.isPresent() || concerned.size() == 1) {
                    assertThat(read.orElseGet(() -> bodies.ofAllBodies(change.get(), Map.of())))
                            .as(() -> path + "\n" + change.get().after().orElseThrow())
                            .isEqualTo(whole.inspectAlone(files, files, Set.of(path)));
                }
            }
        }
        assertThat(quick).as("changes of which a single body was read").isGreaterThan(all / 2);
    }

    /** Something of a method changed: said otherwise, asked otherwise, given back otherwise, done more or not at all. */
    private Optional<ChangedFile> change(String path, String text) {
        var file = ParsedFile.of(text).orElseThrow();
        var methods = new ArrayList<MethodTree>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree tree, Void nothing) {
                if (tree.getBody() != null && !tree.getBody().getStatements().isEmpty()) {
                    methods.add(tree);
                }
                return super.visitMethod(tree, nothing);
            }
        }.scan(file.unit(), null);
        methods.removeIf(method -> end(file, method.getBody()) < 0);
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        var edits = edits(file, methods.get(random.nextInt(methods.size())).getBody());
        var edit = edits.get(random.nextInt(edits.size()));
        return Optional.of(ChangedFile.modified(
                path, text, text.substring(0, edit.from()) + edit.text() + text.substring(edit.to())));
    }

    private record Edit(int from, int to, String text) {}

    private static List<Edit> edits(ParsedFile file, BlockTree body) {
        var edits = new ArrayList<Edit>();
        int start = start(file, body) + 1;
        for (var text : List.of(
                "Thread.yield();",
                "\n        System.nanoTime();\n",
                "if (hashCode() == 3) { throw new IllegalStateException(\"it is three\"); }",
                "missing();",
                "Object none = null; none.hashCode();",
                "synchronized (Object.class) { }",
                "return null;")) {
            edits.add(new Edit(start, start, text));
        }
        for (var statement : body.getStatements()) {
            edits.add(new Edit(start(file, statement), end(file, statement), ""));
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree tree, Void nothing) {
                if (tree.getValue() instanceof String) {
                    edits.add(edit(tree, "\"another text than there was\""));
                }
                return null;
            }

            @Override
            public Void visitBinary(BinaryTree tree, Void nothing) {
                if (tree.getKind() == Tree.Kind.EQUAL_TO) {
                    edits.add(edit(tree, tree.getLeftOperand() + " != " + tree.getRightOperand()));
                }
                return super.visitBinary(tree, nothing);
            }

            @Override
            public Void visitReturn(ReturnTree tree, Void nothing) {
                if (tree.getExpression() != null) {
                    edits.add(edit(tree.getExpression(), "null"));
                    edits.add(edit(tree, "throw new IllegalStateException(\"nothing is given back\");"));
                }
                return super.visitReturn(tree, nothing);
            }

            private Edit edit(Tree tree, String text) {
                return new Edit(start(file, tree), end(file, tree), text);
            }
        }.scan(body, null);
        return edits;
    }

    private static int start(ParsedFile file, Tree tree) {
        return (int) file.positions().getStartPosition(file.unit(), tree);
    }

    private static int end(ParsedFile file, Tree tree) {
        return (int) file.positions().getEndPosition(file.unit(), tree);
    }

    private static Map<String, String> sources() throws IOException {
        var known = LibraryBodiesTest.class.getResource("/org/apache/commons/lang3/StringUtils.java");
        var jar = new File(
                ((JarURLConnection) known.openConnection()).getJarFileURL().getPath());
        var sources = new TreeMap<String, String>();
        try (var files = new JarFile(jar)) {
            for (var entries = files.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().endsWith(".java") && !entry.getName().endsWith("-info.java")) {
                    sources.put(
                            FOLDER + entry.getName(),
                            new String(files.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return sources;
    }
}
