package io.greenloop.testrunner.child;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.maven.execution.ProjectExecutionEvent;
import org.apache.maven.execution.ProjectExecutionListener;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.rtinfo.RuntimeInformation;

/**
 * Lets plugins that ask for another Maven than there is here run all the same: the project's own Maven is not here, and most of what such
 * plugins call has been in Maven for long. One that finds too little ends the build by itself, in words of its own.
 */
public final class MavenPrerequisites implements ProjectExecutionListener {

    /** Set by Maven's container. */
    private RuntimeInformation runtime;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** Made by Maven. */
    public MavenPrerequisites() {
        super();
    }

    /** @param runtime knows which Maven this is */
    MavenPrerequisites(RuntimeInformation runtime) {
        this.runtime = runtime;
    }

    /** Comes when the plan is made, and before Maven asks any of its plugins which Maven it needs. */
    @Override
    public void beforeProjectLifecycleExecution(ProjectExecutionEvent event) {
        event.getExecutionPlan().stream().flatMap(MavenPrerequisites::withForks).forEach(this::admit);
    }

    private static Stream<MojoExecution> withForks(MojoExecution mojo) {
        var forked = mojo.getForkedExecutions().values().stream().flatMap(List::stream);
        return Stream.concat(Stream.of(mojo), forked.flatMap(MavenPrerequisites::withForks));
    }

    private void admit(MojoExecution mojo) {
        var descriptor = mojo.getMojoDescriptor();
        if (descriptor != null && descriptor.getPluginDescriptor() != null) {
            admit(descriptor.getPluginDescriptor());
        }
    }

    private void admit(PluginDescriptor plugin) {
        var wanted = plugin.getRequiredMavenVersion();
        if (wanted == null || wanted.isBlank() || isHere(wanted)) {
            return;
        }
        plugin.setRequiredMavenVersion(null);
        if (told.add(plugin.getId())) {
            // For people who read the log of a build that such a plugin then ends.
            System.out.printf(
                    "[greenloop] %s asks for Maven %s, and runs on %s%n",
                    plugin.getId(), wanted, runtime.getMavenVersion());
        }
    }

    private boolean isHere(String wanted) {
        try {
            return runtime.isMavenVersion(wanted);
        } catch (IllegalArgumentException notAVersion) {
            // Maven itself warns of it and goes on.
            return true;
        }
    }

    @Override
    public void beforeProjectExecution(ProjectExecutionEvent event) {
        // There is no plan yet.
    }

    @Override
    public void afterProjectExecutionSuccess(ProjectExecutionEvent event) {
        // Nothing is put back: the descriptor was this build's.
    }

    @Override
    public void afterProjectExecutionFailure(ProjectExecutionEvent event) {
        // What failed is told by the spy.
    }
}
