package io.greenloop.gates;

import static java.util.stream.Collectors.toSet;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.javasource.complexity.MethodComplexity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Keeps what tests measure by out of a repair, wherever it lies. A test that extends main code takes an inherited
 * {@code assertEquals} for the imported one, and main code that fails tests is a test by another name.
 */
final class YardstickGate implements Gate {

    private static final Pattern STATIC_IMPORT = Pattern.compile("\\bimport\\s+static\\s+([\\w.]+)\\.(\\w+|\\*)\\s*;");
    private static final Pattern TESTS_BY = Pattern.compile(
            "(?m)^\\s*import\\s+(?:static\\s+)?(?:org\\.(?:junit|testng|opentest4j|hamcrest|assertj)|junit\\.framework"
                    + "|com\\.google\\.common\\.truth)\\.");
    private static final Pattern FAILS = Pattern.compile(
            "\\bnew\\s+(?:\\w++\\.)*+(?:AssertionError|AssertionFailed\\w*|ComparisonFailure)\\b|\\bfail\\w*\\s*\\(");
    private static final Pattern NAME = Pattern.compile("(?:.*#)?([\\w$]+|<init>)\\(.*");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        if (candidate.authorship() == Authorship.ANYONE
                || !candidate.javaChange().isReadable()) {
            return Verdict.PASS;
        }
        var reasons = new ArrayList<GateReason>();
        reasons.addAll(shadowed(candidate));
        reasons.addAll(changed(candidate));
        return new Verdict(reasons);
    }

    /** New methods that a test which inherits them would call instead of what it imports. */
    private static List<GateReason> shadowed(CandidateUnderReview candidate) {
        var old = candidate.javaChange().before().methods().stream()
                .map(YardstickGate::name)
                .collect(toSet());
        return candidate.javaChange().after().methods().stream()
                .filter(method -> isChanged(candidate, method.path()) && !old.contains(name(method)))
                .flatMap(method -> importer(candidate, name(method))
                        .map(test -> new GateReason(
                                GateName.TEST_INTEGRITY,
                                Decision.REJECT,
                                "ASSERTION_SHADOWED",
                                method.path(),
                                method.line(),
                                "",
                                method.method(),
                                "a test that inherits %s() would call it instead of what %s imports"
                                        .formatted(name(method), fileName(test))))
                        .stream())
                .toList();
    }

    /** The test that takes a method of this name from a library. */
    private static Optional<String> importer(CandidateUnderReview candidate, String name) {
        var alone = Pattern.compile("(?<![.\\w])(?<!\\bnew )" + Pattern.quote(name) + "\\s*\\(");
        var ofAssertions = Pattern.compile("\\bAssert(?:ions)?\\s*\\.\\s*" + Pattern.quote(name) + "\\s*\\(");
        return test(candidate, text -> ofAssertions.matcher(text).find() || imports(text, name, alone));
    }

    private static boolean imports(String test, String name, Pattern call) {
        return STATIC_IMPORT
                .matcher(test)
                .results()
                .map(found -> found.group(2))
                .anyMatch(imported -> imported.equals(name)
                        || imported.equals("*") && call.matcher(test).find());
    }

    /** What fails tests and is other than before. */
    private static List<GateReason> changed(CandidateUnderReview candidate) {
        var pairs = new MethodPairs(candidate);
        return candidate.javaChange().after().methods().stream()
                .filter(method -> isChanged(candidate, method.path()))
                .filter(method -> pairs.before(method)
                        .map(pairs::linesBefore)
                        .filter(before -> !before.equals(pairs.linesAfter(method)))
                        .filter(before -> isYardstick(candidate, method, String.join("\n", before)))
                        .isPresent())
                .map(method -> new GateReason(
                        GateName.TEST_INTEGRITY,
                        Decision.ESCALATE,
                        "YARDSTICK_CHANGED",
                        method.path(),
                        method.line(),
                        "",
                        method.method(),
                        "%s() fails tests, so that a change of it may let them pass".formatted(name(method))))
                .toList();
    }

    /** Code with a result of its own is tested by that; what only fails or stays silent is a test itself. */
    private static boolean isYardstick(CandidateUnderReview candidate, MethodComplexity method, String before) {
        if (isTestSupport(candidate, method.path())) {
            return true;
        }
        var hasNoResult = before.contains("return this;")
                || Pattern.compile("\\bvoid\\s+" + Pattern.quote(name(method)) + "\\s*\\(")
                        .matcher(before)
                        .find();
        var call = Pattern.compile("\\b" + Pattern.quote(name(method)) + "\\s*\\(");
        return hasNoResult
                && FAILS.matcher(before).find()
                && test(candidate, text -> call.matcher(text).find()).isPresent();
    }

    private static boolean isTestSupport(CandidateUnderReview candidate, String path) {
        return candidate.files().stream()
                .filter(file -> file.path().equals(path))
                .flatMap(file -> file.before().stream())
                .anyMatch(text -> TESTS_BY.matcher(text).find());
    }

    private static boolean isChanged(CandidateUnderReview candidate, String path) {
        return candidate.files().stream()
                .anyMatch(file -> file.path().equals(path) && !TestCodeGate.isTest(candidate, file));
    }

    private static Optional<String> test(CandidateUnderReview candidate, Predicate<String> isMeant) {
        var project = candidate.project();
        return project.paths().stream()
                .filter(path -> path.endsWith(".java") && project.isTest(path))
                .filter(path -> project.text(path).filter(isMeant).isPresent())
                .findFirst();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String name(MethodComplexity method) {
        var match = NAME.matcher(method.method());
        return match.matches() ? match.group(1) : method.method();
    }
}
