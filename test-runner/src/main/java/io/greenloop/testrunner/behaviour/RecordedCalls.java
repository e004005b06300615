package io.greenloop.testrunner.behaviour;

import io.greenloop.testrunner.child.Recorder;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Marks methods of a class, so that with which arguments they are called is remembered by {@link Recorder}. */
public final class RecordedCalls {

    private static final String OWNER = Type.getInternalName(Recorder.class);

    private RecordedCalls() {}

    /** @param methods those that are numbered by their place; methods of other classes are passed over */
    public static byte[] marked(byte[] classFile, List<ComparedMethod> methods) {
        var type = new ClassNode();
        var reader = new ClassReader(classFile);
        reader.accept(type, 0);
        for (var method : type.methods) {
            var number = numberOf(new MethodKey(type.name, method.name, method.desc), methods);
            if (number >= 0) {
                method.instructions.insert(call(method, number));
            }
        }
        var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        type.accept(writer);
        return writer.toByteArray();
    }

    private static int numberOf(MethodKey key, List<ComparedMethod> methods) {
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static InsnList call(MethodNode method, int number) {
        var types = Type.getArgumentTypes(method.desc);
        var code = new InsnList();
        code.add(new LdcInsnNode(types.length));
        code.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
        var local = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (int i = 0; i < types.length; i++) {
            code.add(new InsnNode(Opcodes.DUP));
            code.add(new LdcInsnNode(i));
            code.add(new VarInsnNode(types[i].getOpcode(Opcodes.ILOAD), local));
            box(code, types[i]);
            code.add(new InsnNode(Opcodes.AASTORE));
            local += types[i].getSize();
        }
        code.add(new LdcInsnNode(number));
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, OWNER, "called", "([Ljava/lang/Object;I)V", false));
        return code;
    }

    private static void box(InsnList code, Type type) {
        var owner = switch (type.getSort()) {
            case Type.BOOLEAN -> "Boolean";
            case Type.BYTE -> "Byte";
            case Type.SHORT -> "Short";
            case Type.CHAR -> "Character";
            case Type.INT -> "Integer";
            case Type.LONG -> "Long";
            case Type.FLOAT -> "Float";
            case Type.DOUBLE -> "Double";
            default -> "";
        };
        if (!owner.isEmpty()) {
            var name = "java/lang/" + owner;
            var descriptor = "(%s)L%s;".formatted(type.getDescriptor(), name);
            code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, name, "valueOf", descriptor, false));
        }
    }
}
