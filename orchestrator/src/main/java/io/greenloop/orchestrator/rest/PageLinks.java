package io.greenloop.orchestrator.rest;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from one page of a list to the others, as RFC 8288 has it; whatever else was asked for is kept. */
final class PageLinks {

    private PageLinks() {}

    /** Values of {@code Link} headers; relative, so that they hold behind a proxy too. */
    static List<String> of(URI request, int offset, int limit, long total) {
        var links = new ArrayList<String>();
        links.add(link(request, 0, limit, "first"));
        if (offset > 0) {
            links.add(link(request, Math.max(0, offset - limit), limit, "prev"));
        }
        if ((long) offset + limit < total) {
            links.add(link(request, offset + limit, limit, "next"));
        }
        return links;
    }

    private static String link(URI request, int offset, int limit, String relation) {
        var kept = request.getRawQuery() == null
                ? Stream.<String>empty()
                : Arrays.stream(request.getRawQuery().split("&")).filter(PageLinks::isKept);
        var query = Stream.concat(kept, Stream.of("offset=" + offset, "limit=" + limit))
                .collect(Collectors.joining("&"));
        return "<%s?%s>; rel=\"%s\"".formatted(request.getRawPath(), query, relation);
    }

    private static boolean isKept(String parameter) {
        return !parameter.isEmpty() && !parameter.startsWith("offset=") && !parameter.startsWith("limit=");
    }
}
