package io.greenloop.gates.maven;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.maveniverse.maven.mima.context.Context;
import io.greenloop.gates.ChangedFile;
import io.greenloop.gates.ConcernedFiles;
import io.greenloop.gates.PlainModules;
import io.greenloop.gates.ProjectFiles;
import io.greenloop.gates.ProjectUnderReview;
import io.greenloop.gates.SourceModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.building.ModelBuildingException;

/** Tells from a project's POMs alone how its modules compile: no build was run, and none is. */
public final class DeclaredModules {

    private static final Pattern POM = Pattern.compile("(?:.*/)?pom\\.xml");
    /** POMs among sources are data: archetypes, and projects that tests build. */
    private static final Pattern DATA = Pattern.compile("(?:.*/)?src/.*");

    private static final Pattern OTHER_LANGUAGE = Pattern.compile(".*\\.(?:kt|groovy|scala)");

    private final Context context;
    private final boolean offline;

    /** @param offline whether no repository but the local one may be asked */
    public DeclaredModules(Context context, boolean offline) {
        this.context = context;
        this.offline = offline;
    }

    /**
     * The project with its modules as the POMs after a change have them.
     *
     * @param files the project before the change
     * @param changed the change: only modules that it concerns get a class path
     * @param repositories URLs by id that the project before the change named
     */
    public ProjectUnderReview project(ProjectFiles files, List<ChangedFile> changed, Map<String, String> repositories) {
        var libraries = new Libraries(context, offline, repositories);
        var poms = changed.stream().filter(ChangedFile::isPom).collect(toMap(ChangedFile::path, ChangedFile::after));
        var texts = texts(files, poms);
        var modules = modules(texts, new EffectivePoms(texts, libraries));
        var names = new TreeSet<String>();
        var processors = new ProcessorJars();
        var concerned = concerned(files, modules, changed);
        var declared = new ArrayList<SourceModule>();
        var plain = plain(files);
        for (var directory :
                texts.keySet().stream().map(DeclaredModules::directory).toList()) {
            var module = modules.get(directory);
            if (module == null) {
                Optional.ofNullable(plain.get(directory)).ifPresent(declared::add);
            } else if (concerned.contains(directory)) {
                var classPath = module.classPath(libraries);
                names.addAll(classPath.names());
                declared.add(module.withClassPath(classPath, unseen(directory, files.paths()), processors));
            } else {
                declared.add(module.withoutClassPath());
            }
        }
        // What a changed POM brings along is not what the project knew before.
        return new ProjectUnderReview(files, declared, poms.isEmpty() ? names : Set.of());
    }

    private static Map<String, SourceModule> plain(ProjectFiles files) {
        return PlainModules.of(files).modules().stream().collect(toMap(SourceModule::directory, module -> module));
    }

    private static Map<String, String> texts(ProjectFiles files, Map<String, Optional<String>> poms) {
        var texts = new TreeMap<String, String>();
        Stream.concat(files.paths().stream(), poms.keySet().stream())
                .filter(path ->
                        POM.matcher(path).matches() && !DATA.matcher(path).matches())
                .forEach(path -> poms.getOrDefault(path, files.text(path)).ifPresent(text -> texts.put(path, text)));
        return texts;
    }

    /** Modules by their folder; one whose POM cannot be understood here is left out. */
    private static Map<String, DeclaredModule> modules(Map<String, String> texts, EffectivePoms poms) {
        var modules = new TreeMap<String, DeclaredModule>();
        var directories = new TreeMap<String, String>();
        poms.pathsByName().forEach((name, path) -> directories.put(name, directory(path)));
        for (var path : texts.keySet()) {
            try {
                var module = new DeclaredModule(directory(path), poms.at(path), directories, modules);
                modules.put(module.directory(), module);
            } catch (ModelBuildingException notUnderstood) {
                // The plain module in its place says that its class path is not known.
                continue;
            }
        }
        return modules;
    }

    /** The folders of the modules that compile what the change concerns. */
    private static Set<String> concerned(
            ProjectFiles files, Map<String, DeclaredModule> modules, List<ChangedFile> changed) {
        var bare =
                modules.values().stream().map(DeclaredModule::withoutClassPath).toList();
        var project = new ProjectUnderReview(files, bare, Set.of());
        return ConcernedFiles.of(project, changed).stream()
                .flatMap(path -> project.moduleOf(path).stream())
                .map(SourceModule::directory)
                .collect(toSet());
    }

    private static List<String> unseen(String directory, List<String> paths) {
        var prefix = directory.isEmpty() ? "src/" : directory + "/src/";
        return paths.stream()
                .filter(path ->
                        path.startsWith(prefix) && OTHER_LANGUAGE.matcher(path).matches())
                .limit(1)
                .map(path -> "code that is not Java, such as " + path)
                .toList();
    }

    private static String directory(String pom) {
        return pom.equals("pom.xml") ? "" : pom.substring(0, pom.length() - "/pom.xml".length());
    }
}
