package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds main code that knows that it is being tested, or that takes part in a test framework unasked. */
final class TestAwareness {

    private static final Pattern SERVICE = Pattern.compile(".*META-INF/services/([^/]+)");
    /** Frameworks that make what they find named there part of every context, those of tests included. */
    private static final Pattern REGISTRATION =
            Pattern.compile(".*META-INF/(spring\\.factories|spring/[^/]+\\.imports|groovy/.*ExtensionModule)");

    private static final Pattern NAMES_FRAMEWORK =
            Pattern.compile("\\borg\\.(?:junit|testng|opentest4j|mockito|spockframework)\\b"
                    + "|\\bjunit\\.framework\\b|\\b(?:surefire|failsafe)\\b|\\btest-classes\\b|\\bio\\.greenloop\\.testrunner\\b|/proc/\\w"
                    + "|\"[^\"]*Tests?\\.class\"");
    // Whether a quote ends is asked before what it says: in one that never does, it would be asked behind every word.
    private static final Pattern ASKS_ENVIRONMENT = Pattern.compile(
            "(?i)(?:get(?:Property|env|Boolean)\\(|get(?:Properties|env)\\(\\)\\.\\w+\\()\\s*\"(?:(?=[\\w.]*+\")[\\w.]*\\btests?\\b|(?:"
                    + "maven\\.home|sun\\.java\\.command|java\\.class\\.path|CI|GITHUB_ACTIONS|JENKINS_\\w+|GITLAB_CI|\\w*_?TEST(?:ING)?"
                    + "|basedir)\")");
    private static final Pattern ASKS_CALLERS = Pattern.compile(
            "(?i)get(?:Class|Method)Name\\(\\)\\s*\\.\\s*(?:contains|endsWith|startsWith|matches|equals)\\(\\s*\"(?=[^\"]*+\")[^\"]*tests?\\b");
    /** Only where a project is built are its sources, and only there do its methods run on the main thread. */
    private static final Pattern ASKS_PLACE = Pattern.compile(
            "(?:Paths?\\.(?:of|get)|new File)\\(\\s*\"(?:pom\\.xml|build\\.gradle\\w*|src/(?:test|main)|target/|build/classes)"
                    + "|currentThread\\(\\)\\.getName\\(\\)\\s*\\.\\s*(?:equals|startsWith|contains)\\(\\s*\"(?:main|surefire|Test|junit)");

    private static final int MOST_JOINED = 2_000;
    private static final Pattern PIECES = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern SPEAKS_OF_TESTS = Pattern.compile("(?i)test|junit|surefire|failsafe|mockito|spock");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(?:\\*|//|/\\*).*");

    private TestAwareness() {}

    /** Whoever provides a service of a library takes part in it unasked: in a test framework, in its reports, in Java. */
    static Optional<GateReason> service(CandidateUnderReview candidate, ChangedFile file) {
        var registration = REGISTRATION.matcher(file.path());
        if (registration.matches() && candidate.authorship() == Authorship.MACHINE) {
            return Optional.of(
                    provided(candidate, file, registration.group(1), "what is named there takes part unasked"));
        }
        var match = SERVICE.matcher(file.path());
        if (!match.matches() || file.before().isPresent() || isOfProject(candidate, match.group(1))) {
            return Optional.empty();
        }
        return Optional.of(provided(
                candidate,
                file,
                match.group(1),
                "provides %s, which is no type of this project".formatted(match.group(1))));
    }

    private static GateReason provided(CandidateUnderReview candidate, ChangedFile file, String what, String sentence) {
        return new GateReason(
                GateName.TEST_INTEGRITY,
                candidate.authorship() == Authorship.MACHINE ? Decision.REJECT : Decision.ESCALATE,
                "SERVICE_PROVIDED",
                file.path(),
                0,
                "",
                what,
                sentence);
    }

    private static boolean isOfProject(CandidateUnderReview candidate, String type) {
        var outermost = type.contains("$") ? type.substring(0, type.indexOf('$')) : type;
        var file = "/" + outermost.replace('.', '/') + ".java";
        return candidate.project().paths().stream().anyMatch(path -> ("/" + path).endsWith(file));
    }

    /** Code that knows its tests can please them alone. */
    static List<GateReason> of(CandidateUnderReview candidate, ChangedFile file) {
        var reasons = new ArrayList<GateReason>();
        if (!file.isJava()) {
            return reasons;
        }
        var aware = wholes(Texts.added(file)).stream()
                .filter(line -> isAware(line.text()))
                .toList();
        var isCustom = !aware.isEmpty() && isCustom(candidate, file);
        for (var line : aware) {
            reasons.add(new GateReason(
                    GateName.TEST_INTEGRITY,
                    decision(candidate, isCustom, line.text()),
                    "TEST_AWARE_CODE",
                    file.path(),
                    line.number(),
                    "",
                    line.text().strip(),
                    ASKS_PLACE.matcher(line.text()).find()
                            ? "main code must not ask for what is only there where it is built and tested"
                            : "main code must not know that it is being tested"));
        }
        return reasons;
    }

    /** Lines, a text that goes on in the next one put together. */
    private static List<Texts.Line> wholes(List<Texts.Line> lines) {
        var wholes = new ArrayList<Texts.Line>();
        for (var line : lines) {
            var last = wholes.isEmpty() ? new Texts.Line(0, "") : wholes.get(wholes.size() - 1);
            var bare = line.text().strip();
            if (last.text().length() < MOST_JOINED
                    && (bare.startsWith("+ \"") && last.text().endsWith("\"")
                            || bare.startsWith("\"") && last.text().endsWith("\" +"))) {
                wholes.set(wholes.size() - 1, new Texts.Line(last.number(), last.text() + " " + bare));
            } else {
                wholes.add(new Texts.Line(line.number(), line.text().stripTrailing()));
            }
        }
        return wholes;
    }

    /** In a comment nothing is executed, unless an escape ends it. */
    private static boolean isAware(String line) {
        if (COMMENT.matcher(line).matches() && !line.contains("\\u")) {
            return false;
        }
        var joined = joined(line);
        return NAMES_FRAMEWORK.matcher(joined).find()
                || ASKS_ENVIRONMENT.matcher(joined).find()
                || ASKS_CALLERS.matcher(joined).find()
                || ASKS_PLACE.matcher(joined).find();
    }

    /** Whoever hides a name writes it in pieces. */
    private static String joined(String line) {
        return PIECES.matcher(line).replaceAll("");
    }

    private static Decision decision(CandidateUnderReview candidate, boolean isCustom, String line) {
        var isDoubtful = isCustom || !SPEAKS_OF_TESTS.matcher(joined(line)).find();
        return isDoubtful && candidate.authorship() == Authorship.ANYONE ? Decision.ESCALATE : Decision.REJECT;
    }

    /** A project that helps others to test knows of tests by right. */
    private static boolean isCustom(CandidateUnderReview candidate, ChangedFile file) {
        return file.before()
                        .filter(text -> NAMES_FRAMEWORK.matcher(text).find())
                        .isPresent()
                || candidate.project().paths().stream()
                        .filter(path ->
                                path.endsWith(".java") && !candidate.project().isTest(path))
                        .flatMap(path -> candidate.project().text(path).stream())
                        .anyMatch(text -> text.contains("import org.junit."));
    }
}
