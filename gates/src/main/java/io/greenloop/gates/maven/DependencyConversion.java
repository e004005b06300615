package io.greenloop.gates.maven;

import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.artifact.DefaultArtifactType;
import org.eclipse.aether.graph.Exclusion;

/** Says a POM's dependency in the words of the resolver. */
final class DependencyConversion {

    private final ArtifactTypeRegistry types;

    DependencyConversion(ArtifactTypeRegistry types) {
        this.types = types;
    }

    org.eclipse.aether.graph.Dependency of(Dependency dependency) {
        var named = Optional.ofNullable(dependency.getType()).orElse("jar");
        var type = Optional.ofNullable(types.get(named)).orElseGet(() -> new DefaultArtifactType(named));
        var artifact = new DefaultArtifact(
                dependency.getGroupId(),
                dependency.getArtifactId(),
                dependency.getClassifier(),
                type.getExtension(),
                dependency.getVersion(),
                type);
        var excluded = dependency.getExclusions().stream()
                .map(exclusion -> new Exclusion(exclusion.getGroupId(), exclusion.getArtifactId(), "*", "*"))
                .toList();
        return new org.eclipse.aether.graph.Dependency(
                artifact,
                Optional.ofNullable(dependency.getScope())
                        .filter(scope -> !scope.isEmpty())
                        .orElse("compile"),
                dependency.getOptional() != null && dependency.isOptional(),
                excluded);
    }
}
