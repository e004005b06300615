package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stops what keeps tests from running or from counting in other builds than Maven's: Gradle, workflows, scripts, npm, Python. */
final class BuildScriptsGate implements Gate {

    private static final Pattern GRADLE =
            Pattern.compile("(?:.*/)?(?:[\\w-]*\\.gradle(?:\\.kts)?|gradle\\.properties)");
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:.*/)?(?:\\.github/workflows/.*|\\.gitlab-ci\\.yml|\\.gitlab/.*|\\.circleci/.*|\\.ci/.*|\\.woodpecker/.*|\\.drone\\.yml"
                    + "|\\.travis\\.yml|Jenkinsfile.*|azure-pipelines.*|bitbucket-pipelines\\.yml|Makefile|justfile|Taskfile\\.ya?ml|Dockerfile.*"
                    + "|.*\\.(?:sh|bash|bat|cmd|ps1)|\\.mvn/(?:maven|jvm)\\.config|package\\.json|tox\\.ini|noxfile\\.py|setup\\.cfg|pytest\\.ini"
                    + "|pyproject\\.toml|(?:jest|vitest|karma)\\.config\\.\\w+)");
    private static final Pattern GRADLE_SKIPS =
            Pattern.compile("(?i)\\b(?:excludeTestsMatching|excludeTags|excludeCategories|excludeEngines)\\b"
                    + "|\\bexclude\\s*[( ]\\s*['\"][^'\"]*test[^'\"]*['\"]|\\bignoreFailures\\s*(?:=|\\.set\\()?\\s*\\(?true"
                    + "|\\bfailOnNo(?:MatchingTests|DiscoveredTests)\\s*=\\s*false|\\b(?:test|check|tests)\\b.*\\benabled\\s*(?:=|\\.set\\()\\s*false"
                    + "|^\\s*(?:it\\.)?(?:enabled|isEnabled)\\s*=\\s*false|\\bonlyIf\\s*\\{?\\s*\\(?\\s*\\{?\\s*false|\\bexcludeTask|'-x'\\s*,\\s*'test'"
                    + "|\\bmaxHeapSize\\s*=\\s*\"0|\\bdependsOn\\s*[-]=\\s*.*test|\\bskipTests?\\s*=\\s*true");
    private static final Pattern SCRIPT_SKIPS = Pattern.compile(
            "-D(?:skipTests|skipITs|maven\\.test\\.skip|skip\\.?(?:unit|integration)?\\.?[tT]ests?)(?!\\s*=\\s*false)\\b"
                    + "|-D(?:maven\\.test\\.failure\\.ignore|testFailureIgnore)(?!\\s*=\\s*false)\\b|-D(?:surefire\\.)?failIfNo(?:Specified)?Tests=false"
                    + "|-Dsurefire\\.excludes?=|-DexcludedGroups=|-Dtest=(?:None|NoSuch\\w*|!\\S+)"
                    + "|\\bmvnw?\\b.*\\s(?:-fn|--fail-never)\\b|\\bgradlew?\\b.*\\s(?:-x|--exclude-task)\\s*\\S*[tT]est|\\bgradlew?\\b.*\\s-PskipTests"
                    + "|\\b(?:mvnw?|gradlew?|npm|yarn|pnpm|pytest|tox|make|go|cargo)\\b.*\\b(?:test|verify|check|build|install|pytest)\\b.*\\|\\|\\s*(?:true|:|exit\\s+0|echo)"
                    + "|\\bpytest\\b.*\\|\\|\\s*(?:true|:)|--passWithNoTests|--testPathIgnorePatterns|testPathIgnorePatterns"
                    + "|\\bpytest\\b.*(?:--ignore|--deselect|-k\\s+['\"]?not\\b)|addopts\\s*=.*(?:--ignore|--deselect|-k\\s)|^\\s*(?:norecursedirs|collect_ignore)\\b"
                    + "|\"test\"\\s*:\\s*\"(?:exit 0|true|echo\\b[^\"]*|:)\""
                    + "|\"test(?::[\\w:-]+)?\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*(?:\\|\\||;)\\s*(?:true|:|exit 0)\\s*\"");
    private static final Pattern NOT_COUNTED = Pattern.compile(
            "\\bcontinue-on-error\\s*:\\s*true|\\ballow_failure\\s*:\\s*true|^\\s*(?:- )?if\\s*:\\s*(?:\\$\\{\\{\\s*)?false\\b|\\bwhen\\s*:\\s*(?:manual|never)\\b"
                    + "|^\\s*set \\+e\\b");
    private static final Pattern ENDS_EARLY = Pattern.compile(
            "(?m)^(?:[ \\t]*+set\\b[^\\n;#]*[ \\t]-(?:\\w*e\\w*|\\w*o[ \\t]+errexit)(?![\\w-])|#!.*sh[ \\t]+-\\w*e).*");
    private static final Pattern RUNS =
            Pattern.compile("\\b(?:mvnw?|gradlew?)\\b.*\\b(?:test|verify|check|build|install|deploy|package)\\b"
                    + "|\\b(?:npm|yarn|pnpm)\\s+(?:run\\s+)?test\\b|\\b(?:pytest|tox|nox)\\b|\\bgo test\\b|\\bcargo test\\b|\\bmake\\s+(?:test|check)\\b"
                    + "|\\buseJUnitPlatform\\b|\"test\"\\s*:");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            var isGradle = GRADLE.matcher(file.path()).matches();
            if (isGradle || SCRIPT.matcher(file.path()).matches()) {
                skips(file, isGradle ? GRADLE_SKIPS : SCRIPT_SKIPS, reasons);
                lost(file).ifPresent(reasons::add);
                careless(file).ifPresent(reasons::add);
            }
        }
        return new Verdict(reasons);
    }

    private static void skips(ChangedFile file, Pattern pattern, List<GateReason> reasons) {
        for (var line : Texts.added(file)) {
            if (isComment(line.text())) {
                continue;
            }
            if (pattern.matcher(line.text()).find()) {
                reasons.add(reason(
                        Decision.REJECT, "TESTS_SKIPPED", file, line, "keeps tests from running or from counting"));
            } else if (NOT_COUNTED.matcher(line.text()).find()) {
                reasons.add(reason(
                        Decision.ESCALATE, "FAILURE_IGNORED", file, line, "lets a step fail, or not run, unnoticed"));
            }
        }
    }

    /** Whether a script that ended with the first failure goes on behind it. */
    private static Optional<GateReason> careless(ChangedFile file) {
        var before = ending(file.before());
        return before.isEmpty()
                        || file.after().isEmpty()
                        || ending(file.after()).isPresent()
                ? Optional.empty()
                : Optional.of(new GateReason(
                        GateName.TEST_INTEGRITY,
                        Decision.ESCALATE,
                        "FAILURE_IGNORED",
                        file.path(),
                        1,
                        before.get(),
                        "",
                        "the script no longer ends with the first command that fails"));
    }

    private static Optional<String> ending(Optional<String> script) {
        return script.map(ENDS_EARLY::matcher)
                .filter(Matcher::find)
                .map(found -> found.group().strip());
    }

    /** Whether fewer lines run tests than before. */
    private static Optional<GateReason> lost(ChangedFile file) {
        var before = running(file.before());
        var after = running(file.after());
        return before.size() <= after.size()
                ? Optional.empty()
                : Optional.of(new GateReason(
                        GateName.TEST_INTEGRITY,
                        Decision.ESCALATE,
                        "TEST_COMMAND_REMOVED",
                        file.path(),
                        file.after().isEmpty() ? 0 : 1,
                        before.stream()
                                .filter(line -> !after.contains(line))
                                .findFirst()
                                .orElse(""),
                        "",
                        "what ran tests here no longer does"));
    }

    private static List<String> running(Optional<String> text) {
        return text.stream()
                .flatMap(String::lines)
                .filter(line -> !isComment(line) && RUNS.matcher(line).find())
                .map(String::strip)
                .toList();
    }

    private static boolean isComment(String line) {
        var bare = line.strip();
        return bare.startsWith("#") || bare.startsWith("//") || bare.startsWith("*") || bare.startsWith("REM ");
    }

    private static GateReason reason(
            Decision decision, String code, ChangedFile file, Texts.Line line, String sentence) {
        return new GateReason(
                GateName.TEST_INTEGRITY,
                decision,
                code,
                file.path(),
                line.number(),
                "",
                line.text().strip(),
                sentence);
    }
}
