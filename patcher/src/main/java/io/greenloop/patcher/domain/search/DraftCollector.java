package io.greenloop.patcher.domain.search;

import static java.util.Comparator.comparingDouble;

import io.greenloop.javasource.CompilerFailure;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.location.Suspicion;
import io.greenloop.patcher.domain.project.CodeBase;
import io.greenloop.patcher.domain.project.CodeModule;
import io.greenloop.patcher.domain.template.Hints;
import io.greenloop.patcher.domain.template.Site;
import io.greenloop.patcher.domain.template.Suggestion;
import io.greenloop.patcher.domain.template.Template;
import io.greenloop.patcher.domain.template.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks every template about every suspicious tree and ranks what they suggest. */
final class DraftCollector {

    private static final int MOST_FILES = 40;
    private static final int MOST_DRAFTS = 26_000;
    /** Long replacements are less likely; this many characters halve a score. */
    private static final double HALF_LIFE = 200;

    /** A template that was wrong so often is believed less: by then its likelihood is shared among too many. */
    private static final double MANY = 60;

    private final CodeBase code;
    private final Suspicion suspicion;
    private final Hints hints;
    private final ExpectedValues expected;
    private final List<ScoredSite> sites = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final RepeatedChanges repeated = new RepeatedChanges();

    private record ScoredSite(Site site, double score) {}

    private DraftCollector(CodeBase code, Suspicion suspicion, Hints hints, ExpectedValues expected) {
        this.code = code;
        this.suspicion = suspicion;
        this.hints = hints;
        this.expected = expected;
    }

    /** Drafts, best first; two that change the same text in the same way count once. */
    static List<Draft> collect(CodeBase code, Suspicion suspicion, Hints hints, ExpectedValues expected, long seed) {
        var collector = new DraftCollector(code, suspicion, hints, expected);
        collector.filesByModule().forEach(collector::collect);
        collector.sites.stream()
                .sorted(comparingDouble(ScoredSite::score).reversed())
                .takeWhile(site -> collector.drafts.size() < MOST_DRAFTS)
                .forEach(collector::ask);
        collector.drafts.addAll(collector.repeated.all());
        var seen = new HashSet<Map<String, List<TextEdit>>>();
        var told = new HashMap<String, Integer>();
        return collector.drafts.stream()
                .sorted(Draft.bestFirst(seed))
                .filter(draft -> seen.add(draft.changes()))
                .map(draft -> draft.times(1 / Math.sqrt(1 + told.merge(draft.template(), 1, Integer::sum) / MANY)))
                .sorted(Draft.bestFirst(seed))
                .toList();
    }

    private Map<CodeModule, Set<String>> filesByModule() {
        var files = new LinkedHashMap<CodeModule, Set<String>>();
        suspicion.paths().stream()
                .limit(MOST_FILES)
                .forEach(path -> code.moduleOf(path)
                        .ifPresent(module -> files.computeIfAbsent(module, key -> new HashSet<>())
                                .add(path)));
        return files;
    }

    private void collect(CodeModule module, Set<String> paths) {
        try {
            var analysis = code.analyze(module, paths);
            for (var unit : analysis.units()) {
                SuspiciousSites.in(code, new TypedFile(analysis, unit), suspicion, hints, this::note);
            }
        } catch (CompilerFailure brokenByOneOfThem) {
            if (paths.size() > 1) {
                paths.stream().sorted().forEach(path -> collect(module, Set.of(path)));
            }
        }
    }

    private void note(Site site, double score) {
        sites.add(new ScoredSite(site, score));
    }

    private void ask(ScoredSite scored) {
        for (var template : Templates.all()) {
            double prior = template.prior(hints.clue());
            if (prior > 0) {
                suggestions(template, scored.site())
                        .forEach(suggestion -> add(template, scored.site(), suggestion, scored.score() * prior));
            }
        }
    }

    /** Types that need a class which is not on the class path cannot be looked into; such a site is passed over. */
    private static List<Suggestion> suggestions(Template template, Site site) {
        try {
            return template.suggest(site);
        } catch (RuntimeException e) {
            if (e.getClass().getSimpleName().equals("CompletionFailure")) {
                return List.of();
            }
            throw e;
        }
    }

    private void add(Template template, Site site, Suggestion suggestion, double score) {
        int size = suggestion.edits().stream()
                .mapToInt(edit -> Math.abs(edit.replacement().length() - (edit.end() - edit.start())))
                .sum();
        var draft = Draft.of(
                template.name(),
                site.file().path(),
                site.file().line(suggestion.edits().get(0).start()),
                suggestion.edits(),
                score
                        * suggestion.closeness()
                        * expected.weight(suggestion.edits(), site.file().text())
                        * NamesRead.weight(site, suggestion.edits())
                        * HALF_LIFE
                        / (HALF_LIFE + size),
                suggestion.explanation());
        drafts.add(draft);
        repeated.note(site, suggestion, draft);
    }
}
