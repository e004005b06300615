package io.greenloop.gates;

import io.greenloop.contracts.GateReason;
import java.util.List;

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
        var gates = Gate.all(List.of(
                new CompileGate(),
                new ScopeGate(),
                new TestCodeGate(),
                new ShadowingGate(),
                new BuildChecksGate(),
                new BuildScriptsGate(),
                new DependencyGate(artifacts),
                new PackageGate(packages),
                new AdvisoryGate(packages),
                new ErrorStringGate(),
                new ComplexityGate(),
                new PowerGate(),
                new RiskGate(),
                new SchemaGate(),
                new SecretsGate()));
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
