package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemovedNamesTest {

    @Test
    void whatNoChangedFileDeclaresAnyMoreIsGone() {
        assertThat(RemovedNames.of(List.of(
                        ChangedFile.modified(
                                "A.java",
                                "class A { A() { } void moved() { } void gone() { } class Inner { } }",
                                "class A { A() { } void fresh() { } }"),
                        ChangedFile.added("B.java", "class B { int moved() { return 1; } }"),
                        ChangedFile.deleted("C.java", "interface C { void last(); }"))))
                .containsExactly("C", "Inner", "gone", "last");
    }

    @Test
    void whatCannotBeParsedDeclaresNothing() {
        assertThat(RemovedNames.of(List.of(ChangedFile.modified("A.java", "class A {", "class A { }"))))
                .isEmpty();
    }

    @Test
    void ofWhatIsNestedTooDeepNothingIsGone() {
        for (var deep : List.of("(".repeat(20_000) + "a" + ")".repeat(20_000), "a" + " + a".repeat(20_000))) {
            assertThat(RemovedNames.of(List.of(ChangedFile.modified(
                            "A.java", "class A { void gone() { } }", "class A { int a = " + deep + "; }"))))
                    .isEmpty();
        }
    }
}
