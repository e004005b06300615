package io.greenloop.testrunner.lane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Two tests of our own among the project's, with names that nobody can guess: one must pass and one must fail. Where they do
 * not, something between the tests and us has changed what counts as a failure.
 */
record Sentinels(String className, String passing, String failing) {

    static Sentinels random(RandomGenerator random) {
        return new Sentinels("C" + name(random) + "Test", "p" + name(random), "f" + name(random));
    }

    /** Named so that whatever picks this test class picks them too: in its package, beginning and ending as its name does. */
    static Sentinels beside(String testClass, RandomGenerator random) {
        var nested = testClass.indexOf('$');
        var outermost = nested < 0 ? testClass : testClass.substring(0, nested);
        var simple = outermost.substring(outermost.lastIndexOf('.') + 1);
        return new Sentinels(outermost + name(random) + simple, "p" + name(random), "f" + name(random));
    }

    private static String name(RandomGenerator random) {
        var bytes = new byte[10];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    List<String> tests() {
        return List.of(className + "#" + passing, className + "#" + failing);
    }

    /** Writes the class, which is in no package, into a folder of a class path. */
    void write(Path folder, String testAnnotation) {
        try {
            Files.write(folder.resolve(className + ".class"), bytecode(testAnnotation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class, whose methods carry this annotation. */
    byte[] bytecode(String testAnnotation) {
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        var name = className.replace('.', '/');
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        var constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        end(constructor, Opcodes.RETURN);
        end(test(writer, passing, testAnnotation), Opcodes.RETURN);
        var failure = test(writer, failing, testAnnotation);
        failure.visitTypeInsn(Opcodes.NEW, "java/lang/AssertionError");
        failure.visitInsn(Opcodes.DUP);
        failure.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/AssertionError", "<init>", "()V", false);
        end(failure, Opcodes.ATHROW);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static MethodVisitor test(ClassWriter writer, String name, String annotation) {
        var method = writer.visitMethod(Opcodes.ACC_PUBLIC, name, "()V", null, null);
        method.visitAnnotation(annotation, true).visitEnd();
        method.visitCode();
        return method;
    }

    private static void end(MethodVisitor method, int instruction) {
        method.visitInsn(instruction);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
