package io.greenloop.gates;

import io.greenloop.javasource.tests.TestFile;
import io.greenloop.javasource.tests.TestFileReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says which tests a class had from the one that it extends, and has no longer. */
final class InheritedTests {

    private static final String EXTENDS = "subclass ";

    private final CandidateUnderReview candidate;
    private final TestPair pair;
    private final TestReasons said;

    InheritedTests(CandidateUnderReview candidate, TestPair pair, TestReasons said) {
        this.candidate = candidate;
        this.pair = pair;
        this.said = said;
    }

    /** @param all what became of the tests of other files, one of which may have the tests from there now */
    void compare(List<TestPair> all) {
        if (pair.old().isEmpty()) {
            return;
        }
        var now = extended(pair.after());
        for (var parent : extended(pair.before())) {
            if (now.contains(parent)) {
                replaced(parent);
            } else if (all.stream().noneMatch(other -> isNew(other, parent))) {
                left(parent, now);
            }
        }
    }

    private static Set<String> extended(TestFile file) {
        return file.mocks().stream()
                .filter(mock -> mock.startsWith(EXTENDS))
                .map(mock -> mock.substring(EXTENDS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNew(TestPair other, String parent) {
        return !extended(other.before()).contains(parent)
                && extended(other.after()).contains(parent);
    }

    /** A method of the same name stands before what is inherited. */
    private void replaced(String parent) {
        var before = names(pair.before().methods().keySet());
        var added = new TreeSet<>(names(pair.after().methods().keySet()));
        added.removeAll(before);
        if (added.isEmpty()) {
            return;
        }
        var inherited = names(testsOf(parent));
        pair.after().methods().forEach((name, method) -> {
            var isEmpty = method.body().equals("{}");
            if (added.contains(name(name)) && inherited.contains(name(name)) && (isEmpty || !method.isTest())) {
                said.refuse(
                        "TEST_DISABLED",
                        method.line(),
                        "",
                        name,
                        "stands before a test of %s that ran here, and %s"
                                .formatted(parent, isEmpty ? "does nothing" : "is none"));
            }
        });
    }

    private void left(String parent, Set<String> now) {
        var gone = new TreeSet<>(names(testsOf(parent)));
        gone.removeAll(names(pair.after().tests()));
        now.forEach(other -> gone.removeAll(names(testsOf(other))));
        var goesOn = Pattern.compile("\\bextends\\s+" + Pattern.quote(parent) + "\\b");
        if (gone.isEmpty()
                || now.stream().anyMatch(other -> goesOn.matcher(text(other)).find())) {
            return;
        }
        said.handOn(
                "TEST_REMOVED",
                0,
                "extends " + parent,
                "",
                "no longer has the tests of %s: %s".formatted(parent, String.join(", ", gone)));
    }

    private Set<String> testsOf(String type) {
        return TestFileReader.read(text(type)).tests();
    }

    /** A class of tests by its name, as the change leaves it or as it was. */
    private String text(String type) {
        var place = "/" + type + ".java";
        return candidate.files().stream()
                .filter(file -> ("/" + file.path()).endsWith(place) && TestCodeGate.isTest(candidate, file))
                .flatMap(file -> file.after().or(file::before).stream())
                .findFirst()
                .or(() -> candidate.project().paths().stream()
                        .filter(path -> ("/" + path).endsWith(place)
                                && candidate.project().isTest(path))
                        .flatMap(path -> candidate.project().text(path).stream())
                        .findFirst())
                .orElse("");
    }

    private static Set<String> names(Set<String> methods) {
        var names = new HashSet<String>();
        methods.forEach(method -> names.add(name(method)));
        return names;
    }

    /** {@code sums(int)} of {@code RatesTest.More.sums(int)}. */
    private static String name(String method) {
        int parameters = method.indexOf('(');
        return method.substring(method.lastIndexOf('.', parameters) + 1);
    }
}
