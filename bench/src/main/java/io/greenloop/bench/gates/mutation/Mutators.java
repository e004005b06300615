package io.greenloop.bench.gates.mutation;

import io.greenloop.contracts.GateName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every kind of bad patch. */
public final class Mutators {

    private Mutators() {}

    public static List<Mutator> all() {
        return Stream.of(
                        CompileMutators.all(),
                        ScopeMutators.all(),
                        TestMutators.all(),
                        TestEvasionMutators.all(),
                        DependencyMutators.all(),
                        MessageMutators.all(),
                        LogMutators.all(),
                        ComplexityMutators.all(),
                        ConcurrencyMutators.all(),
                        SecurityMutators.all(),
                        ApiMutators.all(),
                        NullMutators.all(),
                        SecretMutators.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The gates that bad patches are made for; a server that only some have is none of them. */
    public static Set<GateName> gates() {
        return EnumSet.complementOf(EnumSet.of(GateName.SONARQUBE));
    }

    public static List<Mutator> of(GateName gate) {
        return all().stream().filter(mutator -> mutator.gate() == gate).toList();
    }

    /** Another word when there are other kinds for a gate. */
    public static String version(GateName gate) {
        return Integer.toHexString(of(gate).stream().map(Mutator::name).toList().hashCode());
    }
}
