package io.greenloop.patcher.domain.search;

import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same mistake made more than once in a method: what stands there several times is replaced in all of these places at once. What was
 * copied is wrong in every copy (CP-Miner, Li et al., 2004).
 */
final class RepeatedChanges {

    private static final String SUFFIX = "+repeated";
    private static final int MOST_PLACES = 4;
    /** Once is likelier than every time. */
    private static final double SHARE = 0.3;

    private final Map<Mistake, List<Draft>> drafts = new LinkedHashMap<>();

    private record Mistake(String path, int method, String template, String before, String after) {}

    /** Keeps a draft that replaces one piece of text by another. */
    void note(Site site, Suggestion suggestion, Draft draft) {
        boolean isReplacement = suggestion.edits().size() == 1
                && suggestion.edits().get(0).end() > suggestion.edits().get(0).start();
        if (isReplacement) {
            var edit = suggestion.edits().get(0);
            var before = site.file().text().substring(edit.start(), edit.end());
            int method = site.file().start(site.enclosingMember());
            drafts.computeIfAbsent(
                            new Mistake(draft.path(), method, draft.template(), before, edit.replacement()),
                            key -> new ArrayList<>())
                    .add(draft);
        }
    }

    /** One draft for each mistake that was noted in several places. */
    List<Draft> all() {
        return drafts.values().stream()
                .filter(places -> places.size() > 1 && places.size() <= MOST_PLACES)
                .map(RepeatedChanges::together)
                .toList();
    }

    private static Draft together(List<Draft> places) {
        var first = places.get(0);
        var edits = places.stream()
                .flatMap(place -> place.changes().get(first.path()).stream())
                .distinct()
                .toList();
        SortedMap<String, List<TextEdit>> changes = new TreeMap<>(Map.of(first.path(), edits));
        double score = places.stream().mapToDouble(Draft::score).max().orElseThrow();
        return new Draft(
                first.template() + SUFFIX,
                first.path(),
                first.line(),
                changes,
                SHARE * score,
                first.explanation() + " So it was in %d places.".formatted(edits.size()));
    }
}
