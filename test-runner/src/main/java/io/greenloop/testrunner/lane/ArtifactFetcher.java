package io.greenloop.testrunner.lane;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.ResolutionErrorPolicy;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;
import org.jboss.logging.Logger;

/**
 * Asks the repositories of the host's own Maven settings. What is fetched brings what it needs along, so that few rounds are
 * enough.
 */
final class ArtifactFetcher implements ArtifactFetching {

    private static final Logger LOG = Logger.getLogger(ArtifactFetcher.class);

    /** Its parts name folders of the local repository, and code of the project may ask for what is a way out of there. */
    private static final Pattern COORDINATE =
            Pattern.compile("(?:(?!\\.)[^:/\\\\\\s\\p{Cntrl}]{1,200}:){2,4}(?!\\.)[^:/\\\\\\s\\p{Cntrl}]{1,200}");

    private final Path repository;
    private final List<RemoteRepository> usual;

    /** Asks Maven Central, or its mirror, beside what the host's settings name. */
    ArtifactFetcher(Path repository) {
        this(repository, List.of(ContextOverrides.CENTRAL));
    }

    ArtifactFetcher(Path repository, List<RemoteRepository> usual) {
        this.repository = repository;
        this.usual = List.copyOf(usual);
    }

    @Override
    public Outcome fetch(Collection<String> coordinates, Collection<URI> repositories) {
        var overrides = ContextOverrides.create()
                .withUserSettings(true)
                .withLocalRepositoryOverride(repository)
                .repositories(remote(repositories))
                .addRepositoriesOp(ContextOverrides.AddRepositoriesOp.APPEND)
                .build();
        try (var context = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            var session = new DefaultRepositorySystemSession(context.repositorySystemSession());
            session.setOffline(false);
            // That something does not exist is remembered; that nobody could be asked is not.
            session.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(
                    ResolutionErrorPolicy.CACHE_NOT_FOUND, ResolutionErrorPolicy.CACHE_NOT_FOUND));
            var absent = new TreeSet<String>();
            var fetched = new HashSet<String>();
            var sound =
                    coordinates.stream().filter(COORDINATE.asMatchPredicate()).toList();
            var open = new TreeSet<>(sound);
            for (var coordinate : sound) {
                // Turns are short, so that jobs that fetch at the same time both get on.
                var exists = RepositoryTurn.during(
                        repository, () -> fetchOne(context, session, new DefaultArtifact(coordinate), fetched, open));
                (exists ? fetched : absent).add(coordinate);
                open.remove(coordinate);
            }
            return new Outcome(fetched.size(), absent);
        }
    }

    private List<RemoteRepository> remote(Collection<URI> repositories) {
        // Naming any takes the place of the default, so that the default is named too; mirrors apply to all of them.
        var all = new ArrayList<>(usual);
        repositories.forEach(uri ->
                all.add(new RemoteRepository.Builder("project-" + uri.getHost(), "default", uri.toString()).build()));
        return all;
    }

    private static boolean fetchOne(
            Context context,
            DefaultRepositorySystemSession session,
            Artifact artifact,
            Set<String> fetched,
            Set<String> open) {
        try {
            var request = new ArtifactRequest(artifact, context.remoteRepositories(), null);
            context.repositorySystem().resolveArtifact(session, request);
        } catch (ArtifactResolutionException e) {
            if (doesNotExist(e)) {
                return false;
            }
            throw Outage.of(open, e);
        }
        withParents(context, session, artifact);
        withItsOwn(context, session, artifact, fetched);
        return true;
    }

    /** A build that lacks a parent asks for that of the parent only when it has it, and for what both import. */
    private static void withParents(Context context, RepositorySystemSession session, Artifact artifact) {
        if (!artifact.getExtension().equals("pom")) {
            return;
        }
        try {
            context.repositorySystem()
                    .readArtifactDescriptor(
                            session, new ArtifactDescriptorRequest(artifact, context.remoteRepositories(), null));
        } catch (ArtifactDescriptorException partly) {
            LOG.debugf("parents fetched in part artifact=%s", artifact);
        }
    }

    /** Its dependencies are likely to be missed next; those that cannot be had will be asked for by name. */
    private static void withItsOwn(
            Context context, DefaultRepositorySystemSession session, Artifact artifact, Set<String> fetched) {
        if (!artifact.getExtension().equals("jar")) {
            return;
        }
        try {
            var collect = new CollectRequest(new Dependency(artifact, "runtime"), context.remoteRepositories());
            var result = context.repositorySystem().resolveDependencies(session, new DependencyRequest(collect, null));
            result.getArtifactResults().forEach(found -> fetched.add("" + found.getArtifact()));
        } catch (DependencyResolutionException partly) {
            LOG.debugf("dependencies fetched in part artifact=%s", artifact);
        }
    }

    /** Only a repository's own answer counts: refused, offline and timed out are no answer. */
    private static boolean doesNotExist(RepositoryException failure) {
        if (!(failure instanceof ArtifactResolutionException resolution)) {
            return false;
        }
        var reasons = resolution.getResults().stream()
                .flatMap(result -> result.getExceptions().stream())
                .toList();
        return !reasons.isEmpty() && reasons.stream().allMatch(ArtifactNotFoundException.class::isInstance);
    }
}
