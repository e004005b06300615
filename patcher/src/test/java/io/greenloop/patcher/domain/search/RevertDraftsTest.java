package io.greenloop.patcher.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.patcher.domain.location.FaultLocator;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.project.EarlierState;
import io.greenloop.patcher.domain.project.ProjectFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevertDraftsTest {

    private static final String PATH = MemoryFiles.pathOf("Price");
    private static final String BEFORE = """
            class Price {
                int net(int gross) {
                    return gross * 100 / 119;
                }

                String text(int cents) {
                    return cents / 100 + " euros";
                }
            }
            """;
    private static final String AFTER = BEFORE.replace("* 100 / 119", "* 100 / 120")
            .replace("euros\"", "EUR\"")
            .replace("    }\n\n", "    }\n");

    private static final FailureGroup TARGET = new FailureGroup(
            FailureKind.TEST_FAILURE,
            List.of(new FailureSignature(
                    new TestId("", "shop.PriceTest", "nets"),
                    FailureKind.TEST_FAILURE,
                    "java.lang.AssertionError",
                    "",
                    List.of("shop.Price.net(Price.java:5)"))),
            List.of());

    @Test
    void everyChangeOfTheLastCommitIsTakenBackByItselfAndAllTogether() {
        assertThat(reverted(AFTER))
                .contains(
                        "package shop;\n\n" + AFTER.replace("120", "119"),
                        "package shop;\n\n" + AFTER.replace("EUR", "euros"),
                        "package shop;\n\n" + BEFORE);
    }

    @Test
    void whatWasAddedAtTheEndIsTakenBack() {
        assertThat(reverted(BEFORE + "// the end\n")).contains("package shop;\n\n" + BEFORE);
    }

    @Test
    void testsAreLeftAlone() {
        var test = "src/test/java/shop/PriceTest.java";
        var now = MemoryFiles.mainClass("Price", AFTER).with(test, "package shop; class PriceTest { Price price; }");
        var then = MemoryFiles.mainClass("Price", AFTER).with(test, "package shop; class PriceTest { }");

        assertThat(drafts(new WithPast(now, then, Set.of(test)))).isEmpty();
    }

    @Test
    void filesThatChangedTogetherAreTakenBackTogether() {
        var shop = MemoryFiles.pathOf("Shop");
        var use = "package shop;\n\nclass Shop {\n    int of() {\n        return new Price().net(1);\n    }\n}\n";
        var now = MemoryFiles.mainClass("Price", BEFORE.replace("net(", "net(int rate, "))
                .with(shop, use.replace("net(", "net(2, "));
        var then = MemoryFiles.mainClass("Price", BEFORE).with(shop, use);

        try (var search = search(new WithPast(now, then, Set.of(PATH, shop)))) {
            var whole = IntStream.range(0, search.size())
                    .mapToObj(search::draft)
                    .filter(draft -> draft.changes().size() == 2)
                    .findFirst()
                    .orElseThrow();

            assertThat(search.diff(whole))
                    .hasValueSatisfying(diff -> assertThat(diff)
                            .contains("+    int net(int gross)", "+        return new Price().net(1);"));
        }
    }

    private static List<String> reverted(String after) {
        var now = MemoryFiles.mainClass("Price", after);
        var then = MemoryFiles.mainClass("Price", BEFORE);
        return drafts(new WithPast(now, then, Set.of(PATH))).stream()
                .map(draft -> TextEdit.apply(
                        now.text(PATH).orElseThrow(), draft.changes().get(PATH)))
                .toList();
    }

    private static List<Draft> drafts(ProjectFiles files) {
        try (var code = code(files)) {
            return RevertDrafts.collect(code, FaultLocator.locate(TARGET, MemoryFiles.NOTHING_MEASURED, code));
        }
    }

    private static Search search(ProjectFiles files) {
        return Search.begin(code(files), TARGET, MemoryFiles.NOTHING_MEASURED, 1);
    }

    private static CodeBase code(ProjectFiles files) {
        return new CodeBase(files, MemoryFiles.NOTHING_MEASURED, MemoryFiles.EMPTY_REPOSITORY);
    }

    private record WithPast(MemoryFiles now, MemoryFiles then, Set<String> changed) implements ProjectFiles {

        @Override
        public List<String> paths() {
            return now.paths();
        }

        @Override
        public Optional<String> text(String path) {
            return now.text(path);
        }

        @Override
        public List<EarlierState> earlier(int most) {
            return List.of(new EarlierState(then, changed));
        }
    }
}
