package io.greenloop.bench.gates.mutation;

import java.util.List;
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
                        SecretMutators.all())
                .flatMap(List::stream)
                .toList();
    }
}
