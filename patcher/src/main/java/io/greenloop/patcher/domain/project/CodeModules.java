package io.greenloop.patcher.domain.project;

import static java.util.stream.Collectors.toMap;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.javasource.SourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays the files of a project out as modules: as the baseline saw them, or by Maven's custom where it saw none. */
final class CodeModules {

    private static final String MAIN = "src/main/java";
    private static final String TEST = "src/test/java";

    private CodeModules() {}

    static List<CodeModule> of(ProjectFiles files, BaselineDetails baseline, LocalRepository repository) {
        var javaFiles =
                files.paths().stream().filter(path -> path.endsWith(".java")).toList();
        var seen = baseline.modules().isEmpty() ? byCustom(files.paths()) : baseline.modules();
        Map<String, BaselineDetails.Module> byDirectory = seen.stream()
                .collect(toMap(BaselineDetails.Module::directory, module -> module, (a, b) -> a, TreeMap::new));
        return byDirectory.values().stream()
                .map(module -> lay(module, byDirectory, javaFiles, repository))
                .toList();
    }

    private static List<BaselineDetails.Module> byCustom(List<String> paths) {
        var directories = paths.stream()
                .filter(path -> path.equals("pom.xml") || path.endsWith("/pom.xml"))
                .map(path -> path.equals("pom.xml") ? "" : path.substring(0, path.length() - "/pom.xml".length()))
                .filter(directory -> !directory.contains("src/"))
                .toList();
        return directories.stream()
                .map(directory -> new BaselineDetails.Module(
                        directory,
                        0,
                        List.of(under(directory, MAIN)),
                        List.of(under(directory, TEST)),
                        List.of(),
                        directories.stream()
                                .filter(other -> !other.equals(directory))
                                .toList(),
                        false))
                .toList();
    }

    private static CodeModule lay(
            BaselineDetails.Module module,
            Map<String, BaselineDetails.Module> all,
            List<String> javaFiles,
            LocalRepository repository) {
        var visible = new ArrayList<String>();
        for (var sibling : module.siblings()) {
            if (all.containsKey(sibling) && !sibling.equals(module.directory())) {
                visible.addAll(within(all.get(sibling).sources(), javaFiles));
            }
        }
        return new CodeModule(
                module.directory(),
                SourceSet.isKnown(module.release()) ? module.release() : SourceSet.highestRelease(),
                within(module.sources(), javaFiles),
                visible,
                within(module.testSources(), javaFiles),
                repository.jars(module.classPath()));
    }

    private static List<String> within(List<String> folders, List<String> files) {
        return files.stream()
                .filter(file -> folders.stream().anyMatch(folder -> file.startsWith(folder + "/")))
                .toList();
    }

    private static String under(String directory, String folder) {
        return directory.isEmpty() ? folder : directory + "/" + folder;
    }
}
