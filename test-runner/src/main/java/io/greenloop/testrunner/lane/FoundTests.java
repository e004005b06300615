package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the tests of a built module in its class files, so that nothing of the project has a say in which tests there are.
 * Classes that a build does not run by their names, and those with a runner of their own, are not among them.
 */
final class FoundTests {

    private static final long LARGEST = 16L << 20;
    /** No test inherits from more; a module may have thousands of classes, each of which is asked. */
    private static final int MOST_ANCESTORS = 200;

    private static final int FLAGS = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    /** Surefire's own, which a POM may change; then nothing is found. */
    private static final Pattern RUN_BY_NAME = Pattern.compile("(?:.*/)?(?:Test[^/]*|[^/]*(?:Test|Tests|TestCase))");

    /** Factories and templates may make no test at all, so that nobody can miss one. */
    private static final Set<String> JUPITER = Set.of(
            "Lorg/junit/jupiter/api/Test;",
            "Lorg/junit/jupiter/api/RepeatedTest;",
            "Lorg/junit/jupiter/params/ParameterizedTest;");

    /** One letter, between the two that lead and end it. */
    private static final int LEAST_DESCRIPTOR = 3;

    private static final String JUNIT4 = "Lorg/junit/Test;";
    private static final String NESTED = "Lorg/junit/jupiter/api/Nested;";
    private static final String RUNNER = "Lorg/junit/runner/RunWith;";
    private static final String JUNIT3 = "junit/framework/TestCase";

    private final Map<String, ClassNode> types = new HashMap<>();
    private final Set<String> own = new TreeSet<>();
    private final boolean olderToo;

    /** Beside JUnit 5 the tests of JUnit 3 and 4 run only where an engine for them is on the class path. */
    private FoundTests(ModuleLayout module) {
        this.olderToo = !hasJar(module, "/junit-jupiter-api/") || hasJar(module, "/junit-vintage-engine/");
    }

    private static boolean hasJar(ModuleLayout module, String name) {
        return module.jars().stream().anyMatch(jar -> jar.contains(name));
    }

    /** Names as reports have them, such as {@code a.OuterTest$Inner#works}. */
    static Set<TestId> in(Path checkout, ModuleLayout module) {
        var found = new FoundTests(module);
        found.read(checkout.resolve(module.output()), false);
        found.read(checkout.resolve(module.testOutput()), true);
        var tests = new TreeSet<TestId>();
        for (var name : found.own) {
            var type = found.types.get(name);
            if (found.isRun(type)) {
                found.methods(type)
                        .forEach(method -> tests.add(new TestId(module.directory(), name.replace('/', '.'), method)));
            }
        }
        return tests;
    }

    private void read(Path folder, boolean tests) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".class"))::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < LARGEST) {
                    parsed(file).ifPresent(type -> {
                        types.put(type.name, type);
                        if (tests) {
                            own.add(type.name);
                        }
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ClassNode> parsed(Path file) throws IOException {
        try {
            var type = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(type, FLAGS);
            return Optional.of(type);
        } catch (RuntimeException | StackOverflowError noClass) {
            // Nothing runs what the JVM cannot load either; annotations may be nested deeper than anybody reads them.
            return Optional.empty();
        }
    }

    private boolean isRun(ClassNode type) {
        if ((type.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_SYNTHETIC)) != 0) {
            return false;
        }
        var inner = type.name.lastIndexOf('$');
        if (inner < 0) {
            return RUN_BY_NAME.matcher(type.name).matches() && !hasRunner(type);
        }
        var outer = types.get(type.name.substring(0, inner));
        return outer != null && annotations(type).contains(NESTED) && isRun(outer);
    }

    private boolean hasRunner(ClassNode type) {
        var seen = new HashSet<String>();
        for (var at = type;
                at != null && seen.size() < MOST_ANCESTORS && seen.add(at.name);
                at = types.get(at.superName)) {
            if (annotations(at).contains(RUNNER)) {
                return true;
            }
        }
        return false;
    }

    /** Its own and those it inherits, as far as they are the project's; what code wrote may inherit from itself, or without end. */
    private Set<String> methods(ClassNode type) {
        var methods = new TreeSet<String>();
        var overridden = new HashSet<String>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty() && seen.size() < MOST_ANCESTORS) {
            var at = open.pop();
            if (!seen.add(at.name)) {
                continue;
            }
            for (var method : at.methods) {
                var isNew = overridden.add(method.name + method.desc);
                if (isNew && isTest(at, method)) {
                    methods.add(method.name);
                }
            }
            at.interfaces.stream().map(types::get).filter(Objects::nonNull).forEach(open::addLast);
            Optional.ofNullable(types.get(at.superName)).ifPresent(open::addFirst);
        }
        return methods;
    }

    private boolean isTest(ClassNode type, MethodNode method) {
        if ((method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNTHETIC))
                != 0) {
            return false;
        }
        if (JUNIT3.equals(type.superName)) {
            return olderToo && method.name.startsWith("test") && method.desc.equals("()V");
        }
        return method.visibleAnnotations != null
                && method.visibleAnnotations.stream().anyMatch(annotation -> isTest(annotation.desc, new HashSet<>()));
    }

    /** The annotation itself, or one of the project's that carries it. */
    private boolean isTest(String annotation, Set<String> seen) {
        if (JUPITER.contains(annotation) || olderToo && annotation.equals(JUNIT4)) {
            return true;
        }
        if (annotation.length() < LEAST_DESCRIPTOR) {
            // No compiler writes such a name, but a build can.
            return false;
        }
        var type = types.get(annotation.substring(1, annotation.length() - 1));
        return type != null
                && seen.add(annotation)
                && annotations(type).stream().anyMatch(meta -> isTest(meta, seen));
    }

    private static Set<String> annotations(ClassNode type) {
        var names = new HashSet<String>();
        if (type.visibleAnnotations != null) {
            for (AnnotationNode annotation : type.visibleAnnotations) {
                names.add(annotation.desc);
            }
        }
        return names;
    }
}
