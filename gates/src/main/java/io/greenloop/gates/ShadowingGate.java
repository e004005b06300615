package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.TopLevelTypes;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * Stops types that would stand in for those of a library or of Java itself: the project's own classes come first on the
 * class path, so an {@code Assertions} of one's own turns every test green.
 */
final class ShadowingGate implements Gate {

    private static final String CLASS = ".class";

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        var jars = new JarTypes();
        for (var file : candidate.files()) {
            if (file.isJava() && file.after().isPresent()) {
                added(candidate, file)
                        .forEach(type -> why(candidate, file, type, jars)
                                .ifPresent(sentence -> reasons.add(reject(file, type, sentence))));
            }
        }
        return new Verdict(reasons);
    }

    private static Set<String> added(CandidateUnderReview candidate, ChangedFile file) {
        var change = candidate.javaChange();
        var types = new TreeSet<>(types(change.after(), file.path(), file.after()));
        types.removeAll(types(change.before(), file.path(), file.before()));
        return types;
    }

    /** As the compiler saw it; a file that it was not given is parsed here. */
    private static Set<String> types(JavaFacts seen, String path, Optional<String> text) {
        return Optional.ofNullable(seen.types().get(path))
                .or(() -> text.map(TopLevelTypes::in))
                .orElse(Set.of());
    }

    private static Optional<String> why(CandidateUnderReview candidate, ChangedFile file, String type, JarTypes jars) {
        return switch (candidate.authorship()) {
            case MACHINE -> why(candidate.project(), file, type);
            // New packages and names are everyday; the very own name of another type is not.
            case ANYONE -> standsInForAnother(candidate, file, type, jars);
        };
    }

    private static Optional<String> standsInForAnother(
            CandidateUnderReview candidate, ChangedFile file, String type, JarTypes jars) {
        var project = candidate.project();
        var isTest = TestCodeGate.isTest(candidate, file);
        if (isTest && isMain(candidate, type)) {
            return Optional.of("%s would stand in for the main class of that name in every test".formatted(type));
        }
        return isTest || packageOf(type).isEmpty()
                ? Optional.empty()
                : project.moduleOf(file.path())
                        .flatMap(module -> jars.jarWith(module, type))
                        .map(jar -> "%s would stand in for the type of %s".formatted(type, jar));
    }

    private static boolean isMain(CandidateUnderReview candidate, String type) {
        var file = "/" + type.replace('.', '/') + ".java";
        var deleted = candidate.files().stream()
                .filter(other -> other.after().isEmpty())
                .map(ChangedFile::path)
                .toList();
        return candidate.project().paths().stream()
                .filter(path -> ("/" + path).endsWith(file) && !deleted.contains(path))
                .anyMatch(path -> candidate.project().modules().stream().anyMatch(module -> module.holdsMain(path)));
    }

    private static Optional<String> why(ProjectUnderReview project, ChangedFile file, String type) {
        var simple = type.substring(type.lastIndexOf('.') + 1);
        if (!file.path().endsWith(type.replace('.', '/') + ".java")
                && file.before().isEmpty()) {
            return Optional.of("%s is declared in a file of another name".formatted(type));
        }
        if (!isOfProject(project, type)) {
            return Optional.of("%s lies outside the packages of this project".formatted(type));
        }
        if (isTest(project, type)) {
            return Optional.of("%s would stand in for a test of that name".formatted(type));
        }
        if (isInJava(simple)) {
            return Optional.of("%s would stand in for java.lang.%s".formatted(type, simple));
        }
        return project.moduleOf(file.path())
                .flatMap(module -> libraryWith(module, simple + CLASS))
                .map(jar -> "%s would stand in for a type of %s".formatted(type, jar));
    }

    /** A package that main code has, or one below it; a package of one word alone opens nothing below it. */
    private static boolean isOfProject(ProjectUnderReview project, String type) {
        var place = packageOf(type);
        return packages(project).stream()
                .anyMatch(own -> place.equals(own) || own.indexOf('.') > 0 && place.startsWith(own + "."));
    }

    private static Set<String> packages(ProjectUnderReview project) {
        return project.paths().stream()
                .filter(path -> path.endsWith(".java"))
                .flatMap(path -> project.modules().stream()
                        .flatMap(module -> module.mainFolders().stream())
                        .filter(folder -> path.startsWith(folder + "/"))
                        .map(folder -> path.substring(folder.length() + 1)))
                .map(path -> packageOf(
                        path.substring(0, path.length() - ".java".length()).replace('/', '.')))
                .collect(Collectors.toSet());
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    private static boolean isTest(ProjectUnderReview project, String type) {
        var file = type.replace('.', '/') + ".java";
        return project.paths().stream().anyMatch(path -> project.isTest(path) && ("/" + path).endsWith("/" + file));
    }

    private static boolean isInJava(String simple) {
        return Object.class.getResource(simple + CLASS) != null;
    }

    private static Optional<String> libraryWith(SourceModule module, String file) {
        return module.classPath().stream()
                .filter(jar -> jar.toString().endsWith(".jar"))
                .filter(jar -> holds(jar.toFile(), file))
                .map(jar -> jar.getFileName().toString())
                .findFirst();
    }

    private static boolean holds(File jar, String file) {
        try (var zip = new ZipFile(jar)) {
            return zip.stream()
                    .anyMatch(entry -> entry.getName().endsWith("/" + file)
                            || entry.getName().equals(file));
        } catch (IOException unreadable) {
            // The compile gate says aloud that the class path is not whole.
            return false;
        }
    }

    private static GateReason reject(ChangedFile file, String type, String sentence) {
        return new GateReason(
                GateName.TEST_INTEGRITY, Decision.REJECT, "TYPE_SHADOWED", file.path(), 1, "", type, sentence);
    }
}
