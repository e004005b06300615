package io.greenloop.testrunner.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class LikelyArtifactsTest {

    @Test
    void whatALaterModuleDependsOnIsToldBeforeTheFirstIsBuilt() {
        var core = module("core", dependency("org.example", "maths", "compile"));
        var web = module(
                "web",
                dependency("shop", "core", "compile"),
                dependency("org.example", "server", "compile"),
                dependency("org.example", "mocks", "test"),
                dependency("org.example", "beside", "system"));

        assertThat(LikelyArtifacts.of(web, List.of(core, web)))
                .containsExactly("org.example:server:jar:1", "org.example:mocks:jar:1");
    }

    private static MavenProject module(String name, Dependency... dependencies) {
        var model = new Model();
        model.setGroupId("shop");
        model.setArtifactId(name);
        model.setVersion("1");
        model.setBuild(new Build());
        model.setDependencies(List.of(dependencies));
        return new MavenProject(model);
    }

    private static Dependency dependency(String group, String name, String scope) {
        var dependency = new Dependency();
        dependency.setGroupId(group);
        dependency.setArtifactId(name);
        dependency.setVersion("1");
        dependency.setScope(scope);
        return dependency;
    }
}
