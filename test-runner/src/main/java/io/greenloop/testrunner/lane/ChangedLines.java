package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.workspace.FileChange;
import java.util.List;

/**
 * The lines of a file that a patch touches, counted from 1 in the file before it. A line on either side belongs to them, since
 * what is inserted has no line of its own there.
 */
record ChangedLines(String path, int first, int last) {

    static ChangedLines of(FileChange file) {
        var before = file.before().orElse("").split("\n", -1);
        var after = file.after().orElse("").split("\n", -1);
        var most = Math.min(before.length, after.length);
        int same = 0;
        while (same < most && before[same].equals(after[same])) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < most - same
                && before[before.length - 1 - sameAtEnd].equals(after[after.length - 1 - sameAtEnd])) {
            sameAtEnd++;
        }
        return new ChangedLines(file.path(), same, before.length - sameAtEnd + 1);
    }

    boolean areReachedBy(BaselineDetails.Coverage coverage) {
        return coverage.lines().getOrDefault(path, List.of()).stream().anyMatch(line -> line >= first && line <= last);
    }
}
