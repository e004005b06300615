package io.greenloop.testrunner.schema;

import io.greenloop.testrunner.schema.Edit.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes one source that has all of some edits in it, each behind a switch. What is old stays on the line it was on. */
final class Composition {

    /** Edits of the same place. */
    private record Site(Form form, int start, int end) {}

    /**
     * Where in the composed text something of these numbers is.
     *
     * @param isCode whether it is the code of one number, rather than a whole switch
     */
    private record Span(int start, int end, boolean isCode, Set<Integer> numbers) {}

    private final String before;
    private final Map<Site, List<Placement>> sites;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();

    private Composition(String before, Map<Site, List<Placement>> sites) {
        this.before = before;
        this.sites = sites;
    }

    static Composition of(String before, List<Placement> placements) {
        var sites = placements.stream()
                .collect(Collectors.groupingBy(
                        placement -> new Site(
                                placement.edit().form(),
                                placement.edit().start(),
                                placement.edit().end()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var composition = new Composition(before, sites);
        // An insertion goes before what starts where it stands; of two others that start there the longer is around.
        var ordered = sites.keySet().stream()
                .sorted(Comparator.comparingInt(Site::start)
                        .thenComparing(site -> site.form() != Form.INSERTION)
                        .thenComparing(Comparator.comparingInt(Site::end).reversed())
                        .thenComparing(Site::form, Comparator.reverseOrder()))
                .toList();
        composition.write(0, before.length(), ordered);
        return composition;
    }

    String text() {
        return text.toString();
    }

    /** Whose code is at a position of the composed text. */
    Set<Integer> codeAt(long position) {
        return at(position, Span::isCode);
    }

    /** The numbers of the switch that a position is in. */
    Set<Integer> switchAt(long position) {
        return at(position, span -> !span.isCode());
    }

    private Set<Integer> at(long position, Predicate<Span> which) {
        return spans.stream()
                .filter(which)
                .filter(span -> span.start() <= position && position < span.end())
                .min(Comparator.comparingInt(span -> span.end() - span.start()))
                .map(Span::numbers)
                .orElse(Set.of());
    }

    private void write(int from, int to, List<Site> inside) {
        var cursor = from;
        for (int i = 0; i < inside.size(); ) {
            var site = inside.get(i);
            var next = i + 1;
            while (next < inside.size() && isInside(site, inside.get(next))) {
                next++;
            }
            text.append(before, cursor, site.start());
            write(site, inside.subList(i + 1, next));
            cursor = site.end();
            i = next;
        }
        text.append(before, cursor, to);
    }

    private static boolean isInside(Site around, Site other) {
        return around.form() != Form.INSERTION && other.start() < around.end();
    }

    private void write(Site site, List<Site> inside) {
        var start = text.length();
        var numbers = new HashSet<Integer>();
        text.append(Switches.opening(site.form()));
        for (var placement : sites.get(site)) {
            text.append(Switches.beforeNew(site.form(), placement.number()));
            var code = text.length();
            text.append(placement.edit().text());
            spans.add(new Span(code, text.length() + 1, true, Set.of(placement.number())));
            text.append(Switches.afterNew(site.form()));
            numbers.add(placement.number());
        }
        text.append(Switches.beforeOld(site.form()));
        write(site.start(), site.end(), inside);
        text.append(Switches.closing(site.form()));
        spans.add(new Span(start, text.length(), false, numbers));
    }
}
