package io.greenloop.bench.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlainCompilerTest {

    private final PlainCompiler compiler = new PlainCompiler(List.of(), null, 8);

    @AfterEach
    void close() {
        compiler.close();
    }

    @Test
    void aCommentMakesNoOtherClass() {
        var plain = compiler.compile(Map.of("A.java", "class A { int a() { return 1; } }"));
        var commented = compiler.compile(Map.of("A.java", "// one\nclass A { int a() {\n return 1; } }"));
        var other = compiler.compile(Map.of("A.java", "class A { int a() { return 2; } }"));

        assertThat(PlainCompiler.same(plain.orElseThrow(), commented.orElseThrow()))
                .isTrue();
        assertThat(PlainCompiler.same(plain.orElseThrow(), other.orElseThrow())).isFalse();
    }

    @Test
    void whatDoesNotCompileHasNoClasses() {
        assertThat(compiler.compile(Map.of("A.java", "class A { int a() { return \"\"; } }")))
                .isEmpty();
    }
}
