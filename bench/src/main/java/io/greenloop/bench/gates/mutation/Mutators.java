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
                        NullMutators.all(),
                        SecretMutators.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Another word when there are other kinds. */
    public static String version() {
        return Integer.toHexString(all().stream().map(Mutator::name).toList().hashCode());
    }
}
