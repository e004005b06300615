package io.greenloop.gates;

import io.greenloop.contracts.GateReason;
import java.util.List;
import java.util.stream.Stream;

/** The gates that every candidate passes, in the order in which their reasons are shown. */
public final class StandardGates {

    private StandardGates() {}

    /** @param artifacts where dependencies are looked up */
    public static Gate over(ArtifactSource artifacts) {
        return over(artifacts, PackageSource.NOBODY);
    }

    /**
     * The same, for projects that also take packages from elsewhere.
     *
     * @param artifacts where Maven's dependencies are looked up
     * @param packages where those of npm and Python are
     */
    public static Gate over(ArtifactSource artifacts, PackageSource packages) {
        return over(artifacts, packages, List.of());
    }

    /** @param further asked after all others, such as a server of the user's own */
    public static Gate over(ArtifactSource artifacts, PackageSource packages, List<Gate> further) {
        var standard = Gate.all(List.of(
                new CompileGate(),
                new ScopeGate(),
                new IgnoredTestsGate(),
                new TestCodeGate(),
                new ShadowingGate(),
                new YardstickGate(),
                new BuildChecksGate(),
                new BuildScriptsGate(),
                new DependencyGate(artifacts),
                new PackageGate(packages),
                new LoweredVersionsGate(artifacts, packages),
                new AdvisoryGate(packages),
                new ExclusionsGate(),
                new ShippedTestsGate(),
                new InstallScriptsGate(),
                new ContainerGate(),
                new ErrorStringGate(),
                new OverriddenMessagesGate(),
                new AlertRulesGate(),
                new ComplexityGate(),
                new PowerGate(),
                new RiskGate(),
                new SchemaGate(),
                new ModuleDescriptorGate(),
                new SecretsGate()));
        var gates =
                Gate.all(Stream.concat(Stream.of(standard), further.stream()).toList());
        return candidate -> new Verdict(gates.check(candidate).reasons().stream()
                .map(StandardGates::masked)
                .toList());
    }

    /** What one gate quotes, another may know for a secret. */
    private static GateReason masked(GateReason reason) {
        return new GateReason(
                reason.gate(),
                reason.decision(),
                reason.code(),
                reason.path(),
                reason.line(),
                Secrets.masked(reason.before()),
                Secrets.masked(reason.after()),
                Secrets.masked(reason.sentence()));
    }
}
