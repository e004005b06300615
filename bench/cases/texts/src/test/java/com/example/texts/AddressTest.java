package com.example.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void aUrlHasParts() {
        assertEquals(
                new UrlParts("https", "shop.example.org", 8443, "/a/b.html", "x=1&y=2"),
                UrlParts.parse("HTTPS://Shop.example.org:8443/a/b.html?x=1&y=2"));
    }

    @Test
    void whatIsMissingIsUsual() {
        assertEquals(new UrlParts("http", "example.org", 80, "/", ""), UrlParts.parse("http://example.org"));
        assertEquals(443, UrlParts.parse("https://example.org/").port());
        assertEquals(-1, UrlParts.parse("gopher://example.org/").port());
    }

    @Test
    void aQueryMayHoldASlash() {
        UrlParts parts = UrlParts.parse("http://example.org?next=/home");

        assertEquals("/", parts.path());
        assertEquals("next=/home", parts.query());
    }

    @Test
    void badAddressesAreTold() {
        assertThrows(IllegalArgumentException.class, () -> UrlParts.parse("example.org/a"));
        assertThrows(IllegalArgumentException.class, () -> UrlParts.parse("http://:80/a"));
        assertThrows(IllegalArgumentException.class, () -> UrlParts.parse("http://a:65536/"));
        assertEquals(65535, UrlParts.parse("http://a:65535/").port());
    }

    @Test
    void aPathHasAName() {
        assertEquals("report.final", UrlParts.parse("http://a/b/report.final.pdf").name());
        assertEquals(".profile", UrlParts.parse("http://a/.profile").name());
        assertEquals("", UrlParts.parse("http://a/b/").name());
    }

    @Test
    void aQueryKeepsItsOrder() {
        QueryString query = QueryString.parse("zoo=1&bar=2&&alpha=a%20b&bar=3&flag");

        assertEquals(List.of("zoo", "bar", "alpha", "flag"), query.names());
        assertEquals(List.of("2", "3"), query.all("bar"));
        assertEquals("a b", query.first("alpha", "-"));
        assertEquals("", query.first("flag", "-"));
        assertEquals("-", query.first("nope", "-"));
    }

    @Test
    void aValueMayHoldAnEqualsSign() {
        assertEquals("a=b", QueryString.parse("eq=a=b").first("eq", ""));
    }

    @Test
    void numbersAreRead() {
        QueryString query = QueryString.parse("page=12&size=many");

        assertEquals(12, query.number("page", 1));
        assertEquals(1, query.number("nope", 1));
        assertThrows(IllegalArgumentException.class, () -> query.number("size", 1));
    }
}
