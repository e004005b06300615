package io.greenloop.gates.maven;

import java.util.Map;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelSource2;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;

/** Finds the POMs that a project's own POMs name: in the project first, else in Maven's repositories. */
final class PomResolver implements ModelResolver {

    private final Map<String, ModelSource2> own;
    private final Libraries libraries;

    /** @param own the project's POMs by {@code group:artifact} */
    PomResolver(Map<String, ModelSource2> own, Libraries libraries) {
        this.own = own;
        this.libraries = libraries;
    }

    @Override
    public ModelSource2 resolveModel(String group, String artifact, String version) throws UnresolvableModelException {
        var name = group + ":" + artifact;
        if (own.containsKey(name)) {
            return own.get(name);
        }
        return libraries
                .pom(group, artifact, version)
                .map(FileModelSource::new)
                .orElseThrow(() -> new UnresolvableModelException("not to be had here", group, artifact, version));
    }

    @Override
    public ModelSource2 resolveModel(Parent parent) throws UnresolvableModelException {
        return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
    }

    @Override
    public ModelSource2 resolveModel(Dependency dependency) throws UnresolvableModelException {
        return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
    }

    /** Where libraries come from was settled before; a POM from outside has no say in it. */
    @Override
    public void addRepository(Repository repository) {
        addRepository(repository, false);
    }

    @Override
    public void addRepository(Repository repository, boolean replace) {
        // See above.
    }

    @Override
    public ModelResolver newCopy() {
        return this;
    }
}
