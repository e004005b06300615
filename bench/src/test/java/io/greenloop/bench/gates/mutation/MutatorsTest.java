package io.greenloop.bench.gates.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.bench.gates.mutation.Mutator.Place;
import io.greenloop.contracts.GateName;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutatorsTest {

    private static final String CLASS = """
            package shop;

            import java.util.Objects;

            /** Counts. */
            public class Till {
                private volatile int sum;

                public synchronized int add(String name, int more) {
                    if (more < 0) {
                        throw new IllegalArgumentException("Invalid amount: " + more);
                    }
                    Objects.requireNonNull(name, "name must not be null");
                    sum = sum + more;
                    return sum;
                }
            }
            """;

    @ParameterizedTest
    @EnumSource(value = GateName.class, mode = EnumSource.Mode.EXCLUDE, names = "SONARQUBE")
    void everyGateHasADozenKindsOfBadPatches(GateName gate) {
        var kinds = Mutators.all().stream()
                .filter(mutator -> mutator.gate() == gate)
                .map(Mutator::name);

        assertThat(kinds).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void whatIsMadeOfAFileIsAnotherTextEachTime() {
        var file = new SourceText("src/main/java/shop/Till.java", CLASS);

        var made = Mutators.all().stream()
                .filter(mutator -> mutator.place() == Place.MAIN && CLASS.contains(mutator.hint()))
                .flatMap(mutator -> mutator.way().drafts(file, new Random(1)))
                .map(draft -> draft.diff(path -> path.equals(file.path()) ? CLASS : null))
                .toList();

        assertThat(made).hasSizeGreaterThan(100).doesNotContain("");
    }

    @Test
    void aMessageIsReworded() {
        assertThat(made("exception-reworded")).containsExactly(CLASS.replace("Invalid amount", "Malformed amount"));
    }

    @Test
    void aLockIsDropped() {
        assertThat(made("synchronized-method-dropped")).containsExactly(CLASS.replace("synchronized", ""));
        assertThat(made("volatile-dropped")).containsExactly(CLASS.replace("volatile", ""));
    }

    @Test
    void aFieldIsHidden() {
        assertThat(made("field-hidden-by-local")).containsExactly(CLASS.replace("sum = sum", "int sum = sum"));
    }

    private static List<String> made(String name) {
        var file = new SourceText("src/main/java/shop/Till.java", CLASS);
        return Mutators.all().stream()
                .filter(mutator -> mutator.name().equals(name))
                .flatMap(mutator -> mutator.way().drafts(file, new Random(1)))
                .map(draft -> draft.after().get(file.path()).orElseThrow())
                .toList();
    }
}
