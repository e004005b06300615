package io.greenloop.javasource;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskListener;
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

/**
 * The compiler's own pool, which keeps from one run to the next what it has read of a class path. It is there only in a JVM that was
 * started with {@code --add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED}. For one thread, and always with the same files.
 */
public final class TaskPool {

    private static final String NAME = "com.sun.tools.javac.api.JavacTaskPool";
    private static final boolean THERE = canBeMade();

    private final Class<?> type;
    private final Method getTask;
    private final Class<?> worker;
    private final Memory memory;
    /** One for all runs: the pool goes on writing to where the first one said. */
    private final CompilerTroubles troubles = new CompilerTroubles();

    private Object pool;
    private List<String> names = List.of();

    /** What of earlier sources is still there in the next run. */
    private enum Memory {
        NONE,
        OF_THE_SAME_FILES,
        OF_ALL_FILES
    }

    private TaskPool(Class<?> type, Memory memory) throws ReflectiveOperationException {
        this.type = type;
        this.memory = memory;
        pool = type.getConstructor(int.class).newInstance(1);
        getTask = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("getTask"))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(NAME));
        worker = getTask.getParameterTypes()[getTask.getParameterCount() - 1];
    }

    /**
     * Between runs it forgets the classes of all files that were parsed, while classes of the class path go on meaning the forgotten
     * ones: {@code a.B cannot be converted to a.B}. For sources that no signature on the class path names.
     *
     * @return empty where this JVM lets nobody have it: then every run reads the class path anew
     */
    public static Optional<TaskPool> forgetting() {
        return create(Memory.NONE);
    }

    /**
     * A class that was parsed stays the same one to whoever names it. It also keeps the local classes of earlier runs, so that what it
     * generates would name classes that are no more: for finding errors, not for making classes.
     *
     * @return empty where this JVM lets nobody have it: then every run reads the class path anew
     */
    public static Optional<TaskPool> remembering() {
        return create(Memory.OF_THE_SAME_FILES);
    }

    /**
     * The same for sources of whatever names. What stays of earlier ones has to say what their files say: whoever changed a file gives it
     * back as it was before the next one is looked at.
     *
     * @return empty where this JVM lets nobody have it: then every run reads the class path anew
     */
    public static Optional<TaskPool> ofWholeProject() {
        return create(Memory.OF_ALL_FILES);
    }

    private static Optional<TaskPool> create(Memory memory) {
        try {
            return THERE ? Optional.of(new TaskPool(Class.forName(NAME), memory)) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this JVM lets anybody have one; where it does not, all compiling is slower. */
    public static boolean isThere() {
        return THERE;
    }

    private static boolean canBeMade() {
        try {
            new TaskPool(Class.forName(NAME), Memory.NONE);
            return true;
        } catch (ReflectiveOperationException hidden) {
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
     * Classes of sources stay in the pool and come before those of the class path, so that it is for sources of the same names only, where
     * it is not of the whole project.
     *
     * @param keeps whether the next run may find in the pool what this one made of the sources
     */
    public <T> T run(
            JavaFileManager files,
            DiagnosticListener<JavaFileObject> problems,
            List<String> options,
            List<? extends JavaFileObject> sources,
            Function<JavacTask, T> use,
            Predicate<T> keeps) {
        var result = new AtomicReference<T>();
        var task = Proxy.newProxyInstance(
                TaskPool.class.getClassLoader(), new Class<?>[] {worker}, (proxy, method, in) -> {
                    if (memory != Memory.NONE) {
                        keepNames((JavacTask) in[0]);
                    }
                    result.set(use.apply((JavacTask) in[0]));
                    if (troubles.areThere() || !keeps.test(result.get())) {
                        // A task that fails is the only one that the pool throws away.
                        throw new Forgotten();
                    }
                    return null;
                });
        troubles.forget();
        try {
            getTask.invoke(poolFor(sources), troubles, files, problems, options, List.of(), sources, task);
        } catch (InvocationTargetException e) {
            rethrow(e.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        troubles.refuse(sources);
        return result.get();
    }

    /** The pool forgets what it is told was parsed. */
    private static void keepNames(JavacTask task) throws ReflectiveOperationException {
        var context = task.getClass().getMethod("getContext").invoke(task);
        task.removeTaskListener((TaskListener) context);
    }

    private Object poolFor(List<? extends JavaFileObject> sources) throws ReflectiveOperationException {
        var wanted = sources.stream().map(JavaFileObject::getName).sorted().toList();
        if (memory != Memory.OF_ALL_FILES && !wanted.equals(names)) {
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
