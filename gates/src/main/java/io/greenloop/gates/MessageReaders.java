package io.greenloop.gates;

import io.greenloop.javasource.messages.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds who in the project waits for a message: tests, alert rules and dashboards, settings, scripts and workflows. */
final class MessageReaders {

    private static final Pattern READS = Pattern.compile(
            "(?i).*\\.(?:ya?ml|json|properties|conf|toml|ini|tf|hcl|rules|libsonnet|jsonnet|sql|xml|tmpl|j2|promql|kql|spl)");
    private static final Pattern RULES =
            Pattern.compile("(?i).*\\.(?:ya?ml|json|conf|toml|tf|hcl|rules|libsonnet|jsonnet|promql|kql|spl)");
    private static final Pattern SCRIPTS =
            Pattern.compile("(?i).*\\.(?:(?:ba|z|k)?sh|bats|py|rb|pl|ps1|bat|cmd|js|ts|groovy"
                    + "|gradle|kts|mk|robot|feature)|(?:.*/)?(?:Dockerfile|Jenkinsfile|Makefile|Justfile|\\.gitlab-ci\\.yml)"
                    + "|(?:.*/)?\\.(?:github|circleci|buildkite)/.*");

    private static final int LONGEST_FILE = 500_000;

    private final CandidateUnderReview candidate;
    private final Set<String> touched;

    MessageReaders(CandidateUnderReview candidate) {
        this.candidate = candidate;
        this.touched = candidate.files().stream().map(ChangedFile::path).collect(Collectors.toSet());
    }

    /** What a reader is. */
    enum Kind {
        TEST("the test"),
        /** Where a text that is gone means an alarm that never comes. */
        RULE("the rule"),
        SCRIPT("the script"),
        SETTING("the file");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * Somebody who reads a message.
     *
     * @param words what is looked for there
     */
    record Reader(String path, int line, String words, Kind kind) {}

    /** Readers outside the touched files, in the order of the paths; a reader that finds the new text as well is none. */
    List<Reader> of(Message gone, Optional<Message> now) {
        var readers = new ArrayList<Reader>();
        for (var path : candidate.project().paths()) {
            var kind = touched.contains(path) ? Optional.<Kind>empty() : kindOf(path);
            kind.flatMap(known -> candidate.project().text(path))
                    .filter(text -> text.length() <= LONGEST_FILE)
                    .ifPresent(text -> collect(path, kind.get(), text, gone, now, readers));
        }
        return readers;
    }

    private Optional<Kind> kindOf(String path) {
        if (candidate.project().isTest(path) && path.endsWith(".java")) {
            return Optional.of(Kind.TEST);
        }
        if (SCRIPTS.matcher(path).matches()) {
            return Optional.of(Kind.SCRIPT);
        }
        if (!READS.matcher(path).matches() || path.endsWith("pom.xml") || MessageFiles.isBundle(path)) {
            return Optional.empty();
        }
        var isRule = RULES.matcher(path).matches() && !MessageFiles.canSpeak(path);
        return Optional.of(isRule ? Kind.RULE : Kind.SETTING);
    }

    private static void collect(
            String path, Kind kind, String text, Message gone, Optional<Message> now, List<Reader> readers) {
        var old = gone.template();
        var changed = now.map(Message::template).orElse("");
        var search = new TextSearch(old, changed);
        var shown = MessageText.examples(changed).get(0);
        var pieces = MessageText.pieces(old).stream()
                .filter(piece -> !shown.contains(piece))
                .toList();
        var lines = text.lines().toList();
        // A test that has the words as a name or in a comment waits for nothing.
        var said = kind == Kind.TEST ? JavaSpans.literalsByLine(String.join("\n", lines)) : lines;
        for (int number = 1; number <= lines.size(); number++) {
            int at = number;
            var line = lines.get(number - 1);
            var words = said.get(number - 1);
            pieces.stream()
                    .filter(piece -> words.contains(piece) || words.contains(MessageText.inLiteral(piece)))
                    .findFirst()
                    .or(() -> lostWords(line, search))
                    .ifPresent(found -> readers.add(new Reader(path, at, found, kind)));
        }
    }

    private static Optional<String> lostWords(String line, TextSearch search) {
        return QuotedWords.in(line).stream()
                .filter(words -> words.length() >= MessageText.SHORTEST_PIECE)
                .filter(search::isLostTo)
                .findFirst();
    }
}
