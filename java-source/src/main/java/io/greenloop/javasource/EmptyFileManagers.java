package io.greenloop.javasource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Makes file managers that find nothing but the JDK. The JVM's own class path must never leak into a judgement. An empty
 * path of processors keeps the compiler from looking for its plug-ins on the class path: it would run those it finds, with
 * or without {@code -proc:none}, and it would open every jar for each file it reads.
 */
final class EmptyFileManagers {

    private static final ThreadLocal<JavaFileManager> OF_THREADS =
            ThreadLocal.withInitial(() -> new PluginFreeFiles(of(ToolProvider.getSystemJavaCompiler())));

    private EmptyFileManagers() {}

    /** One that stays open with its thread, for whoever parses many texts: to make one takes longer than to parse most files. */
    static JavaFileManager ofThread() {
        return OF_THREADS.get();
    }

    static StandardJavaFileManager of(JavaCompiler compiler) {
        var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
