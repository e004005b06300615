package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.WarmOrders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What became of a candidate's sources.
 *
 * @param error the first one on one line, empty unless it failed
 * @param classes class files by binary name, all that the changed sources make; empty if it failed. Candidates that share a
 *     schema share this very map
 * @param vanished binary names of classes that the sources made before the change and no longer make
 * @param alternative the number under which a schema has the candidate's code, 0 where the classes are of this candidate alone
 */
record CandidateClasses(
        Result result, String error, Map<String, byte[]> classes, Set<String> vanished, int alternative) {

    /** What the code as it was looks like to a worker. */
    static final CandidateClasses UNCHANGED = new CandidateClasses(Result.COMPILED, "", Map.of(), Set.of(), 0);

    /** Whether the classes can be run. */
    enum Result {
        /** The new classes can stand in for the old ones. */
        COMPILED,
        /** They compile, but others may have to be compiled again; or only the project's own build can tell. */
        SHAPE_CHANGED,
        FAILED
    }

    CandidateClasses {
        vanished = Set.copyOf(vanished);
    }

    static CandidateClasses failed(String error) {
        return new CandidateClasses(Result.FAILED, error, Map.of(), Set.of(), 0);
    }

    static CandidateClasses undecided() {
        return new CandidateClasses(Result.SHAPE_CHANGED, "", Map.of(), Set.of(), 0);
    }

    /** The code as it was in classes of a schema, telling what it comes to. */
    CandidateClasses asking() {
        return choosing(WarmOrders.ASKING);
    }

    /** The same classes with the code of another number. */
    CandidateClasses choosing(int number) {
        return new CandidateClasses(result, error, classes, vanished, number);
    }

    /** Writes the class files below a folder, which is made when missing. */
    void write(Path folder) {
        try {
            for (var file : classes.entrySet()) {
                var path = folder.resolve(file.getKey().replace('.', '/') + ".class");
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Class files are long and none of a log's business. */
    @Override
    public String toString() {
        return "CandidateClasses[result=%s, classes=%s, vanished=%s, alternative=%d]"
                .formatted(result, classes.keySet(), vanished, alternative);
    }
}
