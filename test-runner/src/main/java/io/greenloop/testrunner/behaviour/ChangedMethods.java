package io.greenloop.testrunner.behaviour;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the methods whose bytecode differs between two compilations of the same files by the same compiler. A method that nobody
 * outside calls is replaced by those that lead to it.
 */
public final class ChangedMethods {

    private static final Pattern UNNAMED = Pattern.compile(".*\\$\\d+(\\$.*|[A-Za-z].*)?");
    private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

    private final Map<String, ClassNode> types = new HashMap<>();
    private final Map<MethodKey, ByteBuffer> bodies = new HashMap<>();
    private final Map<MethodKey, Set<MethodKey>> callers = new HashMap<>();

    private ChangedMethods(Collection<byte[]> classFiles) {
        for (var classFile : classFiles) {
            var type = new ClassNode();
            new ClassReader(classFile).accept(type, ClassReader.SKIP_DEBUG);
            types.put(type.name, type);
        }
        types.values().forEach(type -> type.methods.forEach(method -> add(type, method)));
    }

    /**
     * @param before class files of the changed sources before the change
     * @param after class files of the same sources after it
     * @return methods that can be called from outside, in a stable order
     */
    public static Set<MethodKey> between(Collection<byte[]> before, Collection<byte[]> after) {
        var old = new ChangedMethods(before);
        var changed = new ChangedMethods(after);
        var entries = new TreeSet<MethodKey>();
        for (var method : changed.bodies.keySet()) {
            if (!changed.bodies.get(method).equals(old.bodies.get(method))) {
                entries.addAll(changed.leadingTo(method));
            }
        }
        for (var method : old.bodies.keySet()) {
            if (!changed.bodies.containsKey(method)) {
                entries.addAll(old.leadingTo(method));
            }
        }
        return entries;
    }

    private void add(ClassNode type, MethodNode method) {
        var key = new MethodKey(type.name, method.name, method.desc);
        bodies.put(key, body(type, method));
        for (var instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call) {
                calls(key, call.owner, call.name, call.desc);
            } else if (instruction instanceof InvokeDynamicInsnNode made) {
                for (var argument : made.bsmArgs) {
                    if (argument instanceof Handle handle) {
                        calls(key, handle.getOwner(), handle.getName(), handle.getDesc());
                    }
                }
            }
        }
    }

    private void calls(MethodKey caller, String owner, String name, String descriptor) {
        var callee = new MethodKey(owner, name, descriptor);
        callers.computeIfAbsent(callee, missing -> new HashSet<>()).add(caller);
    }

    /** The method alone in a class file, whose constants are then in the order in which it uses them. */
    private static ByteBuffer body(ClassNode type, MethodNode method) {
        var writer = new ClassWriter(0);
        writer.visit(type.version, Opcodes.ACC_ABSTRACT, type.name, null, "java/lang/Object", null);
        method.accept(writer);
        return ByteBuffer.wrap(writer.toByteArray());
    }

    private Set<MethodKey> leadingTo(MethodKey changed) {
        var entries = new HashSet<MethodKey>();
        var seen = new HashSet<MethodKey>(Set.of(changed));
        var open = new ArrayDeque<MethodKey>(seen);
        while (!open.isEmpty()) {
            var method = open.poll();
            if (isEntry(method)) {
                entries.add(method);
                continue;
            }
            for (var caller : callersOf(method)) {
                if (seen.add(caller)) {
                    open.add(caller);
                }
            }
        }
        return entries;
    }

    private Set<MethodKey> callersOf(MethodKey method) {
        var all = new HashSet<>(callers.getOrDefault(method, Set.of()));
        var type = types.get(method.owner());
        if (type == null) {
            return all;
        }
        // Whatever an initialiser makes, all methods of the object see; and whoever makes a nameless object may call
        // it.
        for (var other : type.methods) {
            var key = new MethodKey(type.name, other.name, other.desc);
            var seesIt = method.isInitialiser() && isEntry(key);
            var makesIt = UNNAMED.matcher(type.name).matches() && other.name.equals("<init>");
            if (seesIt || makesIt && !key.equals(method)) {
                all.add(key);
            }
        }
        return all;
    }

    private boolean isEntry(MethodKey method) {
        var type = types.get(method.owner());
        return type != null
                && !method.isInitialiser()
                && !UNNAMED.matcher(type.name).matches()
                && type.methods.stream()
                        .filter(other -> other.name.equals(method.name()) && other.desc.equals(method.descriptor()))
                        .anyMatch(other -> (other.access & (HIDDEN | Opcodes.ACC_ABSTRACT)) == 0);
    }
}
