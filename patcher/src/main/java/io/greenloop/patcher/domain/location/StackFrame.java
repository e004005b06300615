package io.greenloop.patcher.domain.location;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** One frame of a stack trace: {@code package.Class.method(File.java:12)}. */
record StackFrame(String className, String method, String file, int line) {

    private static final Pattern TEXT =
            Pattern.compile("(?:[^/()]*/)*([\\w.$]+)\\.([\\w$<>]+)\\(([\\w$-]+\\.java):(\\d{1,7})\\)");

    /** Empty for a frame without a line in a Java file. */
    static Optional<StackFrame> parse(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new StackFrame(parts.group(1), parts.group(2), parts.group(3), Integer.parseInt(parts.group(4))));
    }

    /** The file among those given that the frame is in. */
    Optional<String> in(Collection<String> paths) {
        int end = className.lastIndexOf('.');
        var folder = end < 0 ? "" : className.substring(0, end).replace('.', '/') + "/";
        return paths.stream()
                .filter(path -> path.endsWith("/" + folder + file))
                .sorted()
                .findFirst();
    }
}
