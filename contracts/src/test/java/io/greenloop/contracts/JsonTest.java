package io.greenloop.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a test says may hold characters that no database takes. */
class JsonTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("a b", "a b"),
                arguments("a\0b", "a\uFFFDb"),
                arguments("a\uD800b", "a\uFFFDb"),
                arguments("\uDC00\uD800", "\uFFFD\uFFFD"),
                arguments("smile \uD83D\uDE00", "smile \uD83D\uDE00"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatCannotBeStoredIsReplaced(String text, String stored) throws Exception {
        var bytes = Json.mapper().writeValueAsBytes(List.of(text));
        var json = Json.mapper().writeValueAsString(Map.of(text, 1));

        assertThat(Json.mapper().readTree(bytes).get(0).asText()).isEqualTo(stored);
        assertThat(Json.mapper().readTree(json).fieldNames().next()).isEqualTo(stored);
    }
}
