package io.greenloop.testrunner.schema;

import io.greenloop.testrunner.child.Alternative;
import io.greenloop.testrunner.compile.ModuleCompiler;
import io.greenloop.testrunner.compile.SourceText;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One class as text, compiled as it is and as schema, and what its methods answer in either. */
final class CompiledSample implements AutoCloseable {

    static final String NAME = "example.Sample";
    static final String PATH = "example/Sample.java";

    private final ModuleCompiler compiler;
    private final String before;

    CompiledSample(String before) {
        this(before, 0);
    }

    CompiledSample(String before, int release) {
        this.before = before;
        this.compiler = new ModuleCompiler(List.of(), release, false);
    }

    /** A text in which one thing that stands there once was replaced. */
    String with(String search, String replace) {
        if (before.indexOf(search) < 0 || before.indexOf(search) != before.lastIndexOf(search)) {
            throw new IllegalArgumentException("'%s' does not stand once in the sample".formatted(search));
        }
        return before.replace(search, replace);
    }

    List<Schema> schemata(List<String> afters) {
        var variants = new ArrayList<Variant>();
        afters.forEach(after -> variants.add(new Variant(Integer.toString(variants.size()), after)));
        return new SchemaBuilder(compiler, true, PATH, before).build(variants);
    }

    /** Class files of a text by itself; empty where it does not compile. */
    Optional<Map<String, byte[]>> exact(String text) {
        return compiler.run(List.of(new SourceText(PATH, text)), task -> {
            var classes = task.generate();
            return task.errors().isEmpty() ? Optional.of(classes) : Optional.empty();
        });
    }

    /** What each public static method without parameters answers, or what it throws. */
    static Map<String, String> answers(Map<String, byte[]> classes, int chosen) {
        Alternative.chosen = chosen;
        try {
            var answers = new LinkedHashMap<String, String>();
            var type = Class.forName(NAME, true, new Loader(classes));
            for (var method : type.getMethods()) {
                if (method.getParameterCount() == 0 && method.getDeclaringClass() == type) {
                    answers.put(method.getName(), answer(method));
                }
            }
            return answers;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } finally {
            Alternative.chosen = 0;
        }
    }

    /** The line of the exception that the method {@code answer} ends in. */
    static int lineThrown(Map<String, byte[]> classes) {
        try {
            Class.forName(NAME, true, new Loader(classes)).getMethod("answer").invoke(null);
            throw new IllegalStateException("nothing was thrown");
        } catch (InvocationTargetException e) {
            return e.getCause().getStackTrace()[0].getLineNumber();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answer(java.lang.reflect.Method method) {
        try {
            return "" + method.invoke(null);
        } catch (InvocationTargetException e) {
            return "throws " + e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        compiler.close();
    }

    /** Classes that are in no file. */
    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(CompiledSample.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
