package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.Alternative;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Lets code ask for itself which {@link Alternative} is chosen. A call for each question is most of what an interpreted loop takes that many
 * candidates change.
 */
final class ChosenAlternative {

    private static final String OWNER = Alternative.class.getName().replace('.', '/');

    private ChosenAlternative() {}

    /** Compares instead of calling, wherever a jump hangs on the answer. */
    static void inline(MethodNode method) {
        var found = false;
        for (var instruction : method.instructions.toArray()) {
            found |= inline(method, instruction);
        }
        // Where a call took the number away, the number now waits for what it is compared with.
        method.maxStack += found ? 1 : 0;
    }

    private static boolean inline(MethodNode method, AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call
                && call.owner.equals(OWNER)
                && call.name.equals("is")
                && call.getNext() instanceof JumpInsnNode jump
                && (jump.getOpcode() == Opcodes.IFEQ || jump.getOpcode() == Opcodes.IFNE)) {
            jump.setOpcode(jump.getOpcode() == Opcodes.IFEQ ? Opcodes.IF_ICMPNE : Opcodes.IF_ICMPEQ);
            method.instructions.set(call, new FieldInsnNode(Opcodes.GETSTATIC, OWNER, "chosen", "I"));
            return true;
        }
        return false;
    }
}
