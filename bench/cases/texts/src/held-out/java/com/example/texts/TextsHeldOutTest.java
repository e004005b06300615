package com.example.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TextsHeldOutTest {

    @Test
    void csv() {
        assertEquals(List.of(List.of("")), new CsvReader("\n").rows());
        assertEquals(List.of(List.of("", "")), new CsvReader(",").rows());
        assertEquals(List.of(List.of("\"")), new CsvReader("\"\"\"\"").rows());
        assertEquals(List.of(List.of("", "x")), new CsvReader("\"\",x").rows());
        assertEquals(List.of(List.of("a\n", "b"), List.of("c")), new CsvReader("\"a\n\",b\n\"c\"\n").rows());
        assertThrows(IllegalArgumentException.class, () -> new CsvReader("a,\"b\"\"").rows());
        assertEquals("\"\n\"\n", new CsvWriter().row(List.of("\n")).toString());
        assertEquals("\"\"\"\",\",\"\n", new CsvWriter().row(List.of("\"", ",")).toString());
        assertEquals(",\n", new CsvWriter().row(Arrays.asList(null, null)).toString());
        assertEquals("a b\nc\n", new CsvWriter().row(List.of("a b")).row(List.of("c")).toString());
    }

    @Test
    void addresses() {
        assertEquals(
                new UrlParts("ftp", "files.example.org", 21, "/a", "q?r"),
                UrlParts.parse("FTP://FILES.example.org/a?q?r"));
        assertEquals(new UrlParts("http", "h", 8080, "/", ""), UrlParts.parse("http://h:8080"));
        assertEquals(new UrlParts("http", "h", 80, "/x:y/z", ""), UrlParts.parse("http://h/x:y/z"));
        assertEquals(0, UrlParts.parse("http://h:0/").port());
        assertThrows(IllegalArgumentException.class, () -> UrlParts.parse("://h/"));
        assertThrows(IllegalArgumentException.class, () -> UrlParts.parse("http://"));
        assertThrows(IllegalArgumentException.class, () -> UrlParts.parse("http://h:99999"));
        assertThrows(IllegalArgumentException.class, () -> UrlParts.parse("http://h:-2"));
        assertEquals("b", UrlParts.parse("http://h/a.x/b.c").name());
        assertEquals("b", UrlParts.parse("http://h/a.x/b").name());
        assertEquals("", UrlParts.parse("http://h").name());
    }

    @Test
    void queries() {
        QueryString query = QueryString.parse("&n=-7&d%C3%BC=%C3%A9&n=8&e=&x+y=1+2&last=a=&");
        assertEquals(List.of("n", "d\u00fc", "e", "x y", "last"), query.names());
        assertEquals(List.of("-7", "8"), query.all("n"));
        assertEquals(-7, query.number("n", 0));
        assertEquals("\u00e9", query.first("d\u00fc", ""));
        assertEquals("1 2", query.first("x y", ""));
        assertEquals("a=", query.first("last", ""));
        assertEquals("", query.first("e", "-"));
        assertEquals(List.of(), query.all("q"));
        assertEquals(List.of(), QueryString.parse("").names());
        assertThrows(IllegalArgumentException.class, () -> query.number("e", 4));
        assertEquals(4, query.number("z", 4));
    }

    @Test
    void globs() {
        assertTrue(new Glob("").matches(""));
        assertFalse(new Glob("").matches("a"));
        assertFalse(new Glob("?").matches(""));
        assertTrue(new Glob("??").matches("ab"));
        assertTrue(new Glob("**").matches("ab"));
        assertTrue(new Glob("a*b?c").matches("axxbxbyc"));
        assertFalse(new Glob("a*b").matches("a"));
        assertFalse(new Glob("*a").matches("ab"));
        assertTrue(new Glob("a*").matches("a"));
    }

    @Test
    void templates() {
        TemplateText template = new TemplateText(Map.of("a", "1", "b", "{a}", "c", ""));
        assertEquals("1{a}", template.fill("{a}{b}"));
        assertEquals("x1y", template.fill("x{ a }y"));
        assertEquals("", template.fill("{c:none}"));
        assertEquals("a:b", template.fill("{z:a:b}"));
        assertEquals("{z}{", template.fill("{z}{"));
        assertEquals("}", template.fill("}"));
        assertEquals("plain", template.fill("plain"));
        assertEquals("", template.fill("{z:}"));
    }

    @Test
    void lines() {
        assertEquals(List.of("a", "b", "c"), WordWrap.lines("a b c", 1));
        assertEquals(List.of("ab cd", "ef"), WordWrap.lines("ab cd ef", 7));
        assertEquals(List.of("ab cd ef"), WordWrap.lines("ab cd ef", 8));
        assertEquals(List.of("abc", "def", "g h"), WordWrap.lines("abcdefg h", 3));
        assertEquals(List.of("x", "abc", "def"), WordWrap.lines("x abcdef", 3));
        assertEquals(List.of(), WordWrap.lines("", 3));
        assertThrows(IllegalArgumentException.class, () -> WordWrap.lines("", -1));
    }

    @Test
    void words() {
        WordCount count = new WordCount().read("b a B").read("c-a, a");
        assertEquals(3, count.count("a"));
        assertEquals(2, count.count("b"));
        assertEquals(0.5, count.share("A"), 1e-9);
        assertEquals(List.of("a", "b", "c"), count.top(9));
        assertEquals(List.of("a"), count.top(1));
        assertEquals(1, count.averageLength(), 1e-9);
        assertEquals(2.5, new WordCount().read("aa bbb").averageLength(), 1e-9);
        assertEquals(List.of("x", "y"), new WordCount().read("y x").top(2));
        assertEquals(0, new WordCount().count("x"));
    }

    @Test
    void durations() {
        assertEquals(Duration.ofSeconds(90061), DurationText.parse("1d1h1m1s"));
        assertEquals(Duration.ofSeconds(7), DurationText.parse(" 3s 4s "));
        assertEquals(Duration.ofMinutes(105), DurationText.parse("1 05m"));
        assertEquals(Duration.ZERO, DurationText.parse("0s"));
        assertEquals(Duration.ofDays(3_000_000), DurationText.parse("3000000d"));
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse("1h 2"));
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse(" "));
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse("hm"));
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse("2h3"));
        assertEquals("1d 1h 1m 1s", DurationText.show(Duration.ofSeconds(90061)));
        assertEquals("2h", DurationText.show(Duration.ofHours(2)));
        assertEquals("59s", DurationText.show(Duration.ofSeconds(59)));
        assertEquals("3d 20m", DurationText.show(Duration.ofDays(3).plusMinutes(20)));
    }

    @Test
    void versions() {
        assertTrue(new VersionNumber("1.0.0.1").compareTo(new VersionNumber("1")) > 0);
        assertTrue(new VersionNumber("1").compareTo(new VersionNumber("1.0.0.1")) < 0);
        assertEquals(0, new VersionNumber("3.0.0").compareTo(new VersionNumber("3")));
        assertTrue(new VersionNumber("2-a").compareTo(new VersionNumber("1")) > 0);
        assertTrue(new VersionNumber("1-b").compareTo(new VersionNumber("1-a")) > 0);
        assertTrue(new VersionNumber("1").compareTo(new VersionNumber("1-z")) > 0);
        assertEquals(new VersionNumber("0.0").hashCode(), new VersionNumber("0").hashCode());
        assertEquals(new VersionNumber("1-a").hashCode(), new VersionNumber("1.0-a").hashCode());
        assertNotEquals(new VersionNumber("1"), new Object());
        assertFalse(new VersionNumber("0").isStable());
        assertTrue(new VersionNumber("2").isStable());
        assertThrows(NumberFormatException.class, () -> new VersionNumber("1.x"));
    }
}
