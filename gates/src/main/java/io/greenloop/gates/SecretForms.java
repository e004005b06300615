package io.greenloop.gates;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes as a name and a value what is written otherwise in settings, deployments and scripts. */
final class SecretForms {

    private static final Pattern DEFAULT =
            Pattern.compile("\\$\\{(?<name>[\\w.-]{1,100}+):-?(?<value>[^{}\\s]{6,200}+)}");
    private static final Pattern NAME =
            Pattern.compile("\\s*+(?:-\\s++)?+name:\\s*+[\"']?+(?<name>[\\w.-]++)[\"']?+\\s*+");
    private static final Pattern VALUE =
            Pattern.compile("\\s*+(?:-\\s++)?+value:\\s*+[\"']?+(?<value>[^\\s\"'#]++)[\"']?+\\s*+");
    private static final Pattern LOGIN = Pattern.compile(
            "\\bcurl\\b.{0,500}?\\s(?:-u\\s*|--user[\\s=]+)[\"']?[^\\s:\"'$]{1,100}+:(?<value>[^\\s\"'$<>{}]{6,}+)");
    /** What everybody has who sets something up is not chosen to keep anybody out. */
    private static final Pattern MIXED = Pattern.compile("(?=.*[A-Za-z])(?=.*\\d).*");

    private SecretForms() {}

    /**
     * Where a line is written in one of these ways, what it would be in the usual one.
     *
     * @param above the line before it; empty for the first
     */
    static List<String> of(String line, String above) {
        return Stream.of(standby(line), variable(line, above), login(line))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> standby(String line) {
        return DEFAULT.matcher(line)
                .results()
                .filter(found -> MIXED.matcher(found.group(2)).matches())
                .map(found -> found.group(1) + ": " + found.group(2))
                .findFirst();
    }

    /** A deployment has the name of a variable in the line before its value. */
    private static Optional<String> variable(String line, String above) {
        var value = VALUE.matcher(line);
        var name = NAME.matcher(above);
        return value.matches() && name.matches()
                ? Optional.of(name.group("name") + ": " + value.group("value"))
                : Optional.empty();
    }

    private static Optional<String> login(String line) {
        var found = LOGIN.matcher(line);
        return found.find() && MIXED.matcher(found.group("value")).matches()
                ? Optional.of("password: " + found.group("value"))
                : Optional.empty();
    }
}
