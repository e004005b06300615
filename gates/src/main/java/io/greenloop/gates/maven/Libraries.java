package io.greenloop.gates.maven;

import static java.util.stream.Collectors.toCollection;

import eu.maveniverse.maven.mima.context.Context;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.util.graph.visitor.PreorderNodeListGenerator;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;

/**
 * What a project's code compiles against, out of Maven's repositories: those of this host first, whichever repository a file
 * was recorded under, and those outside only for what is missing.
 */
final class Libraries {

    /** A stronger try costs time, so it comes second, and gives up soon: milliseconds. */
    private static final Map<String, Object> IMPATIENCE = Map.of(
            "aether.connector.connectTimeout", 5_000,
            "aether.connector.requestTimeout", 20_000,
            "aether.connector.http.retryHandler.count", 1);

    private static final int MOST_UNAVAILABLE = 20;

    private final Context context;
    private final RepositorySystemSession here;
    private final Optional<RepositorySystemSession> outside;
    private final List<RemoteRepository> repositories;

    /** @param repositories URLs by id that the project names beyond the user's own */
    Libraries(Context context, boolean offline, Map<String, String> repositories) {
        this.context = context;
        this.here = here(context);
        this.outside = offline ? Optional.empty() : Optional.of(outside(context));
        this.repositories = new ArrayList<>(context.remoteRepositories());
        repositories.forEach(
                (id, url) -> this.repositories.add(new RemoteRepository.Builder(id, "default", url).build()));
    }

    /**
     * A class path.
     *
     * @param names {@code group:artifact} of what is on it
     * @param unavailable what belongs on it and is not to be had
     */
    record ClassPath(List<Path> jars, Set<String> names, List<String> unavailable) {

        ClassPath {
            jars = List.copyOf(jars);
            names = Set.copyOf(names);
            unavailable = List.copyOf(unavailable);
        }
    }

    private static RepositorySystemSession here(Context context) {
        var session = strict(context);
        session.setOffline(true);
        var folder = session.getLocalRepository().getBasedir();
        session.setLocalRepositoryManager(
                context.repositorySystem().newLocalRepositoryManager(session, new LocalRepository(folder, "simple")));
        return session;
    }

    private static RepositorySystemSession outside(Context context) {
        var session = strict(context);
        IMPATIENCE.forEach(session::setConfigProperty);
        return session;
    }

    /** A POM that is missing would look like one without dependencies. */
    private static DefaultRepositorySystemSession strict(Context context) {
        var session = new DefaultRepositorySystemSession(context.repositorySystemSession());
        session.setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(false, true));
        return session;
    }

    /** How a type of dependency becomes a file. */
    ArtifactTypeRegistry types() {
        return here.getArtifactTypeRegistry();
    }

    Optional<File> pom(String group, String artifact, String version) {
        return file(new DefaultArtifact(group, artifact, "pom", version));
    }

    private Optional<File> file(Artifact artifact) {
        return file(here, artifact).or(() -> outside.flatMap(session -> file(session, artifact)));
    }

    private Optional<File> file(RepositorySystemSession session, Artifact artifact) {
        try {
            var result = context.repositorySystem()
                    .resolveArtifact(session, new ArtifactRequest(artifact, repositories, null));
            return Optional.ofNullable(result.getArtifact().getFile());
        } catch (ArtifactResolutionException missing) {
            return Optional.empty();
        }
    }

    /** @param managed versions that the project sets for what comes along */
    ClassPath classPath(List<Dependency> dependencies, List<Dependency> managed) {
        var request = new CollectRequest(dependencies, managed, repositories);
        var found = classPath(here, request);
        return found.unavailable().isEmpty() || outside.isEmpty() ? found : classPath(outside.get(), request);
    }

    private ClassPath classPath(RepositorySystemSession session, CollectRequest request) {
        var unavailable = new TreeSet<String>();
        var artifacts = new ArrayList<Artifact>();
        root(session, request, unavailable).ifPresent(root -> {
            var nodes = new PreorderNodeListGenerator();
            root.accept(nodes);
            nodes.getNodes().stream()
                    .map(DependencyNode::getArtifact)
                    .filter(Objects::nonNull)
                    .filter(artifact -> artifact.getExtension().equals("jar"))
                    .forEach(artifacts::add);
        });
        var jars = new ArrayList<Path>();
        for (var artifact : artifacts) {
            file(session, artifact)
                    .ifPresentOrElse(file -> jars.add(file.toPath()), () -> unavailable.add(artifact.toString()));
        }
        var names = artifacts.stream()
                .map(artifact -> artifact.getGroupId() + ":" + artifact.getArtifactId())
                .collect(toCollection(TreeSet::new));
        return new ClassPath(
                jars, names, unavailable.stream().limit(MOST_UNAVAILABLE).toList());
    }

    private Optional<DependencyNode> root(
            RepositorySystemSession session, CollectRequest request, Set<String> unavailable) {
        try {
            return Optional.of(context.repositorySystem()
                    .collectDependencies(session, request)
                    .getRoot());
        } catch (DependencyCollectionException incomplete) {
            unavailable.add(what(incomplete));
            return Optional.ofNullable(incomplete.getResult().getRoot());
        }
    }

    private static String what(DependencyCollectionException incomplete) {
        return incomplete.getResult().getExceptions().stream()
                .map(Exception::getMessage)
                .map(String::valueOf)
                .findFirst()
                .orElse(String.valueOf(incomplete.getMessage()));
    }
}
