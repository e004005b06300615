package com.example.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void rowsHaveFields() {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), read("a,b\nc,d\n"));
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), read("a,b\nc,d"));
    }

    @Test
    void fieldsMayBeEmpty() {
        assertEquals(List.of(List.of("", "b", "")), read(",b,"));
        assertEquals(List.of(), read(""));
        assertEquals(List.of(List.of(""), List.of("a")), read("\na\n"));
    }

    @Test
    void quotesProtect() {
        assertEquals(List.of(List.of("a,b", "c\nd", "e")), read("\"a,b\",\"c\nd\",e"));
        assertEquals(List.of(List.of("say \"hi\"", "x")), read("\"say \"\"hi\"\"\",x\n"));
    }

    @Test
    void anOpenQuoteIsTold() {
        assertThrows(IllegalArgumentException.class, () -> read("\"abc"));
    }

    @Test
    void whatIsWrittenCanBeRead() {
        String text = new CsvWriter().row(List.of("a", "b,c")).row(List.of("d\"e", "f\ng")).toString();

        assertEquals("a,\"b,c\"\n\"d\"\"e\",\"f\ng\"\n", text);
        assertEquals(List.of(List.of("a", "b,c"), List.of("d\"e", "f\ng")), read(text));
    }

    @Test
    void nothingIsAnEmptyField() {
        assertEquals("a,,b\n", new CsvWriter().row(Arrays.asList("a", null, "b")).toString());
    }

    private static List<List<String>> read(String text) {
        return assertTimeoutPreemptively(Duration.ofSeconds(3), () -> new CsvReader(text).rows());
    }
}
