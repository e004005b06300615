package io.greenloop.bench.gates;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import io.greenloop.bench.BenchFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;

/** Maven's resolver, as the user's settings have it; its local repository keeps what was fetched once. */
final class Artifacts implements AutoCloseable {

    private final Context context = Runtimes.INSTANCE
            .getRuntime()
            .create(ContextOverrides.create().withUserSettings(true).build());

    /** @throws BenchFailure when it cannot be had */
    Path file(String coordinate) {
        try {
            return context.repositorySystem()
                    .resolveArtifact(
                            context.repositorySystemSession(),
                            new ArtifactRequest(new DefaultArtifact(coordinate), context.remoteRepositories(), null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new BenchFailure("Maven could not fetch " + coordinate, e);
        }
    }

    /** What an artifact names itself, tests and options included. */
    List<Dependency> named(Artifact artifact) {
        try {
            return context.repositorySystem()
                    .readArtifactDescriptor(
                            context.repositorySystemSession(),
                            new ArtifactDescriptorRequest(artifact, context.remoteRepositories(), null))
                    .getDependencies();
        } catch (ArtifactDescriptorException e) {
            throw new BenchFailure("the POM of %s cannot be read".formatted(artifact), e);
        }
    }

    /** Dependencies with all that they need; what cannot be had is left out. */
    List<Artifact> withTheirs(List<Dependency> named) {
        var request = new DependencyRequest(
                new CollectRequest(
                        named.stream()
                                .map(dependency ->
                                        dependency.setScope("compile").setOptional(false))
                                .toList(),
                        List.of(),
                        context.remoteRepositories()),
                null);
        List<ArtifactResult> results;
        try {
            results = context.repositorySystem()
                    .resolveDependencies(context.repositorySystemSession(), request)
                    .getArtifactResults();
        } catch (DependencyResolutionException e) {
            results = e.getResult().getArtifactResults();
        }
        var found = new ArrayList<Artifact>();
        results.stream()
                .filter(ArtifactResult::isResolved)
                .map(ArtifactResult::getArtifact)
                .filter(artifact -> artifact.getExtension().equals("jar"))
                .forEach(found::add);
        return found;
    }

    /** Every version that the repositories list. */
    List<String> versions(String group, String artifact) {
        try {
            return context
                    .repositorySystem()
                    .resolveVersionRange(
                            context.repositorySystemSession(),
                            new VersionRangeRequest(
                                    new DefaultArtifact(group, artifact, "jar", "[0,)"),
                                    context.remoteRepositories(),
                                    null))
                    .getVersions()
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (VersionRangeResolutionException e) {
            throw new IllegalStateException("[0,) is a version range", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
