package com.example.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternTest {

    private final TemplateText template = new TemplateText(Map.of("name", "Ann", "city", "Ulm"));

    @Test
    void lettersMatchThemselves() {
        assertTrue(new Glob("abc").matches("abc"));
        assertFalse(new Glob("abc").matches("abd"));
        assertFalse(new Glob("abc").matches("ab"));
        assertFalse(new Glob("abc").matches("abcd"));
    }

    @Test
    void wildcardsMatchMore() {
        assertTrue(new Glob("*.java").matches("Glob.java"));
        assertTrue(new Glob("a*c*").matches("abcd"));
        assertTrue(new Glob("*").matches(""));
        assertTrue(new Glob("a?c").matches("abc"));
        assertFalse(new Glob("a?c").matches("ac"));
        assertFalse(new Glob("*.java").matches("Glob.class"));
    }

    @Test
    void namesAreFilledIn() {
        assertEquals("Hello Ann from Ulm!", template.fill("Hello {name} from {city}!"));
        assertEquals("Ann", template.fill("{ name }"));
        assertEquals("", template.fill(""));
    }

    @Test
    void whatIsUnknownStaysOrHasItsText() {
        assertEquals("{age} years", template.fill("{age} years"));
        assertEquals("some years", template.fill("{age:some} years"));
        assertEquals("Ann", template.fill("{name:nobody}"));
    }

    @Test
    void anOpenBraceIsText() {
        assertEquals("a {name", template.fill("a {name"));
        assertEquals("Ann {", template.fill("{name} {"));
        assertEquals("} Ann", template.fill("} {name}"));
    }
}
