package io.greenloop.testrunner.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Loads what all candidates share: the jars that the project depends on, and those classes of ours that link against a test
 * framework among them.
 */
final class DependencyLoader extends URLClassLoader {

    private static final String ADAPTER = "Framework";
    /** What tests are made of, and what keeps nothing of them but how their classes are written. */
    private static final List<String> FRAMEWORKS = List.of(
            "org.junit.",
            "junit.",
            "org.opentest4j.",
            "org.apiguardian.",
            "org.testng.",
            "org.hamcrest.",
            "org.assertj.");

    private volatile boolean isOfFrameworksAlone = true;

    static {
        registerAsParallelCapable();
    }

    DependencyLoader(URL[] jars) {
        super("dependencies", jars, ClassLoader.getSystemClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isAdapter(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var found = super.findClass(name);
        if (FRAMEWORKS.stream().noneMatch(name::startsWith)) {
            isOfFrameworksAlone = false;
        }
        return found;
    }

    /** Whether nothing was loaded so far that could keep what it made of a class of the project, as containers of beans do. */
    boolean isOfFrameworksAlone() {
        return isOfFrameworksAlone;
    }

    /** {@code PlatformFramework} and its like, with what is nested in them, but not {@code Framework} itself. */
    private static boolean isAdapter(String name) {
        var start = DependencyLoader.class.getPackageName() + ".";
        if (!name.startsWith(start)) {
            return false;
        }
        var nested = name.indexOf('$');
        var outer = nested < 0 ? name.substring(start.length()) : name.substring(start.length(), nested);
        return outer.endsWith(ADAPTER) && !outer.equals(ADAPTER);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        var bytes = ownClass(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** The class file of a class of ours; null when there is none. */
    static byte[] ownClass(String name) {
        try (var in = ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
