package io.greenloop.testrunner.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testrunner.compile.ModuleCompiler;
import io.greenloop.testrunner.compile.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Sources compiled for a test. */
public final class Compiled {

    private Compiled() {}

    public static Map<String, byte[]> of(String name, String text) {
        try (var compiler = new ModuleCompiler(List.of(), 0, false)) {
            return compiler.run(List.of(new SourceText(name + ".java", text)), task -> {
                var classes = task.generate();
                assertThat(task.errors()).isEmpty();
                return Map.copyOf(classes);
            });
        }
    }

    static Function<String, Optional<ClassNode>> nodes(Map<String, byte[]> classes) {
        return name -> Optional.ofNullable(classes.get(name.replace('/', '.'))).map(bytes -> {
            var node = new ClassNode();
            new ClassReader(bytes).accept(node, 0);
            return node;
        });
    }

    /** The only method of this name, as it can be called. */
    static Optional<ComparedMethod> method(Map<String, byte[]> classes, String owner, String name) {
        var type = nodes(classes).apply(owner).orElseThrow();
        var method = type.methods.stream()
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseThrow();
        return new ComparableMethods(nodes(classes)).of(new MethodKey(type.name, name, method.desc));
    }
}
