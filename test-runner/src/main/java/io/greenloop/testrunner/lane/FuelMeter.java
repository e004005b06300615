package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.Fuel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Makes compiled code count its steps: at the beginning of every method, before every jump backwards, at every allocation, and
 * where an exception is caught.
 * Whatever loops or recurses without end passes one of them, so that it comes to an end when its {@link Fuel} does.
 */
final class FuelMeter {

    private static final Logger LOG = Logger.getLogger(FuelMeter.class);
    private static final String OWNER = Fuel.class.getName().replace('.', '/');
    private static final String CLASS = ".class";

    private FuelMeter() {}

    /** The same class with a meter; the class itself where it would become too large or cannot be read. */
    static byte[] metered(byte[] classFile) {
        return metered(classFile, ChosenAlternative::inline);
    }

    /** As {@link #metered}, and it tells which alternatives it came to. */
    static byte[] asking(byte[] classFile) {
        return metered(classFile, asItIs -> {});
    }

    /** @param alternatives what becomes of their questions */
    private static byte[] metered(byte[] classFile, Consumer<MethodNode> alternatives) {
        try {
            var type = new ClassNode();
            var reader = new ClassReader(classFile);
            reader.accept(type, 0);
            type.methods.forEach(method -> meter(method, alternatives));
            var writer = new ClassWriter(reader, 0);
            type.accept(writer);
            return writer.toByteArray();
        } catch (RuntimeException | StackOverflowError unknownOrTooLarge) {
            LOG.debugf("class not metered cause=%s", unknownOrTooLarge.toString());
            return classFile;
        }
    }

    /** Writes metered copies of all classes of a folder into another. */
    static void meter(Path classes, Path target) {
        if (!Files.isDirectory(classes)) {
            return;
        }
        try (var files = Files.walk(classes)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(CLASS) && Files.isRegularFile(file)) {
                    var copy = target.resolve(classes.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, metered(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void meter(MethodNode method, Consumer<MethodNode> alternatives) {
        if (method.instructions.size() == 0) {
            return;
        }
        alternatives.accept(method);
        var places = new IdentityHashMap<AbstractInsnNode, Integer>();
        for (var instruction : method.instructions) {
            places.put(instruction, places.size());
        }
        for (var instruction : method.instructions.toArray()) {
            if (isArray(instruction)) {
                method.instructions.insertBefore(instruction, call("allocate", "(I)I"));
            } else if (instruction.getOpcode() == Opcodes.NEW || jumpsBack(instruction, places)) {
                insert(method, instruction, "burn");
            }
        }
        method.tryCatchBlocks.stream()
                .map(block -> block.handler)
                .distinct()
                .forEach(handler -> insert(method, following(handler), "caught"));
        insert(method, following(method.instructions.getFirst()), "burn");
    }

    /** Behind labels and frames, which belong to the next instruction. */
    private static AbstractInsnNode following(AbstractInsnNode start) {
        var first = start;
        while (first.getNext() != null && first.getOpcode() < 0) {
            first = first.getNext();
        }
        return first;
    }

    /** Frames name an object in the making by the place of its {@code new}, so that nothing may come between its label and it. */
    private static void insert(MethodNode method, AbstractInsnNode instruction, String name) {
        if (instruction.getOpcode() == Opcodes.NEW) {
            method.instructions.insert(instruction, call(name, "()V"));
        } else {
            method.instructions.insertBefore(instruction, call(name, "()V"));
        }
    }

    private static MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, OWNER, name, descriptor, false);
    }

    private static boolean isArray(AbstractInsnNode instruction) {
        return instruction.getOpcode() == Opcodes.NEWARRAY || instruction.getOpcode() == Opcodes.ANEWARRAY;
    }

    private static boolean jumpsBack(AbstractInsnNode instruction, Map<AbstractInsnNode, Integer> places) {
        var here = places.get(instruction);
        if (instruction instanceof JumpInsnNode jump) {
            return places.get(jump.label) <= here;
        }
        if (instruction instanceof TableSwitchInsnNode table) {
            return places.get(table.dflt) <= here || anyBefore(table.labels, here, places);
        }
        return instruction instanceof LookupSwitchInsnNode lookup
                && (places.get(lookup.dflt) <= here || anyBefore(lookup.labels, here, places));
    }

    private static boolean anyBefore(Iterable<LabelNode> labels, int here, Map<AbstractInsnNode, Integer> places) {
        for (var label : labels) {
            if (places.get(label) <= here) {
                return true;
            }
        }
        return false;
    }
}
