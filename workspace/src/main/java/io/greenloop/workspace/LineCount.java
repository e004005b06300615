package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** How many lines a change takes away and adds. */
final class LineCount {

    /** Pairs of lines; what is longer and repeats itself would be compared for hours. */
    private static final long MOST_PAIRS = 16_000_000;

    private static final DiffAlgorithm ALGORITHM =
            DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.HISTOGRAM);

    private LineCount() {}

    /** As a diff counts them; of long texts those that one of both holds more often, where order counts only if nothing else differs. */
    static int changed(String before, String after) {
        var old = new RawText(before.getBytes(UTF_8));
        var now = new RawText(after.getBytes(UTF_8));
        var between = RawTextComparator.DEFAULT.reduceCommonStartEnd(old, now, new Edit(0, old.size(), 0, now.size()));
        return (long) between.getLengthA() * between.getLengthB() > MOST_PAIRS
                ? roughly(old, now, between)
                : ALGORITHM.diff(RawTextComparator.DEFAULT, old, now).stream()
                        .mapToInt(LineCount::of)
                        .sum();
    }

    private static int roughly(RawText old, RawText now, Edit between) {
        var balance = new HashMap<String, Integer>();
        for (int line = between.getBeginA(); line < between.getEndA(); line++) {
            balance.merge(old.getString(line), 1, Integer::sum);
        }
        for (int line = between.getBeginB(); line < between.getEndB(); line++) {
            balance.merge(now.getString(line), -1, Integer::sum);
        }
        var changed = balance.values().stream().mapToInt(Math::abs).sum();
        return changed == 0 ? of(between) : changed;
    }

    private static int of(Edit edit) {
        return edit.getLengthA() + edit.getLengthB();
    }
}
