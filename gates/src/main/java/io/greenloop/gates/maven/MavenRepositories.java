package io.greenloop.gates.maven;

import eu.maveniverse.maven.mima.context.Context;
import io.greenloop.gates.ArtifactSource;
import io.greenloop.gates.Coordinate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ResolutionErrorPolicy;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.RepositoryOfflineException;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/**
 * Looks coordinates up with Maven's own resolver, through the user's settings and mirrors. Only a repository that answered
 * "not found" counts as a no; refusals, time-outs and being offline do not.
 */
public final class MavenRepositories implements ArtifactSource {

    private static final Set<String> JAR_TYPES = Set.of("jar", "maven-plugin", "bundle", "ejb", "eclipse-plugin");

    /** Unknown is an answer too, so an outage must not hold a whole batch up: milliseconds, and two tries. */
    private static final Map<String, Object> IMPATIENCE = Map.of(
            "aether.connector.connectTimeout", 5_000,
            "aether.connector.requestTimeout", 20_000,
            "aether.connector.http.retryHandler.count", 1,
            "aether.connector.http.retryHandler.interval", 200L,
            "aether.connector.http.retryHandler.intervalMax", 1_000L);

    private final Context context;
    private final RepositorySystemSession session;
    private final Set<String> projectHosts;

    /** @param projectHosts hosts that a project's own POM may send us to */
    public MavenRepositories(Context context, Set<String> projectHosts) {
        this.context = context;
        this.projectHosts = Set.copyOf(projectHosts);
        var strict = new DefaultRepositorySystemSession(context.repositorySystemSession());
        // Not found is remembered between questions, an outage never.
        strict.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(
                ResolutionErrorPolicy.CACHE_NOT_FOUND, ResolutionErrorPolicy.CACHE_NOT_FOUND));
        IMPATIENCE.forEach(strict::setConfigProperty);
        strict.setReadOnly();
        this.session = strict;
    }

    /** The folder that class path entries are relative to. */
    public Path localRepository() {
        return session.getLocalRepository().getBasedir().toPath();
    }

    @Override
    public Availability find(Coordinate coordinate, Map<String, String> repositories) {
        var artifact = artifact(coordinate);
        var asked = asked(repositories);
        var allAsked = repositories.values().stream().allMatch(this::isAllowed);
        var state = isHere(artifact) ? State.FOUND : resolve(artifact, asked);
        return new Availability(
                state == State.MISSING && !allAsked ? State.UNREACHABLE : state, versions(artifact, asked));
    }

    @Override
    public Availability behind(Coordinate coordinate, Map<String, String> repositories) {
        if (coordinate.kind() != Coordinate.Kind.DEPENDENCY || !JAR_TYPES.contains(coordinate.type())) {
            return new Availability(State.FOUND, List.of());
        }
        var repositoriesAsked = asked(repositories);
        var answer = new Closure(context.repositorySystem(), session)
                .of(
                        artifact(coordinate),
                        repositoriesAsked,
                        other -> isHere(other) ? State.FOUND : resolve(other, repositoriesAsked));
        var allAsked = repositories.values().stream().allMatch(this::isAllowed);
        return answer.state() == State.MISSING && !allAsked ? new Availability(State.UNREACHABLE, List.of()) : answer;
    }

    private static Artifact artifact(Coordinate coordinate) {
        return new DefaultArtifact(
                coordinate.group(),
                coordinate.artifact(),
                JAR_TYPES.contains(coordinate.type()) ? "jar" : "pom",
                coordinate.version());
    }

    private List<RemoteRepository> asked(Map<String, String> repositories) {
        var asked = new ArrayList<>(context.remoteRepositories());
        repositories.forEach((id, url) -> {
            if (isAllowed(url)) {
                asked.add(new RemoteRepository.Builder(id, "default", url).build());
            }
        });
        return asked;
    }

    @Override
    public List<String> neighbours(String group) {
        var folder = localRepository().resolve(group.replace('.', '/'));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var artifacts = Files.list(folder)) {
            return artifacts
                    .map(artifact -> group + ":" + artifact.getFileName())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the local repository cannot be read", e);
        }
    }

    /** Whatever lies in the local repository works in a build on this host, under whichever repository it was recorded. */
    private boolean isHere(Artifact artifact) {
        return Files.isRegularFile(
                localRepository().resolve(session.getLocalRepositoryManager().getPathForLocalArtifact(artifact)));
    }

    private State resolve(Artifact artifact, List<RemoteRepository> asked) {
        try {
            context.repositorySystem().resolveArtifact(session, new ArtifactRequest(artifact, asked, null));
            return State.FOUND;
        } catch (ArtifactResolutionException e) {
            var answers = e.getResult().getExceptions();
            return !answers.isEmpty() && answers.stream().allMatch(MavenRepositories::isNo)
                    ? State.MISSING
                    : State.UNREACHABLE;
        }
    }

    private List<String> versions(Artifact artifact, List<RemoteRepository> asked) {
        var any = new DefaultArtifact(artifact.getGroupId(), artifact.getArtifactId(), "jar", "[0,)");
        try {
            return context
                    .repositorySystem()
                    .resolveVersionRange(session, new VersionRangeRequest(any, asked, null))
                    .getVersions()
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (VersionRangeResolutionException e) {
            throw new IllegalStateException("[0,) is a version range", e);
        }
    }

    /** Being offline comes as a "not found" as well, with the true reason inside. */
    private static boolean isNo(Throwable answer) {
        for (var cause = answer; cause != null; cause = cause.getCause()) {
            if (cause instanceof RepositoryOfflineException) {
                return false;
            }
        }
        return answer instanceof ArtifactNotFoundException;
    }

    private boolean isAllowed(String url) {
        try {
            var address = URI.create(url);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && projectHosts.contains(String.valueOf(address.getHost()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
