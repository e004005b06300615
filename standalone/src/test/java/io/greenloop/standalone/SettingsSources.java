package io.greenloop.standalone;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import io.greenloop.service.configuration.KnownProperty;
import io.greenloop.service.configuration.PropertyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Reads the {@code @ConfigMapping} interfaces of all modules as the compiler sees them, their javadoc included. */
final class SettingsSources {

    private static final Map<String, PropertyKind> KINDS = Map.of(
            "String", PropertyKind.TEXT,
            "boolean", PropertyKind.FLAG,
            "int", PropertyKind.WHOLE_NUMBER,
            "double", PropertyKind.NUMBER,
            "BigDecimal", PropertyKind.NUMBER,
            "Duration", PropertyKind.DURATION,
            "MemorySize", PropertyKind.SIZE,
            "Path", PropertyKind.PATH,
            "URI", PropertyKind.ADDRESS);

    private final Map<String, String> standards;
    private final List<DocumentedProperty> found = new ArrayList<>();

    private SettingsSources(Map<String, String> standards) {
        this.standards = standards;
    }

    /** @param standards what the modules' own configuration files set */
    static List<DocumentedProperty> read(Path root, Map<String, String> standards) throws IOException {
        var sources = new SettingsSources(standards);
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(mappings(root)));
            var docs = DocTrees.instance(task);
            for (var unit : task.parse()) {
                for (var type : unit.getTypeDecls()) {
                    sources.add(docs, unit, (ClassTree) type);
                }
            }
        }
        return sources.found;
    }

    private static List<Path> mappings(Path root) throws IOException {
        try (var files = Files.walk(root, 12)) {
            var found = new ArrayList<Path>();
            for (var file : files.filter(SettingsSources::isSource).sorted().toList()) {
                if (Files.readString(file).contains("\n@ConfigMapping(")) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && file.toString().contains("/src/main/java/");
    }

    private void add(DocTrees docs, CompilationUnitTree unit, ClassTree mapping) {
        var prefix = value(mapping.getModifiers().getAnnotations(), "ConfigMapping");
        if (prefix.isPresent()) {
            var path = TreePath.getPath(unit, mapping);
            add(docs, path, mapping, mapping, prefix.get(), comment(docs, path));
        }
    }

    private void add(DocTrees docs, TreePath place, ClassTree mapping, ClassTree group, String prefix, String section) {
        for (var member : group.getMembers()) {
            if (member instanceof MethodTree method) {
                var name = prefix + "." + dashed(method.getName().toString());
                var nested = nested(mapping, method.getReturnType().toString());
                var path = new TreePath(place, method);
                if (nested.isPresent()) {
                    add(docs, new TreePath(place, nested.get()), mapping, nested.get(), name, section);
                } else {
                    found.add(property(name, method, section, comment(docs, path)));
                }
            }
        }
    }

    private DocumentedProperty property(String name, MethodTree method, String section, String meaning) {
        var annotations = method.getModifiers().getAnnotations();
        var type = method.getReturnType().toString().replaceAll("^Optional<(.*)>$", "$1");
        var many = type.matches("(List|Set)<.*>");
        var one = type.replaceAll("^(?:List|Set)<(.*)>$", "$1");
        var range = value(annotations, "Allowed").orElse("");
        // An enum is a text to those who write it down, and says what it allows.
        var kind = Optional.ofNullable(range.contains("|") ? PropertyKind.TEXT : KINDS.get(one))
                .orElseThrow(
                        () -> new AssertionError("%s is a %s, and no PropertyKind is for it".formatted(name, one)));
        var standard = value(annotations, "WithDefault").orElse(standards.getOrDefault(name, ""));
        return new DocumentedProperty(section, new KnownProperty(name, kind, many, range), standard, meaning);
    }

    private static Optional<ClassTree> nested(ClassTree mapping, String name) {
        return mapping.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> type.getSimpleName().contentEquals(name))
                .findFirst();
    }

    private static Optional<String> value(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .flatMap(annotation -> annotation.getArguments().stream())
                .map(argument -> argument instanceof AssignmentTree named ? named.getExpression() : argument)
                .map(text -> ((LiteralTree) text).getValue().toString())
                .findFirst();
    }

    /** The javadoc as one line of Markdown. */
    private static String comment(DocTrees docs, TreePath path) {
        return Optional.ofNullable(docs.getDocComment(path)).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .strip();
    }

    private static String dashed(String name) {
        return Stream.of(name.split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}
