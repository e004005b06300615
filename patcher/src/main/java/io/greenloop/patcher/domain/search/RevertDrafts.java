package io.greenloop.patcher.domain.search;

import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.location.Suspicion;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.project.EarlierState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes back what the last commits did to main code: each change by itself, each file, and all of them. What broke the build is
 * likely to be in what came last (Zeller, 1999).
 */
final class RevertDrafts {

    private static final int MOST_COMMITS = 3;
    private static final int MOST_FILES = 40;
    private static final int MOST_CHANGES = 60;
    /** A commit farther back is that much less likely to be the one. */
    private static final double OLDER = 0.6;

    private final CodeBase code;
    private final Suspicion suspicion;
    private final List<Draft> drafts = new ArrayList<>();

    private RevertDrafts(CodeBase code, Suspicion suspicion) {
        this.code = code;
        this.suspicion = suspicion;
    }

    static List<Draft> collect(CodeBase code, Suspicion suspicion) {
        var collector = new RevertDrafts(code, suspicion);
        double likely = 1;
        for (var state : code.files().earlier(MOST_COMMITS)) {
            collector.takeBack(state, likely);
            likely *= OLDER;
        }
        return collector.drafts;
    }

    private void takeBack(EarlierState state, double likely) {
        var mainSources = code.mainSources();
        var all = new TreeMap<String, List<TextEdit>>();
        state.changed().stream()
                .filter(mainSources::contains)
                .sorted()
                .limit(MOST_FILES)
                .forEach(path -> state.files()
                        .text(path)
                        .map(before -> changes(path, before))
                        .filter(edits -> !edits.isEmpty())
                        .ifPresent(edits -> all.put(path, edits)));
        int changes = all.values().stream().mapToInt(List::size).sum();
        // One of four may be it, one of forty hardly.
        double each = likely / Math.sqrt(Math.max(1, changes / 4.0));
        all.forEach((path, edits) -> {
            if (edits.size() <= MOST_CHANGES) {
                edits.forEach(edit -> add(path, only(path, List.of(edit)), each));
            }
            if (edits.size() > 1) {
                add(path, only(path, edits), likely * 0.9);
            }
        });
        if (all.size() > 1) {
            add(mostSuspicious(all), all, likely * 0.9);
        }
    }

    private List<TextEdit> changes(String path, String before) {
        var now = code.text(path).orElse("");
        return now.isEmpty() ? List.of() : LineChanges.between(path, now, before);
    }

    private static SortedMap<String, List<TextEdit>> only(String path, List<TextEdit> edits) {
        return new TreeMap<>(Map.of(path, edits));
    }

    private String mostSuspicious(SortedMap<String, List<TextEdit>> all) {
        return suspicion.paths().stream().filter(all::containsKey).findFirst().orElse(all.firstKey());
    }

    private void add(String path, SortedMap<String, List<TextEdit>> changes, double likely) {
        double worst = changes.entrySet().stream()
                .flatMapToDouble(
                        entry -> entry.getValue().stream().mapToDouble(edit -> suspicionOf(entry.getKey(), edit)))
                .max()
                .orElse(0);
        if (worst <= 0) {
            return;
        }
        int line = line(path, changes.get(path).get(0).start());
        drafts.add(new Draft(
                "revert",
                path,
                line,
                changes,
                worst * likely,
                "A recent commit changed %s and broke it: %s."
                        .formatted(
                                changes.size() > 1 ? changes.size() + " files" : path.replaceFirst(".*/", ""),
                                "that is taken back")));
    }

    /** Lines that are gone leave no trace in what was run, so their neighbours speak for them. */
    private double suspicionOf(String path, TextEdit edit) {
        int first = line(path, edit.start());
        int last = line(path, edit.end());
        return Math.max(suspicion.of(path, first - 1, last), 0.3 * suspicion.of(path));
    }

    private int line(String path, int offset) {
        return 1
                + (int) code.text(path)
                        .orElseThrow()
                        .substring(0, offset)
                        .chars()
                        .filter(one -> one == '\n')
                        .count();
    }
}
