package io.greenloop.testrunner.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.ExecutionEvent;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.DependencyRequest;

/** Finds out how Maven's compiler plugin calls the compiler, without the paths that differ from run to run. */
final class CompilerSettings {

    /** Two ways to hand arguments over that are too old to be worth a guess. */
    private static final List<String> UNREADABLE = List.of("compilerArgument", "compilerArguments");

    /** Options of javac; empty where they cannot be told. */
    Optional<List<String>> of(ExecutionEvent event) {
        var isUnreadable = UNREADABLE.stream()
                .anyMatch(name -> !MojoSettings.text(event, name).isEmpty());
        if (isUnreadable || !MojoSettings.text(event, "compilerId").matches("javac|")) {
            return Optional.empty();
        }
        var options = new ArrayList<>(List.of("-g"));
        var release = MojoSettings.text(event, "release");
        if (release.isEmpty()) {
            add(options, "-source", MojoSettings.text(event, "source"));
            add(options, "-target", MojoSettings.text(event, "target"));
        } else {
            add(options, "--release", release);
        }
        add(options, "-encoding", MojoSettings.text(event, "encoding"));
        var proc = MojoSettings.text(event, "proc");
        if (!proc.isEmpty()) {
            options.add("-proc:" + proc);
        }
        add(options, "-processor", String.join(",", MojoSettings.list(event, "annotationProcessors")));
        if (MojoSettings.text(event, "parameters").equals("true")) {
            options.add("-parameters");
        }
        if (MojoSettings.text(event, "enablePreview").equals("true")) {
            options.add("--enable-preview");
        }
        MojoSettings.list(event, "compilerArgs").stream()
                .filter(argument -> !argument.isEmpty())
                .forEach(options::add);
        return Optional.of(options);
    }

    private static void add(List<String> options, String name, String value) {
        if (!value.isEmpty()) {
            options.addAll(List.of(name, value));
        }
    }

    /** Jars of the annotation processors that the plugin is given, with what these need; none where it is given none. */
    List<String> processorPath(ExecutionEvent event, PlexusContainer container) throws Exception {
        var configuration = event.getMojoExecution().getConfiguration();
        var paths = configuration == null ? null : configuration.getChild("annotationProcessorPaths");
        if (paths == null || paths.getChildCount() == 0) {
            return List.of();
        }
        var request = new CollectRequest();
        request.setRepositories(event.getProject().getRemoteProjectRepositories());
        for (var path : paths.getChildren()) {
            var artifact = new DefaultArtifact(
                    value(event, path, "groupId"),
                    value(event, path, "artifactId"),
                    value(event, path, "classifier"),
                    path.getChild("type") == null ? "jar" : value(event, path, "type"),
                    version(event, path));
            request.addDependency(new Dependency(artifact, "runtime"));
        }
        var found = container
                .lookup(RepositorySystem.class)
                .resolveDependencies(event.getSession().getRepositorySession(), new DependencyRequest(request, null));
        return found.getArtifactResults().stream()
                .map(result -> result.getArtifact().getFile().getPath())
                .toList();
    }

    /** Since 3.12 of the plugin a version may be left to the project's dependency management. */
    private static String version(ExecutionEvent event, Xpp3Dom path) {
        var own = value(event, path, "version");
        var management = event.getProject().getDependencyManagement();
        if (!own.isEmpty() || management == null) {
            return own;
        }
        return management.getDependencies().stream()
                .filter(managed -> managed.getGroupId().equals(value(event, path, "groupId")))
                .filter(managed -> managed.getArtifactId().equals(value(event, path, "artifactId")))
                .map(org.apache.maven.model.Dependency::getVersion)
                .findFirst()
                .orElse("");
    }

    private static String value(ExecutionEvent event, Xpp3Dom path, String name) {
        var node = path.getChild(name);
        return node == null || node.getValue() == null
                ? ""
                : MojoSettings.resolved(event, node.getValue().strip());
    }
}
