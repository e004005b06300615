package io.greenloop.gates;

import java.util.List;

/** The gates that every candidate passes, in the order in which their reasons are shown. */
public final class StandardGates {

    private StandardGates() {}

    /** @param artifacts where dependencies are looked up */
    public static Gate over(ArtifactSource artifacts) {
        return Gate.all(List.of(
                new CompileGate(),
                new ScopeGate(),
                new TestCodeGate(),
                new ShadowingGate(),
                new BuildChecksGate(),
                new DependencyGate(artifacts),
                new ErrorStringGate(),
                new ComplexityGate(),
                new PowerGate(),
                new RiskGate(),
                new SecretsGate()));
    }
}
