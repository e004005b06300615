package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.List;
import java.util.regex.Pattern;

/** Hands on what tells git to pass over folders that hold tests: the next one that somebody writes is never committed. */
final class IgnoredTestsGate implements Gate {

    private static final Pattern CODE = Pattern.compile(".*\\.(?:java|kt|groovy|scala|py|[cm]?[jt]sx?|go|rs)");
    private static final Pattern TESTS =
            Pattern.compile("(?:.*/)?(?:src/(?:test|it|integration-?[tT]est)|tests?|__tests__)/.*");
    private static final Pattern FOLDER = Pattern.compile("(?:\\*\\*/|/)?([\\w.-]+(?:/[\\w.-]+)*)(?:/|/\\*{1,2})?");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        return new Verdict(candidate.files().stream()
                .filter(file -> ("/" + file.path()).endsWith("/.gitignore"))
                .flatMap(file -> Texts.added(file).stream()
                        .filter(line -> holdsTests(candidate, file, line.text().strip()))
                        .map(line -> reason(file, line)))
                .toList());
    }

    private static boolean holdsTests(CandidateUnderReview candidate, ChangedFile file, String line) {
        var folder = FOLDER.matcher(line);
        if (!folder.matches()) {
            return false;
        }
        var home = "/" + file.path().substring(0, file.path().length() - ".gitignore".length());
        var isAnchored = line.startsWith("/")
                || !line.startsWith("**/") && folder.group(1).contains("/");
        var inside = "/" + folder.group(1) + "/";
        return testsIn(candidate).stream()
                .map(path -> "/" + path)
                .filter(path -> path.startsWith(home))
                .map(path -> path.substring(home.length() - 1))
                .anyMatch(path -> isAnchored ? path.startsWith(inside) : path.contains(inside));
    }

    private static List<String> testsIn(CandidateUnderReview candidate) {
        return candidate.project().paths().stream()
                .filter(path -> CODE.matcher(path).matches()
                        && (TESTS.matcher(path).matches() || candidate.project().isTest(path)))
                .toList();
    }

    private static GateReason reason(ChangedFile file, Texts.Line line) {
        return new GateReason(
                GateName.SCOPE,
                Decision.ESCALATE,
                "GIT_FILE",
                file.path(),
                line.number(),
                "",
                line.text().strip(),
                "git is told to pass over a folder that holds tests");
    }
}
