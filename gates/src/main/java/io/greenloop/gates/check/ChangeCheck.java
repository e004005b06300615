package io.greenloop.gates.check;

import static java.util.stream.Collectors.toSet;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import io.greenloop.contracts.GateReason;
import io.greenloop.gates.ArtifactSource;
import io.greenloop.gates.CandidateUnderReview;
import io.greenloop.gates.ChangedFile;
import io.greenloop.gates.Gate;
import io.greenloop.gates.JavaInspector;
import io.greenloop.gates.PackageSource;
import io.greenloop.gates.PlainModules;
import io.greenloop.gates.ProjectRepositories;
import io.greenloop.gates.ProjectUnderReview;
import io.greenloop.gates.StandardGates;
import io.greenloop.gates.maven.DeclaredModules;
import io.greenloop.gates.maven.MavenRepositories;
import io.greenloop.gates.packages.RegistryClients;
import io.greenloop.gates.policy.RepositoryPolicy;
import io.greenloop.workspace.LocalChange;
import io.greenloop.workspace.LocalDifference;
import io.greenloop.workspace.RevisionRefused;
import io.greenloop.workspace.WorkspaceUnavailable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what changed in somebody's own repository before all gates. Runs none of its code, and no build. */
public final class ChangeCheck {

    private final Path folder;
    private final ContextOverrides maven;
    private final boolean offline;
    private final List<Gate> further;

    /**
     * @param folder the project
     * @param offline whether no repository but the local one may be asked
     */
    public ChangeCheck(Path folder, boolean offline) {
        this(folder, offline, List.of());
    }

    /** @param further gates that are asked beside the standard ones */
    public ChangeCheck(Path folder, boolean offline, List<Gate> further) {
        this(
                folder,
                offline,
                further,
                ContextOverrides.create()
                        .withUserSettings(true)
                        .offline(offline)
                        .build());
    }

    ChangeCheck(Path folder, boolean offline, List<Gate> further, ContextOverrides maven) {
        this.folder = folder;
        this.further = List.copyOf(further);
        this.offline = offline;
        this.maven = maven;
    }

    /**
     * Checks the difference.
     *
     * @param base names the commit that the change starts from
     * @param head names the commit that it ends at; empty for the working tree
     * @throws CheckRefused when there is no such difference, or the policy at the base cannot be followed
     * @throws WorkspaceUnavailable if the repository cannot be read
     */
    public CheckedChange of(String base, Optional<String> head) throws CheckRefused {
        try (var difference = LocalDifference.between(folder, base, head)) {
            var policy = PolicyOfBase.of(difference);
            var changes = difference.changes();
            var reasons = new ArrayList<GateReason>();
            if (!changes.isEmpty()) {
                reasons.addAll(UnreadContent.of(changes));
                reasons.addAll(new LimitsGate(policy.limits()).check(changes));
                reasons.addAll(PolicyOfBase.ofChange(changes));
                reasons.addAll(gates(difference, policy));
            }
            return new CheckedChange(
                    difference.startCommit(),
                    difference.prefix(),
                    changes.stream().map(LocalChange::path).toList(),
                    lines(changes),
                    reasons);
        } catch (RevisionRefused refused) {
            throw new CheckRefused(refused.getMessage(), refused);
        }
    }

    private List<GateReason> gates(LocalDifference difference, RepositoryPolicy policy) {
        var changed = difference.changes().stream()
                .flatMap(change -> changed(change).stream())
                .toList();
        var files = new FilesBefore(difference);
        if (changed.stream().noneMatch(file -> file.isJava() || file.isPom())) {
            // Nothing to compile and nothing to look up: Maven's resolver would only take its time to start.
            return verdict(difference, changed, policy, PlainModules.of(files), new NoRepositories());
        }
        var repositories = ProjectRepositories.of(files);
        try (Context context = Runtimes.INSTANCE.getRuntime().create(maven)) {
            var project = new DeclaredModules(context, offline).project(files, changed, repositories);
            var artifacts = new MavenRepositories(context, hosts(repositories));
            return verdict(difference, changed, policy, project, artifacts);
        }
    }

    private List<GateReason> verdict(
            LocalDifference difference,
            List<ChangedFile> changed,
            RepositoryPolicy policy,
            ProjectUnderReview project,
            ArtifactSource artifacts) {
        try (var inspector = new JavaInspector(project)) {
            var candidate = CandidateUnderReview.ofAnyone(
                    changed, lines(difference.changes()), project, policy.forCheck(), inspector);
            var packages = offline ? PackageSource.NOBODY : new RegistryClients();
            return StandardGates.over(artifacts, packages, further)
                    .check(candidate)
                    .reasons();
        }
    }

    /** What is no text any more is gone for those who read texts. */
    private static Optional<ChangedFile> changed(LocalChange change) {
        var before = change.before().asText();
        var after = change.after().asText();
        return before.isEmpty() && after.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChangedFile(change.path(), before, after));
    }

    private static Set<String> hosts(Map<String, String> repositories) {
        return repositories.values().stream()
                .map(URI::create)
                .flatMap(url -> Stream.ofNullable(url.getHost()))
                .collect(toSet());
    }

    private static int lines(List<LocalChange> changes) {
        return changes.stream().mapToInt(LocalChange::changedLines).sum();
    }
}
