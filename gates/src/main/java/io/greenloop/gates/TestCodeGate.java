package io.greenloop.gates;

import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stops changes that make tests pass by changing them: removed, switched off, weakened, or fed with other data. A machine's
 * candidate may not touch them at all; anyone else may add to them and change how they say what they say.
 */
final class TestCodeGate implements Gate {

    private static final Pattern TEST_TREE = Pattern.compile("(?:.*/)?src/(?:test|it|[\\w-]*[tT]ests?)/.*");
    private static final Pattern TEST_SETTINGS = Pattern.compile(
            ".*(?:(?:junit-platform|jqwik|kotest|cucumber)\\.properties|mockito-extensions/.*|testng[\\w-]*\\.xml"
                    + "|META-INF/services/(?:org\\.(?:junit|testng|assertj|mockito|hamcrest)|javax\\.annotation\\.processing)\\..*"
                    + "|SpockConfig\\.groovy)");
    private static final Pattern OTHER_LANGUAGE = Pattern.compile(".*\\.(?:kt|kts|groovy|scala|clj)");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        var tests = candidate.files().stream()
                .filter(file -> isTest(candidate, file))
                .toList();
        var isTest = Set.copyOf(tests);
        var named = candidate.authorship() == Authorship.ANYONE ? namedByTests(candidate, tests) : Set.<String>of();
        for (var file : candidate.files()) {
            if (isTest.contains(file)) {
                changed(candidate, file, named, reasons);
            } else {
                UnreadTests.of(candidate, file).ifPresent(reasons::add);
                TestAwareness.service(candidate, file).ifPresent(reasons::add);
                reasons.addAll(TestAwareness.of(candidate, file));
            }
        }
        if (!tests.isEmpty()) {
            code(candidate, tests, reasons);
        }
        return new Verdict(reasons);
    }

    static boolean isTest(CandidateUnderReview candidate, ChangedFile file) {
        return TEST_TREE.matcher(file.path()).matches()
                || TEST_SETTINGS.matcher(file.path()).matches()
                || candidate.project().isTest(file.path());
    }

    private static void changed(
            CandidateUnderReview candidate, ChangedFile file, Set<String> named, List<GateReason> reasons) {
        var said = new TestReasons(candidate, file.path());
        switch (candidate.authorship()) {
            case MACHINE -> byMachine(candidate, file, said);
            case ANYONE -> {
                if (!file.isJava()) {
                    data(file, named, said);
                }
            }
        }
        reasons.addAll(said.all());
    }

    private static void byMachine(CandidateUnderReview candidate, ChangedFile file, TestReasons said) {
        if (file.after().isEmpty()) {
            said.refuse("TEST_DELETED", 0, "", "", "deletes the test file " + file.fileName());
        } else if (!ScopeGate.isAllowedByPolicy(candidate.policy(), file.path())) {
            var what = file.isJava() ? "TEST_CHANGED" : "TEST_DATA_CHANGED";
            said.refuse(what, 0, "", "", "changes %s, which the tests rest on".formatted(file.fileName()));
        }
    }

    private static void data(ChangedFile file, Set<String> named, TestReasons said) {
        if (file.before().isEmpty() && !TEST_SETTINGS.matcher(file.path()).matches()) {
            return;
        }
        if (file.after().isEmpty()) {
            if (named.contains(file.fileName())) {
                said.refuse("TEST_DATA_DELETED", 0, "", "", "deletes %s, which tests name".formatted(file.fileName()));
            }
        } else if (OTHER_LANGUAGE.matcher(file.path()).matches()) {
            said.unknown(
                    "TEST_NOT_READ", "tests in this language are not read, so that nothing is known of the change");
        } else {
            said.handOn(
                    "TEST_DATA_CHANGED", 0, "", "", "changes %s, which the tests rest on".formatted(file.fileName()));
        }
    }

    /** The names of deleted data that a test which stays names; each test is read once for all of them. */
    private static Set<String> namedByTests(CandidateUnderReview candidate, List<ChangedFile> tests) {
        var sought = tests.stream()
                .filter(file -> !file.isJava() && file.after().isEmpty())
                .map(ChangedFile::fileName)
                .collect(Collectors.toCollection(HashSet::new));
        if (sought.isEmpty()) {
            return Set.of();
        }
        var deleted = candidate.files().stream()
                .filter(file -> file.after().isEmpty())
                .map(ChangedFile::path)
                .collect(Collectors.toSet());
        var named = new HashSet<String>();
        candidate.project().paths().stream()
                .filter(path -> candidate.project().isTest(path) && !deleted.contains(path))
                .flatMap(path -> candidate.project().text(path).stream())
                .forEach(text -> sought.removeIf(name -> text.contains(name) && named.add(name)));
        return named;
    }

    private static void code(CandidateUnderReview candidate, List<ChangedFile> tests, List<GateReason> reasons) {
        var pairs = TestPair.of(tests.stream().filter(ChangedFile::isJava).toList());
        if (pairs.isEmpty()) {
            return;
        }
        var removed = RemovedNames.of(candidate.files().stream()
                .filter(file -> file.isJava() && !tests.contains(file))
                .toList());
        var kept = TestComparison.kept(pairs);
        for (var pair : pairs) {
            var path = pair.now().or(pair::old).map(ChangedFile::path).orElse("");
            var said = new TestReasons(candidate, path);
            if (pair.isRead()) {
                judge(candidate, pair, kept, removed, said);
                if (pair.now().isPresent()) {
                    new InheritedTests(candidate, pair, said).compare(pairs);
                }
            } else {
                said.unknown(
                        "TEST_NOT_READ", "this is nested too deep to be read, so that nothing is known of the change");
            }
            reasons.addAll(said.all());
        }
    }

    private static void judge(
            CandidateUnderReview candidate, TestPair pair, Set<String> kept, Set<String> removed, TestReasons said) {
        if (pair.now().isEmpty()) {
            deleted(pair, kept, removed, said);
            return;
        }
        if (pair.isHidden()) {
            said.refuse("TEST_RENAMED_AWAY", 0, "", "", "under this name the build does not find the tests any more");
        }
        pair.after().mocks().stream()
                .filter(mock -> !pair.before().mocks().contains(mock))
                .forEach(mock -> mocked(candidate, pair, mock, said));
        new TestComparison(pair, said, removed, kept).run();
    }

    private static void mocked(CandidateUnderReview candidate, TestPair pair, String mock, TestReasons said) {
        var sentence = "%s is tested here and replaced by a mock of itself".formatted(pair.subject());
        if (mock.equals(pair.subject())) {
            said.refuse("SUBJECT_MOCKED", 0, "", mock, sentence);
        } else if (mock.equals("spy " + pair.subject())) {
            said.handOn("SUBJECT_MOCKED", 0, "", mock, sentence);
        } else if (pair.old().isPresent()
                && mock.equals("subclass " + pair.subject())
                && !isForOthersToFinish(candidate, pair.subject())) {
            said.handOn(
                    "SUBJECT_MOCKED",
                    0,
                    "",
                    mock,
                    "%s is tested here, and the test has a class of its own in its place".formatted(pair.subject()));
        }
    }

    /** What is abstract can be tested in no other way than by a class of the test's own. */
    private static boolean isForOthersToFinish(CandidateUnderReview candidate, String subject) {
        var declared =
                Pattern.compile("\\b(?:abstract\\s[\\w\\s-]*class|interface)\\s+" + Pattern.quote(subject) + "\\b");
        return candidate.project().paths().stream()
                .filter(path -> ("/" + path).endsWith("/" + subject + ".java")
                        && !candidate.project().isTest(path))
                .flatMap(path -> candidate.project().text(path).stream())
                .anyMatch(text -> declared.matcher(text).find());
    }

    private static void deleted(TestPair pair, Set<String> kept, Set<String> removed, TestReasons said) {
        if (said.isByMachine() || pair.before().tests().isEmpty()) {
            return;
        }
        if (removed.contains(pair.subject())) {
            said.handOn("TEST_REMOVED_WITH_SUBJECT", 0, "", "", "the tests are gone together with " + pair.subject());
            return;
        }
        var before = said.all().size();
        new TestComparison(pair, said, removed, kept).run();
        if (said.all().size() - before == pair.before().tests().size()) {
            said.all().clear();
            said.refuse("TEST_DELETED", 0, "", "", "deletes the tests of the whole file");
        }
    }
}
