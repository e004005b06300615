package io.greenloop.gates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;

/** POMs that anybody may have written, alone and as the parent and child of themselves. */
class PomFuzzTest {

    private static final List<String> PATHS = List.of("pom.xml", "core/pom.xml", "core/deep/pom.xml");

    @FuzzTest
    void aPomIsReadOrLeftOut(byte[] data) {
        var text = new String(data, UTF_8);
        var pom = Pom.parse(text);

        var tree = new PomTree(PATHS, path -> Optional.of(text));

        assertThat(tree.coordinates().keySet()).hasSize(pom.isPresent() ? PATHS.size() : 0);
        tree.coordinates().values().forEach(found -> assertThat(found).doesNotContainNull());
        assertThat(tree.own()).hasSize(tree.coordinates().size());
        assertThat(tree.repositories().values()).doesNotContainNull();
        assertThat(tree.isRootedHere("pom.xml")).isIn(true, false);
        pom.ifPresent(read -> {
            assertThat(PomFacts.of(read)).isEqualTo(PomFacts.of(Pom.parse(text).orElseThrow()));
            read.properties()
                    .keySet()
                    .forEach(name ->
                            assertThat(tree.property("core/pom.xml", name)).isPresent());
        });
    }
}
