package io.greenloop.gates.maven;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.artifact.DefaultArtifactType;
import org.eclipse.aether.graph.Exclusion;

/** Says a POM's dependency in the words of the resolver. */
final class DependencyConversion {

    private final ArtifactTypeRegistry types;
    private final Set<String> own;

    /** @param own {@code group:artifact} of the project's modules, which no repository is asked for */
    DependencyConversion(ArtifactTypeRegistry types, Set<String> own) {
        this.types = types;
        this.own = own;
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
        var excluded = Stream.concat(
                        dependency.getExclusions().stream()
                                .map(exclusion -> exclusion(exclusion.getGroupId(), exclusion.getArtifactId())),
                        own.stream().map(name -> name.split(":")).map(name -> exclusion(name[0], name[1])))
                .toList();
        return new org.eclipse.aether.graph.Dependency(
                artifact,
                Optional.ofNullable(dependency.getScope()).filter(scope -> !scope.isEmpty()).orElse("compile"),
                dependency.getOptional() != null && dependency.isOptional(),
                excluded);
    }

    private static Exclusion exclusion(String group, String artifact) {
        return new Exclusion(group, artifact, "*", "*");
    }
}
