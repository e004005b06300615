package io.greenloop.testrunner.behaviour;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds out whether and how a method can be called with inputs made for it. */
public final class ComparableMethods {

    private final Function<String, Optional<ClassNode>> classes;
    private final ValueTypes types;

    /** @param classes the project's own by internal name */
    public ComparableMethods(Function<String, Optional<ClassNode>> classes) {
        this.classes = classes;
        this.types = new ValueTypes(classes);
    }

    /** What its object is made of. */
    private record Receiver(String form, List<ValueType> making) {}

    /** Empty when no value can be made of a type that it, or every constructor of its class, takes. */
    public Optional<ComparedMethod> of(MethodKey key) {
        var type = classes.apply(key.owner());
        var method = type.flatMap(found -> method(found, key));
        if (method.isEmpty()) {
            return Optional.empty();
        }
        var parameters = types.parameters(key.descriptor(), method.get().signature);
        var receiver = isStatic(method.get()) ? Optional.of(new Receiver("", List.of())) : receiver(type.get());
        if (parameters.isEmpty() || receiver.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ComparedMethod(
                key.owner().replace('/', '.'),
                key.name(),
                key.descriptor(),
                receiver.get().form(),
                receiver.get().making(),
                parameters.get()));
    }

    private static Optional<MethodNode> method(ClassNode type, MethodKey key) {
        return type.methods.stream()
                .filter(method -> method.name.equals(key.name()) && method.desc.equals(key.descriptor()))
                .findFirst();
    }

    private static boolean isStatic(MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    private Optional<Receiver> receiver(ClassNode type) {
        var constants = types.enumeration(type.name);
        if (constants.isPresent()) {
            return Optional.of(new Receiver(ComparedMethod.ITSELF, List.of(constants.get())));
        }
        if ((type.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) != 0) {
            return Optional.empty();
        }
        return type.methods.stream()
                .filter(method -> method.name.equals("<init>") && (method.access & Opcodes.ACC_SYNTHETIC) == 0)
                .sorted(Comparator.comparingInt(ComparableMethods::effort).thenComparing(method -> method.desc))
                .flatMap(
                        method -> types
                                .parameters(method.desc, method.signature)
                                .map(making -> new Receiver(method.desc, making))
                                .stream())
                .findFirst();
    }

    /** The shortest first; private ones are a last resort. */
    private static int effort(MethodNode constructor) {
        var parameters = Type.getArgumentTypes(constructor.desc).length;
        return (constructor.access & Opcodes.ACC_PRIVATE) == 0 ? parameters : 100 + parameters;
    }
}
