package io.greenloop.testrunner.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.ProjectExecutionEvent;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.junit.jupiter.api.Test;

/** A plugin may ask for another Maven than the one that is here. */
class MavenPrerequisitesTest {

    private final PluginDescriptor newer = plugin("3.9");
    private final PluginDescriptor older = plugin("3.6.3");
    private final PluginDescriptor content = plugin(null);
    private final PluginDescriptor odd = plugin("soon");
    private final MavenPrerequisites prerequisites = new MavenPrerequisites(new Here());

    @Test
    void whatAsksForANewerMavenIsNotAskedAgain() {
        planned(Stream.of(newer, older, content, odd)
                .map(MavenPrerequisitesTest::execution)
                .toList());

        assertThat(newer.getRequiredMavenVersion()).isNull();
        assertThat(older.getRequiredMavenVersion()).isEqualTo("3.6.3");
        assertThat(content.getRequiredMavenVersion()).isNull();
        assertThat(odd.getRequiredMavenVersion()).isEqualTo("soon");
    }

    @Test
    void norIsWhatAnotherGoalRunsBeforeItself() {
        var forking = execution(older);
        forking.setForkedExecutions("project", List.of(execution(newer)));

        planned(List.of(forking));

        assertThat(newer.getRequiredMavenVersion()).isNull();
    }

    private void planned(List<MojoExecution> plan) {
        prerequisites.beforeProjectLifecycleExecution(new ProjectExecutionEvent(null, null, plan));
    }

    private static PluginDescriptor plugin(String maven) {
        var descriptor = new PluginDescriptor();
        descriptor.setGroupId("com.example");
        descriptor.setArtifactId("some-plugin");
        descriptor.setVersion("1");
        descriptor.setRequiredMavenVersion(maven);
        return descriptor;
    }

    private static MojoExecution execution(PluginDescriptor plugin) {
        var mojo = new MojoDescriptor();
        mojo.setPluginDescriptor(plugin);
        return new MojoExecution(mojo, "default");
    }

    /** Maven 3.8.7, as far as these few versions go. */
    private static final class Here implements RuntimeInformation {

        @Override
        public String getMavenVersion() {
            return "3.8.7";
        }

        @Override
        public boolean isMavenVersion(String versionRange) {
            if (versionRange.equals("soon")) {
                throw new IllegalArgumentException(versionRange);
            }
            return versionRange.compareTo(getMavenVersion()) <= 0;
        }
    }
}
