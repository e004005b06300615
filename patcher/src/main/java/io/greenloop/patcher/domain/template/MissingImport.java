package io.greenloop.patcher.domain.template;

import com.sun.source.tree.IdentifierTree;
import io.greenloop.javasource.edit.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A type that exists but is not imported. */
final class MissingImport implements Template {

    private static final int MOST = 6;
    private static final List<String> USUAL_PACKAGES = List.of(
            "java.util",
            "java.util.stream",
            "java.util.function",
            "java.math",
            "java.time",
            "java.io",
            "java.nio.file",
            "java.nio.charset",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.regex",
            "java.text",
            "java.time.format",
            "java.time.temporal",
            "java.net",
            "java.sql");

    @Override
    public String name() {
        return "missing-import";
    }

    @Override
    public double prior(FailureClue clue) {
        return switch (clue) {
            case COMPILE -> 0.95;
            case NULL, INDEX, ZERO, ASSERTION, ENDLESS, OTHER -> 0;
        };
    }

    @Override
    public List<Suggestion> suggest(Site site) {
        if (!(site.tree() instanceof IdentifierTree identifier)
                || site.element().isPresent()) {
            return List.of();
        }
        var name = identifier.getName().toString();
        if (!Character.isUpperCase(name.charAt(0))) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        double closeness = 1;
        for (var type : typesNamed(name, site)) {
            suggestions.add(Suggestion.of(
                    insertion(site, type),
                    closeness,
                    "The type %s was used without its import: %s is now imported."
                            .formatted(Site.quote(name), Site.quote(type))));
            closeness *= 0.8;
        }
        return suggestions;
    }

    private static List<String> typesNamed(String name, Site site) {
        var types = new ArrayList<String>();
        var inProject = new TreeSet<String>();
        for (var path : site.code().mainSources()) {
            if (path.endsWith("/" + name + ".java")) {
                inProject.add(path.replaceFirst("^.*?src/main/java/", "")
                        .replace(".java", "")
                        .replace('/', '.'));
            }
        }
        types.addAll(inProject);
        USUAL_PACKAGES.stream()
                .map(usual -> usual + "." + name)
                .filter(type -> site.file().elements().getTypeElement(type) != null)
                .forEach(types::add);
        site.code()
                .moduleOf(site.file().path())
                .ifPresent(module -> types.addAll(site.code().typesInJars(name, module)));
        return types.stream().distinct().limit(MOST).toList();
    }

    /** Before the first import that sorts behind it, so that sorted imports stay sorted. */
    private static TextEdit insertion(Site site, String type) {
        var file = site.file();
        var end = file.text().contains("\r\n") ? "\r\n" : "\n";
        var line = "import " + type + ";";
        var plain = file.unit().getImports().stream()
                .filter(other -> !other.isStatic())
                .toList();
        for (var other : plain) {
            if (other.getQualifiedIdentifier().toString().compareTo(type) > 0) {
                return TextEdit.insert(file.start(other), line + end);
            }
        }
        if (!plain.isEmpty()) {
            return TextEdit.insert(file.end(plain.get(plain.size() - 1)), end + line);
        }
        var declaration = file.unit().getPackage();
        return declaration == null
                ? TextEdit.insert(0, line + end)
                : TextEdit.insert(file.end(declaration), end + end + line);
    }
}
