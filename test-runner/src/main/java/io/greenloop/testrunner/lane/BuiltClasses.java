package io.greenloop.testrunner.lane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** The classes that a module's own build made, as what new ones are held against. Read once each; thread-safe. */
final class BuiltClasses {

    private static final Pattern UNNAMED = Pattern.compile(".*\\$\\d+(\\$.*|[A-Za-z].*)?");
    private static final String CLASS = ".class";

    private final Path output;
    private final Map<String, Optional<Set<String>>> shapes = new ConcurrentHashMap<>();
    /** Names of classes by the name of the file they were made of, for each package. */
    private final Map<String, Map<String, Set<String>>> packages = new ConcurrentHashMap<>();

    /** By the paths of sources. */
    private final Map<Set<String>, Boolean> named = new ConcurrentHashMap<>();

    BuiltClasses(Path output) {
        this.output = output;
    }

    /**
     * Holds new classes against the built ones.
     *
     * @param sources paths below the folder of sources that the classes were made of
     */
    CandidateClasses compare(Set<String> sources, Map<String, byte[]> classes) {
        var vanished = new TreeSet<String>();
        sources.forEach(source -> vanished.addAll(madeOf(source)));
        vanished.removeAll(classes.keySet());
        var same = vanished.stream().noneMatch(BuiltClasses::isNamed)
                && classes.entrySet().stream().allMatch(file -> hasSameShape(file.getKey(), file.getValue()));
        var result = same ? CandidateClasses.Result.COMPILED : CandidateClasses.Result.SHAPE_CHANGED;
        return new CandidateClasses(result, "", classes, vanished, 0);
    }

    /** Whether what others see of a class of the module names one that was made of these sources. */
    boolean areNamedByOthers(Set<String> sources) {
        return named.computeIfAbsent(Set.copyOf(sources), this::findNamed);
    }

    private boolean findNamed(Set<String> sources) {
        var own = new TreeSet<String>();
        sources.forEach(source -> own.addAll(madeOf(source)));
        var names = own.stream().map(name -> name.replace('.', '/')).toList();
        if (!Files.isDirectory(output)) {
            return false;
        }
        try (var files = Files.walk(output)) {
            return files.filter(file -> file.toString().endsWith(CLASS))
                    .filter(file -> !own.contains(binaryName(file)))
                    .flatMap(file -> ApiShape.of(read(file)).stream())
                    .anyMatch(member -> names.stream().anyMatch(member::contains));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String binaryName(Path file) {
        var path = output.relativize(file).toString();
        return path.substring(0, path.length() - CLASS.length()).replace('/', '.');
    }

    private boolean hasSameShape(String name, byte[] classFile) {
        if (!isNamed(name)) {
            return true;
        }
        var old = shapes.computeIfAbsent(name, this::oldShape);
        return old.isPresent() && old.get().equals(ApiShape.of(classFile));
    }

    /** Anonymous and local classes are seen by nobody but the class around them. */
    private static boolean isNamed(String binaryName) {
        return !UNNAMED.matcher(binaryName).matches();
    }

    private Optional<Set<String>> oldShape(String name) {
        var file = output.resolve(name.replace('.', '/') + CLASS);
        return Files.exists(file) ? Optional.of(ApiShape.of(read(file))) : Optional.empty();
    }

    private Set<String> madeOf(String source) {
        var end = source.lastIndexOf('/');
        var folder = end < 0 ? "" : source.substring(0, end);
        return packages.computeIfAbsent(folder, this::bySource).getOrDefault(source.substring(end + 1), Set.of());
    }

    private Map<String, Set<String>> bySource(String folder) {
        var directory = output.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return Map.of();
        }
        var prefix = folder.isEmpty() ? "" : folder.replace('/', '.') + ".";
        var names = new HashMap<String, Set<String>>();
        try (var files = Files.list(directory)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(CLASS)).toList()) {
                var name = file.getFileName().toString().replace(CLASS, "");
                names.computeIfAbsent(sourceOf(file, name), source -> new TreeSet<>())
                        .add(prefix + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** What the class file says, or where it was compiled without that, what its name suggests. */
    private static String sourceOf(Path file, String name) {
        var said = new String[1];
        var reader = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public void visitSource(String source, String debug) {
                said[0] = source;
            }
        };
        new ClassReader(read(file)).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        if (said[0] != null) {
            return said[0];
        }
        var nested = name.indexOf('$', 1);
        return (nested < 0 ? name : name.substring(0, nested)) + ".java";
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
