package io.greenloop.analyzer;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import io.greenloop.analyzer.review.CandidateReview;
import io.greenloop.analyzer.review.CandidateScoring;
import io.greenloop.gates.PackageSource;
import io.greenloop.gates.maven.MavenRepositories;
import io.greenloop.gates.packages.RegistryClients;
import io.greenloop.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Puts the analyzer together. */
@ApplicationScoped
class AnalyzerBeans {

    /** Maven's resolver as the user's settings have it: mirrors, proxies, credentials. */
    @Produces
    @Singleton
    Context mavenContext(AnalyzerSettings settings) {
        var overrides = ContextOverrides.create().withUserSettings(true).offline(settings.offline());
        settings.localRepository().ifPresent(overrides::withLocalRepositoryOverride);
        return Runtimes.INSTANCE.getRuntime().create(overrides.build());
    }

    void close(@Disposes Context mavenContext) {
        mavenContext.close();
    }

    @Produces
    @Singleton
    CandidateReview candidateReview(Workspaces workspaces, Context mavenContext, AnalyzerSettings settings) {
        var hosts = Set.copyOf(settings.repositoryHosts().orElse(List.of()));
        var repositories = new MavenRepositories(mavenContext, hosts);
        var packages = settings.offline() ? PackageSource.NOBODY : new RegistryClients();
        return new CandidateReview(workspaces, repositories, packages, repositories.localRepository());
    }

    @Produces
    @Singleton
    CandidateScoring candidateScoring(Workspaces workspaces) {
        return new CandidateScoring(workspaces);
    }
}
