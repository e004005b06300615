package io.greenloop.javasource.compile;

import io.greenloop.javasource.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Tells the errors that a change brings from those that were there before. */
public final class CompileProblems {

    private CompileProblems() {}

    /**
     * The errors after a change that have no equal before it.
     *
     * <p>Lines move when text is added, so equal means: same file, same error, same words. Each error before excuses one
     * error after.
     */
    public static List<Problem> added(List<Problem> before, List<Problem> after) {
        var excused = new HashMap<Place, Integer>();
        before.forEach(problem -> excused.merge(Place.of(problem), 1, Integer::sum));
        var added = new ArrayList<Problem>();
        for (var problem : after) {
            int left = excused.merge(Place.of(problem), -1, Integer::sum);
            if (left < 0) {
                added.add(problem);
            }
        }
        return added;
    }

    private record Place(String path, String code, String message) {

        static Place of(Problem problem) {
            return new Place(problem.path(), problem.code(), problem.message());
        }
    }
}
