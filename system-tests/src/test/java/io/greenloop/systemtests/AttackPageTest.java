package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The list of attacks in {@code docs/security.md} is that of the suite; {@code -Dgreenloop.write-docs=true} writes it again.
 */
class AttackPageTest {

    private static final Path PAGE = Samples.root().getParent().resolve("docs/security.md");
    private static final String BEGIN =
            "<!-- Made from the suite by AttackPageTest, which says how to make it again. Do not edit. -->\n";
    private static final String END = "<!-- End of what AttackPageTest makes. -->\n";

    @Test
    void thePageListsEveryAttackOfTheSuite() throws IOException {
        var page = Files.readString(PAGE);
        var wanted =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + list() + page.substring(page.indexOf(END));

        if (Boolean.getBoolean("greenloop.write-docs")) {
            Files.writeString(PAGE, wanted);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(wanted);
    }

    private static String list() {
        var tests = AttackSources.tests();
        var text = new StringBuilder();
        text.append(section("Hostile tests (%d)"
                .formatted(tests.size() + AttackModules.names().size() + 1)));
        tests.stream()
                .collect(Collectors.groupingBy(AttackSources.HostileTest::barrier, TreeMap::new, Collectors.toList()))
                .forEach((barrier, those) ->
                        text.append(row(barrier, those.stream().map(AttackSources.HostileTest::attack))));
        text.append(row(
                "rule",
                Stream.concat(
                        AttackModules.names().stream().map(AttackSources::words),
                        Stream.of("waits for the time-out and forks"))));
        var patches = Stream.concat(AttackPatches.lying().stream(), AttackPatches.harmful().stream())
                .toList();
        text.append(section("Hostile patches of code (%d)".formatted(patches.size())));
        patches.stream()
                .collect(Collectors.groupingBy(AttackPatch::gates, TreeMap::new, Collectors.toList()))
                .forEach((gates, those) -> those.forEach(
                        each -> text.append("| %s | %s | %s |\n".formatted(gates, each.attack(), each.barrier()))));
        var builds = AttackBuilds.all();
        text.append(section("Hostile patches of everything else (%d)".formatted(builds.size())));
        builds.stream()
                .collect(Collectors.groupingBy(AttackBuilds.AttackBuild::gate, TreeMap::new, Collectors.toList()))
                .forEach((gate, those) ->
                        text.append(row(gate.name(), those.stream().map(AttackBuilds.AttackBuild::attack))));
        var ordinary = OrdinaryUserAttacks.names();
        text.append(section("In a sandbox that an ordinary user has started (%d)".formatted(ordinary.size())));
        text.append(row("sandbox", ordinary.stream()));
        return text.append('\n').toString();
    }

    private static String section(String title) {
        var patches = title.contains("of code");
        return "\n### %s\n\n%s"
                .formatted(
                        title,
                        patches
                                ? "| the gates say | attack | what stops it if they are passed over |\n|---|---|---|\n"
                                : "| contained by | attacks |\n|---|---|\n");
    }

    private static String row(String barrier, Stream<String> attacks) {
        return "| %s | %s |\n".formatted(barrier, attacks.collect(Collectors.joining("; ")));
    }
}
