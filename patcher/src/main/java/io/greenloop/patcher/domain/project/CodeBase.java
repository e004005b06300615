package io.greenloop.patcher.domain.project;

import static java.util.stream.Collectors.toSet;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.TestId;
import io.greenloop.javasource.Analysis;
import io.greenloop.javasource.Problem;
import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.SourceSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The Java code of a project at one commit, and what the compiler says of it. For one thread at a time. */
public final class CodeBase implements AutoCloseable {

    private final ProjectFiles files;
    private final LocalRepository repository;
    private final List<CodeModule> modules;
    private final Map<String, Optional<String>> texts = new HashMap<>();
    private final Map<String, List<Problem>> problemsBefore = new HashMap<>();
    private final JarTypes jarTypes = new JarTypes();
    private final Map<String, SourceAnalyzer> analyzers = new HashMap<>();

    public CodeBase(ProjectFiles files, BaselineDetails baseline, LocalRepository repository) {
        this.files = files;
        this.repository = repository;
        this.modules = CodeModules.of(files, baseline, repository);
    }

    public ProjectFiles files() {
        return files;
    }

    public LocalRepository repository() {
        return repository;
    }

    public List<CodeModule> modules() {
        return modules;
    }

    /** Every main Java file of every module. */
    public Set<String> mainSources() {
        return modules.stream().flatMap(module -> module.mainSources().stream()).collect(toSet());
    }

    public Optional<CodeModule> moduleOf(String mainSource) {
        return modules.stream()
                .filter(module -> module.mainSources().contains(mainSource))
                .findFirst();
    }

    /** Types of that simple name in the jars of a module, as an import writes them, sorted. */
    public List<String> typesInJars(String simpleName, CodeModule module) {
        return jarTypes.named(simpleName, module.classPath());
    }

    /** The text of a file, read once. */
    public Optional<String> text(String path) {
        return texts.computeIfAbsent(path, files::text);
    }

    /** The source file of a test's class. */
    public Optional<String> testSource(TestId test) {
        var topLevel = test.className().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        return modules.stream()
                .filter(module -> module.directory().equals(test.module())
                        || test.module().isEmpty())
                .flatMap(module -> module.testSources().stream())
                .filter(path -> path.endsWith("/" + topLevel))
                .findFirst();
    }

    /** Attributes some main files of one module against everything around them. */
    public Analysis analyze(CodeModule module, Collection<String> paths) {
        var sources = new TreeMap<String, String>();
        paths.forEach(path -> text(path).ifPresent(text -> sources.put(path, text)));
        return analyze(module, sources);
    }

    /** The errors in one main file as it stands. */
    public List<Problem> problems(String path) {
        return problemsBefore.computeIfAbsent(
                path, file -> problems(file, text(file).orElseThrow()));
    }

    /** The errors in one main file if its text were another. */
    public List<Problem> problems(String path, String text) {
        return problems(Map.of(path, text));
    }

    /** The errors in some main files if all of them had these texts at once. */
    public List<Problem> problems(Map<String, String> texts) {
        var byModule = new LinkedHashMap<CodeModule, Map<String, String>>();
        texts.forEach((path, text) -> byModule.computeIfAbsent(
                        moduleOf(path)
                                .orElseThrow(
                                        () -> new IllegalArgumentException("no module has the main source " + path)),
                        module -> new TreeMap<>())
                .put(path, text));
        var problems = new ArrayList<Problem>();
        byModule.forEach((module, sources) -> problems.addAll(analyzer(module).problems(sourceSet(module, sources))));
        return List.copyOf(problems);
    }

    private Analysis analyze(CodeModule module, Map<String, String> sources) {
        return analyzer(module).analyze(sourceSet(module, sources));
    }

    private SourceAnalyzer analyzer(CodeModule module) {
        return analyzers.computeIfAbsent(module.directory(), directory -> new SourceAnalyzer());
    }

    private SourceSet sourceSet(CodeModule module, Map<String, String> sources) {
        var context = new HashMap<String, String>();
        for (var paths : List.of(module.visibleSources(), module.mainSources())) {
            paths.forEach(path -> text(path).ifPresent(text -> context.put(path, text)));
        }
        context.keySet().removeAll(sources.keySet());
        return new SourceSet(sources, context, module.classPath(), module.release());
    }

    @Override
    public void close() {
        analyzers.values().forEach(SourceAnalyzer::close);
    }
}
