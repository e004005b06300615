package io.greenloop.testrunner.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.artifact.Artifact;

/**
 * Tells, as lines in a file, what a Maven build is made of and what goes wrong in it, and lets a build that binds integration
 * tests go as far as them. The file is written inside the
 * sandbox, so that whoever reads it takes it for a claim.
 */
public final class MavenSpy extends AbstractEventSpy {

    /** System property with the path of the file. */
    public static final String FILE = "greenloop.spy";

    private static final List<String> TEST_GOALS = List.of("test", "integration-test");

    private final Path file = Path.of(System.getProperty(FILE));
    private final GuestTests guests = GuestTests.takenFrom(file.getParent());
    private final CompilerSettings compilerSettings = new CompilerSettings();
    private PlexusContainer container;

    /** Made by Maven. */
    public MavenSpy() {
        super();
    }

    @Override
    public void init(Context context) {
        container = (PlexusContainer) context.getData().get("plexus");
    }

    @Override
    public void onEvent(Object event) {
        if (event instanceof RepositoryEvent repository) {
            onRepository(repository);
        } else if (event instanceof ExecutionEvent execution) {
            onExecution(execution);
        } else if (event instanceof MavenExecutionResult result) {
            result.getExceptions().forEach(failure -> failed("", "", failure));
        }
    }

    private void onRepository(RepositoryEvent event) {
        var artifact = event.getArtifact();
        if (event.getType() == RepositoryEvent.EventType.ARTIFACT_RESOLVED && artifact != null && isMissing(event)) {
            write(List.of("missing", coordinate(artifact)));
        }
    }

    private static boolean isMissing(RepositoryEvent event) {
        return event.getFile() == null && !event.getExceptions().isEmpty();
    }

    private static String coordinate(Artifact artifact) {
        var classifier = artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier();
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getExtension() + classifier + ":"
                + artifact.getVersion();
    }

    private void onExecution(ExecutionEvent event) {
        switch (event.getType()) {
            case SessionStarted -> started(event.getSession());
            case MojoStarted -> mojoStarted(event);
            case MojoSucceeded -> mojoSucceeded(event);
            case MojoFailed ->
                failed(directory(event.getProject()), goal(event.getMojoExecution()), event.getException());
            default -> {
                // Whatever else happens is of no interest.
            }
        }
    }

    /** Comes after all models are read and before Maven asks what it is to do. */
    private void started(MavenSession session) {
        session.getProjects().forEach(NoisePlugins::takeFrom);
        session.getProjects().forEach(this::module);
        session.getProjects().stream()
                .flatMap(project -> LikelyArtifacts.of(project, session.getProjects()).stream())
                .distinct()
                .forEach(artifact -> write(List.of("likely", artifact)));
        for (var project : session.getProjects()) {
            var needed = session.getProjectDependencyGraph().getUpstreamProjects(project, true);
            roots("upstream", project, needed.stream().map(MavenSpy::directory).toList());
        }
        if (session.getProjects().stream().anyMatch(IntegrationTests::areIn)) {
            session.getRequest().setGoals(List.of("verify"));
        }
    }

    private void module(MavenProject project) {
        var build = project.getBuild();
        write(List.of(
                "module",
                directory(project),
                project.getPackaging(),
                build.getOutputDirectory(),
                build.getTestOutputDirectory()));
    }

    private void mojoStarted(ExecutionEvent event) {
        var mojo = event.getMojoExecution();
        var project = event.getProject();
        MavenVersionRule.takeFrom(mojo);
        if (isCompilation(mojo)) {
            // What compiles the main code, in case that the build gets no further.
            classPath(event, project::getCompileClasspathElements);
            write(List.of(
                    "compiler",
                    directory(project),
                    MojoSettings.release(event),
                    MojoSettings.text(event, "annotationProcessorPaths"),
                    MojoSettings.text(event, "parameters")));
            compilerSettings.of(event).ifPresent(options -> roots("javac", project, options));
        }
        if (!TEST_GOALS.contains(mojo.getGoal())) {
            return;
        }
        guests.letIn(directory(project), Path.of(project.getBuild().getTestOutputDirectory()));
        classPath(event, project::getTestClasspathElements);
        write(List.of("argLine", directory(project), MojoSettings.text(event, "argLine")));
        systemProperties(event);
    }

    private static boolean isCompilation(MojoExecution mojo) {
        return mojo.getArtifactId().equals("maven-compiler-plugin")
                && mojo.getGoal().equals("compile");
    }

    /** By now Maven has all that the compiler asked it for. */
    private void mojoSucceeded(ExecutionEvent event) {
        if (isCompilation(event.getMojoExecution())) {
            var project = event.getProject();
            try {
                roots("compilePath", project, project.getCompileClasspathElements());
                roots("processorPath", project, compilerSettings.processorPath(event, container));
            } catch (Exception notResolved) {
                failed(directory(project), goal(event.getMojoExecution()), notResolved);
            }
        }
    }

    private void classPath(ExecutionEvent event, Callable<List<String>> elements) {
        var project = event.getProject();
        roots("sources", project, project.getCompileSourceRoots());
        roots("testSources", project, project.getTestCompileSourceRoots());
        try {
            roots("classPath", project, elements.call());
        } catch (Exception notResolved) {
            failed(directory(project), goal(event.getMojoExecution()), notResolved);
        }
    }

    private void systemProperties(ExecutionEvent event) {
        var configuration = event.getMojoExecution().getConfiguration();
        var properties = configuration == null ? null : configuration.getChild("systemPropertyVariables");
        if (properties == null) {
            return;
        }
        for (var property : properties.getChildren()) {
            var value = property.getValue() == null ? "" : MojoSettings.resolved(event, property.getValue());
            write(List.of("property", directory(event.getProject()), property.getName(), value));
        }
    }

    private void roots(String kind, MavenProject project, List<String> paths) {
        var fields = new ArrayList<>(List.of(kind, directory(project)));
        fields.addAll(paths);
        write(fields);
    }

    private void failed(String directory, String goal, Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            write(List.of("failed", directory, goal, cause.getClass().getSimpleName(), message));
        }
    }

    private static String goal(MojoExecution mojo) {
        return mojo.getArtifactId() + ":" + mojo.getGoal();
    }

    private static String directory(MavenProject project) {
        return project.getBasedir() == null ? "" : project.getBasedir().getPath();
    }

    private synchronized void write(List<String> fields) {
        try {
            Files.writeString(file, Lines.encode(fields) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
