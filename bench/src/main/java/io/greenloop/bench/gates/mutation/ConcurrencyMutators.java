package io.greenloop.bench.gates.mutation;

import static io.greenloop.contracts.GateName.RISK;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Locks that are gone, threads that are new, resources that stay open. */
final class ConcurrencyMutators {

    private ConcurrencyMutators() {}

    static List<Mutator> all() {
        return List.of(
                edits(
                        "synchronized-method-dropped",
                        "synchronized",
                        file -> file.methods()
                                .filter(method ->
                                        method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED))
                                .flatMap(method -> file
                                        .word(
                                                method.getModifiers(),
                                                file.end(method.getModifiers()),
                                                "synchronized",
                                                "")
                                        .stream())
                                .map(List::of)),
                edits(
                        "synchronized-block-dropped",
                        "synchronized",
                        file -> file.all(SynchronizedTree.class)
                                .map(block -> List.of(file.replace(block, file.code(block.getBlock()))))),
                edits(
                        "other-monitor",
                        "synchronized",
                        file -> file.all(SynchronizedTree.class)
                                .map(block -> List.of(file.replace(block.getExpression(), "(new Object())")))),
                edits(
                        "volatile-dropped",
                        "volatile",
                        file -> file.all(VariableTree.class)
                                .filter(field -> field.getModifiers().getFlags().contains(Modifier.VOLATILE))
                                .flatMap(
                                        field -> file
                                                .word(
                                                        field.getModifiers(),
                                                        file.end(field.getModifiers()),
                                                        "volatile",
                                                        "")
                                                .stream())
                                .map(List::of)),
                edits(
                        "unlock-outside-finally",
                        "unlock()",
                        file -> file.all(TryTree.class)
                                .filter(guarded -> guarded.getFinallyBlock() != null
                                        && guarded.getCatches().isEmpty()
                                        && guarded.getResources().isEmpty()
                                        && file.code(guarded.getFinallyBlock()).contains("unlock()"))
                                .map(guarded -> List.of(file.replace(guarded, unguarded(file, guarded))))),
                edits(
                        "lock-dropped",
                        "lock()",
                        file -> statements(file, "lock|lockInterruptibly")
                                .map(statement -> List.of(file.delete(statement)))),
                edits(
                        "notify-one",
                        "notifyAll",
                        file -> file.all(MethodInvocationTree.class)
                                .filter(call -> file.code(call).endsWith("notifyAll()"))
                                .map(call -> List.of(
                                        file.replace(call, file.code(call).replace("notifyAll()", "notify()"))))),
                made("map-not-concurrent", "ConcurrentHashMap", "java.util.HashMap"),
                made("list-not-concurrent", "CopyOnWriteArrayList", "java.util.ArrayList"),
                edits(
                        "increment-not-atomic",
                        "ncrementAndGet",
                        file -> file.all(MethodInvocationTree.class)
                                .filter(call -> file.code(call).endsWith(".incrementAndGet()"))
                                .map(call -> List.of(file.replace(
                                        call, "(" + file.code(call).replace("incrementAndGet()", "get() + 1)"))))),
                edits(
                        "parallel-stream",
                        ".stream()",
                        file -> file.all(MethodInvocationTree.class)
                                .filter(call -> file.code(call).endsWith(".stream()"))
                                .map(call -> List.of(file.replace(
                                        call, file.code(call).replaceFirst("stream\\(\\)$", "parallelStream()"))))),
                Mutator.statement(
                        RISK,
                        "new-executor",
                        "java.util.concurrent.Executors.newCachedThreadPool().submit(() -> { });"),
                Mutator.statement(RISK, "new-thread", "new Thread(() -> System.gc()).start();"),
                Mutator.statement(RISK, "async", "java.util.concurrent.CompletableFuture.runAsync(() -> { });"),
                Mutator.statement(RISK, "timer", "new java.util.Timer(true).cancel();"),
                Mutator.member(
                        RISK,
                        "pool-field",
                        "private static final ExecutorService WORKERS = Executors.newFixedThreadPool(4);",
                        "java.util.concurrent.ExecutorService",
                        "java.util.concurrent.Executors"),
                Mutator.member(
                        RISK,
                        "thread-local",
                        "private static final ThreadLocal<StringBuilder> BUFFER = ThreadLocal.withInitial(StringBuilder::new);"),
                edits(
                        "resource-not-closed",
                        "try (",
                        file -> file.all(TryTree.class)
                                .filter(guarded -> !guarded.getResources().isEmpty()
                                        && guarded.getCatches().isEmpty()
                                        && guarded.getFinallyBlock() == null
                                        && guarded.getResources().stream().allMatch(VariableTree.class::isInstance))
                                .map(guarded -> List.of(file.replace(guarded, opened(file, guarded))))),
                edits(
                        "close-dropped",
                        "close()",
                        file -> statements(file, "close|closeQuietly")
                                .map(statement -> List.of(file.delete(statement)))),
                edits(
                        "finally-dropped",
                        "finally",
                        file -> file.all(TryTree.class)
                                .filter(guarded -> guarded.getFinallyBlock() != null
                                        && file.code(guarded.getFinallyBlock())
                                                .matches("(?s).*(close|release|unlock|shutdown)\\w*\\(.*"))
                                .filter(guarded -> !guarded.getCatches().isEmpty())
                                .map(guarded -> List.of(new Splice(
                                        file.end(guarded.getCatches()
                                                .get(guarded.getCatches().size() - 1)),
                                        file.end(guarded.getFinallyBlock()),
                                        "")))),
                Mutator.statement(
                        RISK,
                        "opened-and-left",
                        "try {\n            new java.io.FileInputStream(\"/etc/hosts\").read();\n        } catch (java.io.IOException ignored) {\n            // not there\n        }"));
    }

    private static Mutator edits(String name, String hint, Function<SourceText, Stream<List<Splice>>> edits) {
        return Mutator.main(RISK, name, hint, edits);
    }

    private static Mutator made(String name, String type, String instead) {
        return edits(
                name,
                "new " + type,
                file -> file.all(NewClassTree.class)
                        .filter(made -> file.code(made.getIdentifier()).startsWith(type))
                        .map(made -> List.of(file.replace(
                                made.getIdentifier(),
                                file.code(made.getIdentifier()).replace(type, instead)))));
    }

    private static Stream<ExpressionStatementTree> statements(SourceText file, String names) {
        return file.all(ExpressionStatementTree.class)
                .filter(statement -> file.code(statement).matches("[\\w.]+\\.(" + names + ")\\([\\w.]*\\);"))
                .filter(statement -> file.parent(statement) instanceof com.sun.source.tree.BlockTree);
    }

    /** What was guarded, and the release after it, where nothing is thrown; a value that is returned is kept last. */
    private static String unguarded(SourceText file, TryTree guarded) {
        var release = inside(file.code(guarded.getFinallyBlock()));
        var code = new StringBuilder();
        for (StatementTree statement : guarded.getBlock().getStatements()) {
            if (statement instanceof ReturnTree) {
                code.append(release).append("\n        ");
            }
            code.append(file.code(statement)).append("\n        ");
        }
        var last = guarded.getBlock().getStatements();
        var returns = !last.isEmpty() && last.get(last.size() - 1) instanceof ReturnTree;
        return returns ? code.toString() : code + release;
    }

    private static String opened(SourceText file, TryTree guarded) {
        var code = new StringBuilder();
        guarded.getResources().forEach(resource -> {
            var text = file.code(resource);
            code.append(text).append(text.endsWith(";") ? "\n        " : ";\n        ");
        });
        return code + inside(file.code(guarded.getBlock())).strip();
    }

    private static String inside(String block) {
        return block.substring(block.indexOf('{') + 1, block.lastIndexOf('}')).strip();
    }
}
