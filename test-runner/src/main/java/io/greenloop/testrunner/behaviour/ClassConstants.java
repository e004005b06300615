package io.greenloop.testrunner.behaviour;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * The numbers and texts that some classes mention, sorted.
 *
 * @param texts of a bounded length
 */
public record ClassConstants(List<Long> whole, List<Double> fractions, List<String> texts) {

    private static final int LONGEST_TEXT = 80;

    public ClassConstants {
        whole = List.copyOf(whole);
        fractions = List.copyOf(fractions);
        texts = List.copyOf(texts);
    }

    public static ClassConstants of(Collection<byte[]> classFiles) {
        var collected = new Collected();
        for (var classFile : classFiles) {
            var type = new ClassNode();
            new ClassReader(classFile).accept(type, ClassReader.SKIP_DEBUG);
            for (var method : type.methods) {
                method.instructions.forEach(collected::add);
            }
        }
        return new ClassConstants(
                new ArrayList<>(collected.whole),
                new ArrayList<>(collected.fractions),
                new ArrayList<>(collected.texts));
    }

    /** Constants on their way. */
    private static final class Collected {

        private final TreeSet<Long> whole = new TreeSet<>();
        private final TreeSet<Double> fractions = new TreeSet<>();
        private final TreeSet<String> texts = new TreeSet<>();

        void add(AbstractInsnNode instruction) {
            if (instruction instanceof LdcInsnNode constant) {
                add(constant.cst);
            } else if (instruction instanceof IntInsnNode push && push.getOpcode() != Opcodes.NEWARRAY) {
                whole.add((long) push.operand);
            } else if (instruction instanceof LookupSwitchInsnNode choice) {
                choice.keys.forEach(key -> whole.add((long) key));
            } else if (instruction instanceof TableSwitchInsnNode choice) {
                whole.add((long) choice.min);
                whole.add((long) choice.max);
            } else if (instruction instanceof InsnNode plain) {
                add(plain.getOpcode());
            }
        }

        private void add(int opcode) {
            if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
                whole.add((long) opcode - Opcodes.ICONST_0);
            }
        }

        private void add(Object constant) {
            if (constant instanceof Integer || constant instanceof Long) {
                whole.add(((Number) constant).longValue());
            } else if (constant instanceof Float || constant instanceof Double) {
                fractions.add(((Number) constant).doubleValue());
            } else if (constant instanceof String text && text.length() <= LONGEST_TEXT) {
                texts.add(text);
            }
        }
    }
}
