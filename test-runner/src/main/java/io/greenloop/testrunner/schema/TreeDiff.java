package io.greenloop.testrunner.schema;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.greenloop.testrunner.schema.ParsedSource.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the smallest tree that two texts of one method differ in. Both were parsed, so that an operator that binds tighter than
 * what was there before shows.
 */
final class TreeDiff {

    /** A tree that holds the whole difference, below all those that do and come before it. */
    record Level(Tree parent, Part before, String after) {}

    /**
     * @param levels from the method's body inwards
     * @param inserted what came in or went where statements are listed
     */
    record Difference(List<Level> levels, Optional<Edit> inserted) {}

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final ParsedSource before;
    private final ParsedSource after;
    private final List<Level> levels = new ArrayList<>();
    private Edit inserted;

    private TreeDiff(ParsedSource before, ParsedSource after) {
        this.before = before;
        this.after = after;
    }

    static Difference between(ParsedSource before, Part old, ParsedSource after, Part changed) {
        var diff = new TreeDiff(before, after);
        diff.descend(old, changed);
        return new Difference(List.copyOf(diff.levels), Optional.ofNullable(diff.inserted));
    }

    private void descend(Part old, Part changed) {
        var olds = before.parts(old);
        var news = after.parts(changed);
        if (old.tree().getKind() != changed.tree().getKind()) {
            return;
        }
        if (olds.size() != news.size()) {
            compareLists(old, olds, news);
            return;
        }
        if (!gaps(before, old, olds).equals(gaps(after, changed, news))) {
            return;
        }
        var first = firstDifferent(olds, news);
        if (first < 0 || lastDifferent(olds, news) != first) {
            return;
        }
        levels.add(new Level(old.tree(), olds.get(first), after.text(news.get(first))));
        descend(olds.get(first), news.get(first));
    }

    private int firstDifferent(List<Part> olds, List<Part> news) {
        for (int i = 0; i < olds.size(); i++) {
            if (!same(olds.get(i), news.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private int lastDifferent(List<Part> olds, List<Part> news) {
        for (int i = olds.size() - 1; i >= 0; i--) {
            if (!same(olds.get(i), news.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean same(Part old, Part changed) {
        return before.text(old).equals(after.text(changed));
    }

    /** What a tree says beside its children, such as operators and names. */
    private static List<String> gaps(ParsedSource source, Part whole, List<Part> parts) {
        var gaps = new ArrayList<String>();
        var cursor = whole.start();
        for (var part : parts) {
            gaps.add(words(source.text().substring(cursor, part.start())));
            cursor = part.end();
        }
        gaps.add(words(source.text().substring(cursor, whole.end())));
        return gaps;
    }

    private static String words(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private void compareLists(Part list, List<Part> olds, List<Part> news) {
        if (!(list.tree() instanceof BlockTree) && !(list.tree() instanceof CaseTree)) {
            return;
        }
        var shorter = Math.min(olds.size(), news.size());
        var head = 0;
        while (head < shorter && same(olds.get(head), news.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < shorter - head && same(olds.get(olds.size() - 1 - tail), news.get(news.size() - 1 - tail))) {
            tail++;
        }
        if (head + tail != shorter) {
            return;
        }
        if (shorter == olds.size()) {
            insert(list, olds, news.subList(head, news.size() - tail), head);
        } else if (olds.size() == shorter + 1) {
            var gone = olds.get(head);
            levels.add(new Level(list.tree(), gone, ""));
        }
    }

    private void insert(Part list, List<Part> olds, List<Part> added, int at) {
        if (at == 0 && list.tree() instanceof CaseTree) {
            return;
        }
        for (var part : added) {
            if (!(part.tree() instanceof StatementTree) || part.tree() instanceof VariableTree) {
                return;
            }
        }
        var text = after.text()
                .substring(added.get(0).start(), added.get(added.size() - 1).end());
        // Behind the statement before it rather than before the next: a declaration's own start is not always known.
        var position = at == 0 ? list.start() + 1 : olds.get(at - 1).end();
        OneLine.of(text).ifPresent(line -> inserted = new Edit(Edit.Form.INSERTION, position, position, line));
    }
}
