package com.example.texts;

import java.util.Locale;
import java.util.Map;

/** An address in its parts. The port is -1 where there is none and the scheme has no usual one. */
public record UrlParts(String scheme, String host, int port, String path, String query) {

    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443, "ftp", 21);

    public static UrlParts parse(String url) {
        int colon = url.indexOf("://");
        if (colon <= 0) {
            throw new IllegalArgumentException("no scheme in " + url);
        }
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = url.substring(colon + 3);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        String place = mark < 0 ? rest : rest.substring(0, mark);
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        String path = slash < 0 ? "/" : place.substring(slash);
        return of(scheme, authority, path, query);
    }

    private static UrlParts of(String scheme, String authority, String path, String query) {
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        if (host.isEmpty()) {
            throw new IllegalArgumentException("no host");
        }
        int port = colon < 0 ? usualPort(scheme) : Integer.parseInt(authority.substring(colon + 1));
        if (port < -1 || port > 65535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        return new UrlParts(scheme, host.toLowerCase(Locale.ROOT), port, path, query);
    }

    private static int usualPort(String scheme) {
        Integer port = USUAL_PORTS.get(scheme);
        return port == null ? -1 : port;
    }

    /** The last part of the path without its ending; empty for a folder. */
    public String name() {
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
