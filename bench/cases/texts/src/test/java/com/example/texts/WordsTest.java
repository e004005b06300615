package com.example.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void linesAreFilled() {
        assertEquals(List.of("the quick", "brown fox"), wrap("the quick brown fox", 9));
        assertEquals(List.of("the quick", "brown fox"), wrap("  the quick\nbrown   fox ", 10));
        assertEquals(List.of("a b c"), wrap("a b c", 5));
        assertEquals(List.of("ab", "cd"), wrap("ab cd", 4));
    }

    @Test
    void longWordsAreCut() {
        assertEquals(List.of("an", "abcde", "fghij", "no"), wrap("an abcdefghij no", 5));
        assertEquals(List.of("an", "abcde", "f no"), wrap("an abcdef no", 5));
        assertEquals(List.of("abcd", "efgh", "x"), wrap("abcdefgh x", 4));
    }

    @Test
    void nothingHasNoLines() {
        assertEquals(List.of(), wrap("  ", 4));
        assertThrows(IllegalArgumentException.class, () -> WordWrap.lines("a", 0));
    }

    @Test
    void wordsAreCounted() {
        WordCount count = new WordCount().read("To be, or not to be: that is the question.");

        assertEquals(2, count.count("TO"));
        assertEquals(0, count.count("why"));
        assertEquals(0.2, count.share("be"), 1e-9);
        assertEquals(List.of("be", "to", "is"), count.top(3));
        assertEquals(3.0, count.averageLength(), 1e-9);
    }

    @Test
    void noWordsHaveNoShare() {
        WordCount count = new WordCount().read(" ... ");

        assertEquals(0, count.share("a"), 1e-9);
        assertEquals(0, count.averageLength(), 1e-9);
        assertEquals(List.of(), count.top(3));
    }

    private static List<String> wrap(String text, int width) {
        return assertTimeoutPreemptively(Duration.ofSeconds(3), () -> WordWrap.lines(text, width));
    }
}
