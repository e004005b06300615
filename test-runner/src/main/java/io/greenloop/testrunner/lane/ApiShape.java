package io.greenloop.testrunner.lane;

import java.util.Arrays;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What other classes may have compiled against, constants included. While it stays the same, nothing else need be compiled
 * again.
 */
final class ApiShape extends ClassVisitor {

    private final TreeSet<String> members = new TreeSet<>();

    private ApiShape() {
        super(Opcodes.ASM9);
    }

    static TreeSet<String> of(byte[] classFile) {
        var shape = new ApiShape();
        new ClassReader(classFile)
                .accept(shape, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return shape.members;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        members.add("class %d %s %s %s %s".formatted(access, name, signature, parent, Arrays.toString(interfaces)));
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if ((access & Opcodes.ACC_PRIVATE) == 0) {
            members.add("field %d %s %s %s %s".formatted(access, name, descriptor, signature, value));
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        if ((access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) == 0) {
            var thrown = Arrays.toString(exceptions);
            members.add("method %d %s %s %s %s".formatted(access, name, descriptor, signature, thrown));
        }
        return null;
    }
}
