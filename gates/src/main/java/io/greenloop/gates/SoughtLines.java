package io.greenloop.gates;

import io.greenloop.javasource.JavaSpans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of a project that could wait for a message: of tests, alert rules and dashboards, settings, scripts and workflows. */
final class SoughtLines {

    private static final Pattern READS = Pattern.compile(
            "(?i).*\\.(?:ya?ml|json|properties|conf|toml|ini|tf|hcl|rules|libsonnet|jsonnet|sql|xml|tmpl|j2|promql|kql|spl)");
    private static final Pattern RULES =
            Pattern.compile("(?i).*\\.(?:ya?ml|json|conf|toml|tf|hcl|rules|libsonnet|jsonnet|promql|kql|spl)");
    private static final Pattern SCRIPTS =
            Pattern.compile("(?i).*\\.(?:(?:ba|z|k)?sh|bats|py|rb|pl|ps1|bat|cmd|js|ts|groovy"
                    + "|gradle|kts|mk|robot|feature)|(?:.*/)?(?:Dockerfile|Jenkinsfile|Makefile|Justfile|\\.gitlab-ci\\.yml)"
                    + "|(?:.*/)?\\.(?:github|circleci|buildkite)/.*");

    private static final Pattern MESSAGE = Pattern.compile("(?i)message\\w*\\(");
    private static final Pattern PART = Pattern.compile("(?i)contain|startsWith|endsWith|indexOf|match");
    private static final Pattern SEEKS = Pattern.compile(
            "(?i)contains?\\b|startsWith|endsWith|match|find|regex|(?<![\\w-])(?:pattern|filter|expr)(?![\\w-])|search|grep|query"
                    + "|\\blike\\b");
    /** An apostrophe within a word opens nothing. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|(?<![\\w])'[^']*'");

    private static final Pattern PATTERN = Pattern.compile("(?i)match|find|regex|pattern");
    private static final int LONGEST_FILE = 500_000;

    private SoughtLines() {}

    /** A file that could wait for messages. */
    record SoughtFile(String path, MessageReaders.Kind kind, List<SoughtLine> lines) {}

    /**
     * A line of it.
     *
     * @param number counted from 1
     * @param said where words are looked for as they stand
     * @param messages whether it speaks of messages
     * @param parts whether it looks for parts of texts
     * @param patterns whether it looks for patterns
     */
    record SoughtLine(
            int number, String said, List<SoughtWords> quoted, boolean messages, boolean parts, boolean patterns) {}

    /** Those of all files, in the order of the paths. */
    static List<SoughtFile> of(ProjectUnderReview project) {
        var files = new ArrayList<SoughtFile>();
        for (var path : project.paths()) {
            var kind = kindOf(project, path);
            kind.flatMap(known -> project.text(path))
                    .filter(text -> text.length() <= LONGEST_FILE)
                    .ifPresent(text -> files.add(new SoughtFile(path, kind.get(), lines(kind.get(), text))));
        }
        return List.copyOf(files);
    }

    private static Optional<MessageReaders.Kind> kindOf(ProjectUnderReview project, String path) {
        if (project.isTest(path) && path.endsWith(".java")) {
            return Optional.of(MessageReaders.Kind.TEST);
        }
        if (SCRIPTS.matcher(path).matches()) {
            return Optional.of(MessageReaders.Kind.SCRIPT);
        }
        if (!READS.matcher(path).matches() || path.endsWith("pom.xml") || MessageFiles.isBundle(path)) {
            return Optional.empty();
        }
        var isRule = RULES.matcher(path).matches() && !MessageFiles.canSpeak(path);
        return Optional.of(isRule ? MessageReaders.Kind.RULE : MessageReaders.Kind.SETTING);
    }

    private static List<SoughtLine> lines(MessageReaders.Kind kind, String text) {
        var lines = text.lines().toList();
        // A test that has the words as a name or in a comment waits for nothing.
        var said = kind == MessageReaders.Kind.TEST ? JavaSpans.literalsByLine(String.join("\n", lines)) : lines;
        var sought = new ArrayList<SoughtLine>();
        for (int at = 0; at < lines.size(); at++) {
            var line = kind == MessageReaders.Kind.TEST ? lines.get(at) : LabelMatchers.leftOut(lines.get(at));
            var quoted = QuotedWords.in(line).stream()
                    .filter(words -> words.length() >= MessageText.SHORTEST_PIECE)
                    .map(SoughtWords::of)
                    .toList();
            if (!quoted.isEmpty() || said.get(at).length() >= MessageText.SHORTEST_PIECE) {
                sought.add(line(kind, at + 1, lines.get(at), said.get(at), quoted));
            }
        }
        return List.copyOf(sought);
    }

    /** Of a test and of settings, what is done with what they quote tells what they look for; other files say so by having it. */
    private static SoughtLine line(
            MessageReaders.Kind kind, int number, String line, String said, List<SoughtWords> quoted) {
        if (kind == MessageReaders.Kind.RULE || kind == MessageReaders.Kind.SCRIPT) {
            return new SoughtLine(number, said, quoted, false, true, true);
        }
        if (kind == MessageReaders.Kind.SETTING) {
            var around = QUOTED.matcher(line).replaceAll("");
            return new SoughtLine(
                    number, said, quoted, false, SEEKS.matcher(around).find(), true);
        }
        var code = JavaSpans.codeAlone(line);
        return new SoughtLine(
                number,
                said,
                quoted,
                MESSAGE.matcher(code).find(),
                PART.matcher(code).find(),
                PATTERN.matcher(code).find());
    }
}
