package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.report.ReportedTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the classes that reports call by the name that {@code @DisplayName} gives them, as Surefire does with nested ones. A name that
 * two classes share stays as it is.
 */
final class ShownNames {

    private static final String DISPLAY_NAME = "Lorg/junit/jupiter/api/DisplayName;";
    private static final int FLAGS = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    private static final long LARGEST = 16L << 20;

    private final Map<String, String> classes = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    private ShownNames() {}

    /** @param testOutput folder of the module's compiled tests */
    static List<ReportedTest> resolve(List<ReportedTest> tests, Path testOutput) {
        if (tests.stream().allMatch(test -> isClass(test.test().className(), testOutput))) {
            return tests;
        }
        var names = new ShownNames();
        names.read(testOutput);
        return tests.stream().map(test -> names.resolved(test, testOutput)).toList();
    }

    private ReportedTest resolved(ReportedTest reported, Path testOutput) {
        var test = reported.test();
        var named = classes.get(test.className());
        if (named == null || shared.contains(test.className()) || isClass(test.className(), testOutput)) {
            return reported;
        }
        return new ReportedTest(
                new TestId(test.module(), named, test.method()),
                reported.status(),
                reported.exceptionType(),
                reported.message(),
                reported.stackTrace(),
                reported.took());
    }

    private static boolean isClass(String name, Path testOutput) {
        try {
            return !name.contains("..")
                    && Files.isRegularFile(
                            testOutput.resolve(name.replace('.', '/') + ".class"), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException noName) {
            // A name that is shown may hold what no path can, on some hosts all that is not ASCII.
            return false;
        }
    }

    private void read(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".class"))::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < LARGEST) {
                    add(Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(byte[] classFile) {
        try {
            new ClassReader(classFile).accept(new Reader(), FLAGS);
        } catch (RuntimeException | StackOverflowError noClass) {
            // Nothing runs what the JVM cannot load either; annotations may be nested deeper than anybody reads them.
        }
    }

    private final class Reader extends ClassVisitor {

        private String className;

        Reader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            className = name.replace('/', '.');
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (!descriptor.equals(DISPLAY_NAME)) {
                return null;
            }
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(String name, Object value) {
                    if (classes.put(value.toString(), className) != null) {
                        shared.add(value.toString());
                    }
                }
            };
        }
    }
}
