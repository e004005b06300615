package io.greenloop.testrunner.compile;

import com.sun.source.util.JavacTask;
import io.greenloop.javasource.OpenClassPath;
import io.greenloop.javasource.TaskPool;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jboss.logging.Logger;

/**
 * The JDK's compiler on one class path, whose jars it keeps open from one run to the next. It runs no code of the project:
 * modules with annotation processors are not for it. Thread-safe.
 */
public final class ModuleCompiler implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ModuleCompiler.class);
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final List<Path> classPath;
    private final int release;
    private final List<String> options;
    /** One is for one thread at a time; there are as many as threads ever compiled at once. */
    private final ConcurrentLinkedDeque<Open> idle = new ConcurrentLinkedDeque<>();

    private volatile boolean closed;

    /** The class path as it is open, and what the compiler knows of it already. */
    private record Open(
            OpenClassPath classPath,
            JavaFileManager read,
            MemoryFiles files,
            List<String> options,
            Optional<TaskPool> pool) {}

    /**
     * @param release Java release to compile for, 0 for the running one
     * @param parameters whether names of parameters are kept in the classes
     */
    public ModuleCompiler(List<Path> classPath, int release, boolean parameters) {
        this.classPath = List.copyOf(classPath);
        this.release = release;
        var all = new ArrayList<>(List.of(
                "-proc:none",
                "-g",
                "-nowarn",
                "-Xlint:none",
                "-implicit:none",
                "-Xmaxerrs",
                "1000",
                "--should-stop=ifError=FLOW"));
        if (parameters) {
            all.add("-parameters");
        }
        this.options = List.copyOf(all);
        if (!TaskPool.isThere()) {
            LOG.debug("compiling slower, since the compiler's pool cannot be reached");
        }
    }

    /**
     * Hands a run on these sources to somebody who may use it until he returns.
     *
     * @throws CompilerFailure when the compiler itself breaks, as it does on expressions nested too deep
     */
    public <T> T run(List<SourceText> sources, Function<CompileTask, T> use) {
        return within((open, problems) -> {
            var files = new MemoryFiles(open.read());
            var task =
                    (JavacTask) compiler.getTask(Writer.nullWriter(), files, problems, open.options(), null, sources);
            return use.apply(new CompileTask(task, problems, files));
        });
    }

    /**
     * The same, faster, by what earlier runs have read of the class path. For sources of which no signature on it names a class.
     *
     * @param keeps whether the sources left all that others see of their classes as it is on the class path, so that later runs may
     *     take the ones for the others
     */
    public <T> T runAgain(List<SourceText> sources, Function<CompileTask, T> use, Predicate<T> keeps) {
        return within((open, problems) -> {
            if (open.pool().isEmpty()) {
                return run(sources, use);
            }
            open.files().close();
            return open.pool()
                    .get()
                    .run(
                            open.files(),
                            problems,
                            open.options(),
                            sources,
                            task -> use.apply(new CompileTask(task, problems, open.files())),
                            keeps);
        });
    }

    private <T> T within(BiFunction<Open, DiagnosticCollector<JavaFileObject>, T> run) {
        var open = take();
        try {
            return run.apply(open, new DiagnosticCollector<>());
        } catch (IllegalStateException | AssertionError | StackOverflowError e) {
            throw new CompilerFailure(e);
        } finally {
            giveBack(open);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (var open = idle.poll(); open != null; open = idle.poll()) {
            open.classPath().close();
        }
    }

    private Open take() {
        var open = idle.poll();
        return open == null ? open() : open;
    }

    private void giveBack(Open open) {
        idle.push(open);
        if (closed) {
            close();
        }
    }

    private Open open() {
        var opened = OpenClassPath.ofClasses(classPath);
        var seen = opened.forRelease(release);
        var all = new ArrayList<>(options);
        all.addAll(seen.options());
        return new Open(opened, seen.files(), new MemoryFiles(seen.files()), all, TaskPool.forgetting());
    }
}
