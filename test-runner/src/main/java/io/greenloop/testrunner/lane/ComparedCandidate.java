package io.greenloop.testrunner.lane;

import io.greenloop.workspace.FileChange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A candidate that can be run beside others.
 *
 * @param files what it changes, all in one module
 */
record ComparedCandidate(String id, List<FileChange> files, CandidateClasses classes) {

    ComparedCandidate {
        files = List.copyOf(files);
    }

    /** Texts after the change by path from the root of the project. */
    Map<String, String> sources() {
        var sources = new TreeMap<String, String>();
        files.forEach(file -> sources.put(file.path(), file.after().orElseThrow()));
        return sources;
    }
}
