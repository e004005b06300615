package io.greenloop.gates.maven;

import eu.maveniverse.maven.mima.context.Context;
import io.greenloop.gates.PlainModules;
import io.greenloop.gates.ProjectFiles;
import io.greenloop.gates.ProjectUnderReview;
import io.greenloop.gates.SourceModule;
import java.util.ArrayList;
import java.util.HashMap;
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
     * @param poms the changed POMs, empty for those that are gone
     * @param changed the paths of all changed files: only modules that they concern get a class path
     * @param repositories URLs by id that the project before the change named
     */
    public ProjectUnderReview project(
            ProjectFiles files,
            Map<String, Optional<String>> poms,
            Set<String> changed,
            Map<String, String> repositories) {
        var libraries = new Libraries(context, offline, repositories);
        var texts = texts(files, poms);
        var modules = modules(texts, new EffectivePoms(texts, libraries));
        var concerned = concerned(modules, changed);
        var names = new TreeSet<String>();
        var processors = new ProcessorJars();
        var plain = new HashMap<String, SourceModule>();
        PlainModules.of(files).modules().forEach(module -> plain.put(module.directory(), module));
        var declared = new ArrayList<SourceModule>();
        for (var directory :
                texts.keySet().stream().map(DeclaredModules::directory).toList()) {
            var module = Optional.ofNullable(modules.get(directory));
            var unseen = unseen(directory, files.paths());
            if (module.isEmpty()) {
                Optional.ofNullable(plain.get(directory)).ifPresent(declared::add);
            } else if (concerned.contains(directory)) {
                var classPath = module.get().classPath(libraries);
                names.addAll(classPath.names());
                declared.add(module.get().withClassPath(classPath, unseen, processors));
            } else {
                declared.add(module.get().withoutClassPath());
            }
        }
        return new ProjectUnderReview(files, declared, names);
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

    /** The modules that hold a changed file, and those that use one of them. */
    private static Set<String> concerned(Map<String, DeclaredModule> modules, Set<String> changed) {
        var concerned = new TreeSet<String>();
        for (var path : changed) {
            modules.keySet().stream()
                    .filter(directory -> directory.isEmpty() || path.startsWith(directory + "/"))
                    .max((one, other) -> Integer.compare(one.length(), other.length()))
                    .ifPresent(concerned::add);
        }
        var holders = Set.copyOf(concerned);
        modules.values().stream()
                .filter(module -> module.siblings().stream().anyMatch(holders::contains))
                .forEach(module -> concerned.add(module.directory()));
        return concerned;
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
