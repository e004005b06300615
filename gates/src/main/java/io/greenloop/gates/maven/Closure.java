package io.greenloop.gates.maven;

import io.greenloop.gates.ArtifactSource.Availability;
import io.greenloop.gates.ArtifactSource.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;

/**
 * Collects what an artifact needs, and what that needs. Maven's own session is lenient: what has no POM needs nothing there, and
 * nobody is told. Here it is looked for; only what has no jar either breaks a build.
 */
final class Closure {

    private final RepositorySystem system;
    private final RepositorySystemSession session;

    Closure(RepositorySystem system, RepositorySystemSession lenient) {
        this.system = system;
        var strict = new DefaultRepositorySystemSession(lenient);
        strict.setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(false, false));
        strict.setReadOnly();
        this.session = strict;
    }

    /** Found, or the names of what does not exist; {@code jars} is asked for what has no POM. */
    Availability of(Artifact artifact, List<RemoteRepository> asked, Function<Artifact, State> jars) {
        try {
            system.collectDependencies(session, new CollectRequest(new Dependency(artifact, "compile"), asked));
            return new Availability(State.FOUND, List.of());
        } catch (DependencyCollectionException e) {
            return judge(e.getResult().getExceptions(), jars);
        }
    }

    private static Availability judge(List<Exception> answers, Function<Artifact, State> jars) {
        var missing = new ArrayList<String>();
        var isKnown = true;
        for (var answer : answers) {
            if (!(answer instanceof ArtifactDescriptorException descriptor)) {
                isKnown = false;
                continue;
            }
            var artifact = descriptor.getResult().getRequest().getArtifact();
            switch (jars.apply(artifact)) {
                case FOUND -> {}
                case MISSING ->
                    missing.add(artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion());
                case UNREACHABLE -> isKnown = false;
            }
        }
        if (!missing.isEmpty()) {
            return new Availability(State.MISSING, missing.stream().distinct().toList());
        }
        return new Availability(isKnown ? State.FOUND : State.UNREACHABLE, List.of());
    }
}
