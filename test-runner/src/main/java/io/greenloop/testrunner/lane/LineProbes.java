package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.Probes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Marks the beginning of every line of compiled main code, so that a child can tell which lines a test reached. Lines, not
 * blocks: a block that throws would not be counted, and that is the one looked for.
 */
final class LineProbes {

    private static final Logger LOG = Logger.getLogger(LineProbes.class);
    private static final String OWNER = Probes.class.getName().replace('.', '/');
    private static final int MOST = 500_000;
    private static final long LARGEST = 16L << 20;

    private record Mark(String path, int line) {}

    private final List<Mark> marks = new ArrayList<>();

    /** Writes marked copies of the module's classes into a folder of its own. */
    void mark(Path checkout, ModuleLayout module, Path target) {
        var classes = checkout.resolve(module.output());
        if (!Files.isDirectory(classes)) {
            return;
        }
        try (var files = Files.walk(classes)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".class") && isClassFile(file)) {
                    mark(
                            checkout,
                            module,
                            file,
                            target.resolve(classes.relativize(file).toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests own these folders: what is in the place of a class may be a link to anywhere, or larger than this process. */
    private static boolean isClassFile(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < LARGEST;
    }

    private void mark(Path checkout, ModuleLayout module, Path file, Path target) throws IOException {
        var before = marks.size();
        try {
            var type = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(type, 0);
            source(checkout, module, type).ifPresent(path -> type.methods.forEach(method -> mark(method, path)));
            if (marks.size() == before || marks.size() > MOST) {
                return;
            }
            var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            type.accept(writer);
            var bytes = writer.toByteArray();
            Files.createDirectories(target.getParent());
            Files.write(target, bytes);
        } catch (RuntimeException | StackOverflowError unknownOrTooLarge) {
            marks.subList(before, marks.size()).clear();
            LOG.debugf("class not marked name=%s cause=%s", file.getFileName(), unknownOrTooLarge.toString());
        }
    }

    private static Optional<String> source(Path checkout, ModuleLayout module, ClassNode type) {
        var folder = type.name.substring(0, type.name.lastIndexOf('/') + 1);
        return module.sources().stream()
                .map(root -> root + "/" + folder + type.sourceFile)
                .filter(path -> Files.exists(checkout.resolve(path)))
                .findFirst();
    }

    /**
     * The call comes before the line's first instruction, so behind the frame that belongs to its label; but behind a
     * {@code new}, since frames name an object in the making by the place of that instruction.
     */
    private void mark(MethodNode method, String path) {
        for (var node : method.instructions.toArray()) {
            if (!(node instanceof LineNumberNode line)) {
                continue;
            }
            var first = node.getNext();
            while (first != null && first.getOpcode() < 0) {
                first = first.getNext();
            }
            if (first == null) {
                continue;
            }
            var call = new InsnList();
            call.add(new LdcInsnNode(marks.size()));
            call.add(new MethodInsnNode(Opcodes.INVOKESTATIC, OWNER, "hit", "(I)V", false));
            marks.add(new Mark(path, line.line));
            if (first.getOpcode() == Opcodes.NEW) {
                method.instructions.insert(first, call);
            } else {
                method.instructions.insertBefore(first, call);
            }
        }
    }

    int count() {
        return marks.size();
    }

    /** Lines by path from the root of the project. */
    Map<String, List<Integer>> lines(Iterable<Integer> reached) {
        var lines = new TreeMap<String, TreeSet<Integer>>();
        for (var id : reached) {
            if (id >= 0 && id < marks.size()) {
                var mark = marks.get(id);
                lines.computeIfAbsent(mark.path(), path -> new TreeSet<>()).add(mark.line());
            }
        }
        var result = new TreeMap<String, List<Integer>>();
        lines.forEach((path, numbers) -> result.put(path, List.copyOf(numbers)));
        return result;
    }
}
