package io.greenloop.testrunner.sandbox;

import java.util.List;
import java.util.stream.Collectors;

/** Writes words so that a POSIX shell reads them back as they are. */
final class Shell {

    private Shell() {}

    static String quote(Object word) {
        return "'" + word.toString().replace("'", "'\\''") + "'";
    }

    static String command(List<String> words) {
        return words.stream().map(Shell::quote).collect(Collectors.joining(" "));
    }
}
