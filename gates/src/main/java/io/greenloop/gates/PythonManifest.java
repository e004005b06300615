package io.greenloop.gates;

import io.greenloop.gates.PackageSource.Ecosystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code requirements.txt} and the dependencies in {@code pyproject.toml}. */
final class PythonManifest {

    /** No blank is tried twice: a line of blanks would otherwise be gone through with the fourth power of its length. */
    private static final Pattern REQUIREMENT = Pattern.compile(
            "(?<name>[A-Za-z0-9][\\w.-]*+)\\s*+(?:\\[[^\\]]*+])?\\s*+(?:\\(?(?<version>(?:===?|~=|!=|[<>]=?)[^;#@)]*+)\\)?)?\\s*+(?<url>@\\s*+\\S+)?\\s*+(?:;.*)?");

    private static final Pattern ADDRESS = Pattern.compile("(?:git|hg|svn|bzr|https?|ssh|file)(?:\\+\\w+)?:.*");
    private static final Pattern INDEX =
            Pattern.compile("(?:--(?:extra-)?index-url|-i|--find-links|-f|--trusted-host)\\b.*");
    private static final Pattern SECTION = Pattern.compile("\\s*+\\[++([^\\]]++)]++\\s*+(?:#.*)?");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final Pattern POETRY =
            Pattern.compile("\\s*\"?([A-Za-z0-9][\\w.-]*)\"?\\s*=\\s*(?:\"([^\"]*)\"|\\{(.*)}).*");
    private static final Pattern POETRY_VERSION = Pattern.compile(".*\\bversion\\s*=\\s*\"([^\"]*)\".*");

    private PythonManifest() {}

    /** What either kind of file takes. */
    static List<Requirement> requirements(ChangedFile file, String text) {
        return file.fileName().equals("pyproject.toml") ? project(text) : plain(text);
    }

    private static List<Requirement> plain(String text) {
        return text.replaceAll("\\\\\\R", " ")
                .lines()
                .map(line -> line.replaceFirst("(?:^|\\s)#.*", "")
                        .replaceAll("\\s--hash=\\S+", "")
                        .strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("-"))
                .flatMap(line -> requirement(line).stream())
                .toList();
    }

    /** Where packages are taken from, as far as the file says so. */
    static List<String> indexes(ChangedFile file, String text) {
        if (!file.fileName().equals("pyproject.toml")) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> INDEX.matcher(line).matches())
                    .toList();
        }
        var found = new ArrayList<String>();
        var section = "";
        for (var line : text.lines().toList()) {
            var header = SECTION.matcher(line);
            section = header.matches() ? header.group(1) : section;
            if (section.matches("tool\\.(?:poetry\\.source|uv(?:\\.index|\\.pip)?|pdm\\.source)")
                    && line.matches("\\s*(?:extra-)?(?:index-)?url\\s*=.*")) {
                found.add(line.strip());
            }
        }
        return found;
    }

    private static Optional<Requirement> requirement(String text) {
        if (ADDRESS.matcher(text).matches()) {
            var egg = text.replaceFirst(".*#egg=", "");
            return Optional.of(new Requirement(Ecosystem.PYTHON, egg.equals(text) ? text : egg, "", true));
        }
        var match = REQUIREMENT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var version =
                match.group("version") == null ? "" : match.group("version").replace(" ", "");
        return Optional.of(new Requirement(Ecosystem.PYTHON, match.group("name"), version, match.group("url") != null));
    }

    private static List<Requirement> project(String text) {
        var found = new ArrayList<Requirement>();
        var section = "";
        var inArray = false;
        for (var written : text.lines().toList()) {
            var line = withoutComment(written);
            var header = SECTION.matcher(line);
            if (!inArray && header.matches()) {
                section = header.group(1).strip();
                continue;
            }
            if (section.matches("tool\\.poetry\\.(?:.*\\.)?(?:dev-)?dependencies")) {
                poetry(line).ifPresent(found::add);
                continue;
            }
            inArray = inArray || opens(section, line);
            if (inArray) {
                quoted(line, found);
                inArray = !line.replaceAll("\"[^\"]*\"|'[^']*'", "").contains("]");
            }
        }
        return found;
    }

    /** A comment sign in quotes is none. */
    private static String withoutComment(String line) {
        char quote = 0;
        for (int at = 0; at < line.length(); at++) {
            char next = line.charAt(at);
            if (quote == 0 && next == '#') {
                return line.substring(0, at);
            }
            if (next == quote) {
                quote = 0;
            } else if (quote == 0 && (next == '"' || next == '\'')) {
                quote = next;
            }
        }
        return line;
    }

    private static boolean opens(String section, String line) {
        var key = line.replaceFirst("=.*", "").strip();
        return line.contains("[")
                && (section.equals("project") && key.equals("dependencies")
                        || section.equals("build-system") && key.equals("requires")
                        || section.equals("project.optional-dependencies")
                        || section.equals("dependency-groups"));
    }

    private static void quoted(String line, List<Requirement> found) {
        var match = QUOTED.matcher(line.replaceFirst("^[^\"'\\[]*=\\s*\\[", ""));
        while (match.find()) {
            requirement(match.group(1) == null ? match.group(2) : match.group(1))
                    .ifPresent(found::add);
        }
    }

    /** Poetry's caret and tilde mean "at least this" first of all. */
    private static Optional<Requirement> poetry(String line) {
        var match = POETRY.matcher(line);
        if (!match.matches() || match.group(1).equals("python")) {
            return Optional.empty();
        }
        var table = match.group(3) == null ? "" : match.group(3);
        var inTable = POETRY_VERSION.matcher(table);
        var written = Optional.ofNullable(match.group(2)).orElse("");
        var version = inTable.matches() ? inTable.group(1) : written;
        var isElsewhere = table.matches(".*\\b(?:git|url)\\s*=.*");
        var plain = version.replaceFirst("^[\\^~](?!=)", ">=")
                .replaceFirst("^(?=\\d)", "==")
                .replace(" ", "");
        return table.matches(".*\\bpath\\s*=.*")
                ? Optional.empty()
                : Optional.of(
                        new Requirement(Ecosystem.PYTHON, match.group(1), plain.equals("*") ? "" : plain, isElsewhere));
    }
}
