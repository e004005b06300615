package io.greenloop.javasource.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.javasource.Libraries;
import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.SourceSet;
import io.greenloop.javasource.messages.MessageLiterals.Literal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Changes literals that reach messages in a real library, one in each file, and asks whether the differences are seen. */
class MessageMutationTest {

    private static final int SEED = 20261121;

    @Test
    void aChangedLiteralInCommonsLangIsSeen() throws IOException {
        var sources = Libraries.commonsLang();
        var some = new TreeMap<>(sources);
        some.keySet().removeIf(path -> Math.floorMod(path.hashCode(), 8) != 0);
        var mutants = new Mutants(some, sources, new Random(SEED));

        assertThat(mutants.number()).isGreaterThan(10);
        assertThat(mutants.missed()).isEmpty();
    }

    /** With {@code -Dmutation.sources=a-sources.jar:b-sources.jar}, and {@code -Dmutation.rounds=5} over each. */
    @Test
    @EnabledIfSystemProperty(named = "mutation.sources", matches = ".+")
    void aChangedLiteralInTheGivenLibrariesIsSeen() throws IOException {
        for (var jar : Libraries.named("mutation.sources")) {
            var sources = Libraries.sources(jar);
            var missed = new ArrayList<String>();
            int number = 0;
            for (int round = 0; round < Integer.getInteger("mutation.rounds", 1); round++) {
                var mutants = new Mutants(sources, sources, new Random(SEED + round));
                number += mutants.number();
                missed.addAll(mutants.missed());
            }
            System.out.printf("messages: %d of %d missed in %s%n", missed.size(), number, jar.getName());
            missed.forEach(System.out::println);

            assertThat(missed).as(jar.getName()).hasSizeLessThanOrEqualTo(number / 100);
        }
    }

    /** One changed literal in each file that has any. */
    private static final class Mutants {

        private final Map<String, String> sources;
        private final Map<String, String> mutated;
        private final Map<String, String> context;
        private final Map<String, Literal> literals = new TreeMap<>();

        Mutants(Map<String, String> sources, Map<String, String> context, Random random) {
            this.sources = sources;
            this.context = context;
            this.mutated = new TreeMap<>(sources);
            try (var analyzer = new SourceAnalyzer()) {
                var found = MessageLiterals.of(analyzer.analyze(new SourceSet(sources, context, List.of(), 17)));
                found.stream()
                        .collect(Collectors.groupingBy(Literal::path, TreeMap::new, Collectors.toList()))
                        .forEach((path, all) -> literals.put(path, all.get(random.nextInt(all.size()))));
            }
            literals.forEach((path, literal) -> mutated.put(path, literal.changedIn(sources.get(path))));
        }

        int number() {
            return literals.size();
        }

        List<String> missed() {
            var before = read(sources);
            var after = read(mutated);
            return literals.values().stream()
                    .filter(literal -> MessageDifference.between(
                                    before.getOrDefault(literal.path(), List.of()),
                                    after.getOrDefault(literal.path(), List.of()))
                            .gone()
                            .isEmpty())
                    .map(literal -> "%s: %s".formatted(literal.path(), line(literal)))
                    .toList();
        }

        private Map<String, List<Message>> read(Map<String, String> code) {
            try (var analyzer = new SourceAnalyzer()) {
                return MessageReader.read(analyzer.analyze(new SourceSet(code, context, List.of(), 17)), Map.of())
                        .stream()
                        .collect(Collectors.groupingBy(Message::path));
            }
        }

        private String line(Literal literal) {
            var text = sources.get(literal.path());
            int start = text.lastIndexOf('\n', literal.start()) + 1;
            return text.substring(start, text.indexOf('\n', literal.start())).strip();
        }
    }
}
