package io.greenloop.testrunner.report;

import java.util.List;
import java.util.regex.Pattern;

/** Reads from Maven's output which of the profiles that it was asked for do not exist; Maven itself goes on without them. */
public final class UnknownProfiles {

    private static final Pattern WARNING = Pattern.compile(
            "^\\[(?:WARNING|ERROR)] The requested profile \"([^\"]{1,200})\" could not be activated because it does not exist",
            Pattern.MULTILINE);

    private UnknownProfiles() {}

    /** Their ids, each once, in the order in which Maven names them. */
    public static List<String> in(String output) {
        return WARNING.matcher(output)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
