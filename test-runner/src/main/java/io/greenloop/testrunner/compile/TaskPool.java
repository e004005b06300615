package io.greenloop.testrunner.compile;

import com.sun.source.util.JavacTask;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.jboss.logging.Logger;

/**
 * The compiler's own pool, which keeps from one run to the next what it has read of a class path. It is there only in a JVM that was
 * started with {@code --add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED}. For one thread, and always with the same files.
 */
final class TaskPool {

    private static final Logger LOG = Logger.getLogger(TaskPool.class);
    private static final String NAME = "com.sun.tools.javac.api.JavacTaskPool";
    private static final boolean THERE = isThere();

    private final Class<?> type;
    private final Method getTask;
    private final Class<?> worker;
    private Object pool;
    private List<String> names = List.of();

    private TaskPool(Class<?> type) throws ReflectiveOperationException {
        this.type = type;
        pool = type.getConstructor(int.class).newInstance(1);
        getTask = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("getTask"))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(NAME));
        worker = getTask.getParameterTypes()[getTask.getParameterCount() - 1];
    }

    /** Empty where this JVM lets nobody have it: then every run reads the class path anew. */
    static Optional<TaskPool> create() {
        try {
            return THERE ? Optional.of(new TaskPool(Class.forName(NAME))) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isThere() {
        try {
            new TaskPool(Class.forName(NAME));
            return true;
        } catch (ReflectiveOperationException hidden) {
            LOG.infof("compiling slower, since the compiler's pool cannot be reached cause=%s", hidden.toString());
            return false;
        }
    }

    /** What a run came to whose sources must leave no trace. */
    private static final class Forgotten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Forgotten() {
            super(null, null, false, false);
        }
    }

    /**
     * Classes of sources stay in the pool and come before those of the class path, so that it is for sources of the same names only.
     *
     * @param keeps whether the next run may find in the pool what this one made of the sources
     */
    <T> T run(
            JavaFileManager files,
            DiagnosticListener<JavaFileObject> problems,
            List<String> options,
            List<SourceText> sources,
            Function<JavacTask, T> use,
            Predicate<T> keeps) {
        var result = new AtomicReference<T>();
        var task = Proxy.newProxyInstance(
                TaskPool.class.getClassLoader(), new Class<?>[] {worker}, (proxy, method, in) -> {
                    result.set(use.apply((JavacTask) in[0]));
                    if (!keeps.test(result.get())) {
                        // A task that fails is the only one that the pool throws away.
                        throw new Forgotten();
                    }
                    return null;
                });
        try {
            getTask.invoke(poolFor(sources), Writer.nullWriter(), files, problems, options, List.of(), sources, task);
        } catch (InvocationTargetException e) {
            rethrow(e.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return result.get();
    }

    private Object poolFor(List<SourceText> sources) throws ReflectiveOperationException {
        var wanted = sources.stream().map(SourceText::getName).sorted().toList();
        if (!wanted.equals(names)) {
            names = wanted;
            pool = type.getConstructor(int.class).newInstance(1);
        }
        return pool;
    }

    private static void rethrow(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (!(cause instanceof Forgotten)) {
            throw cause instanceof RuntimeException ours ? ours : new IllegalStateException(cause);
        }
    }
}
