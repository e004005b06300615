package io.greenloop.gates;

import io.greenloop.javasource.tests.TestFile;
import io.greenloop.javasource.tests.TestFileReader;
import io.greenloop.javasource.tests.TestMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One file of tests before and after a change, wherever it went; without an after it is deleted, without a before new. */
record TestPair(Optional<ChangedFile> old, Optional<ChangedFile> now, TestFile before, TestFile after) {

    /** The names by which Surefire and Failsafe find test classes. */
    private static final Pattern FOUND_BY_NAME =
            Pattern.compile("(?:.*/)?(?:Test\\w*|\\w*Tests?|\\w*TestCase|IT\\w*|\\w*IT|\\w*ITCase|\\w*Spec)\\.java");

    /** Pairs the changed Java files of tests; what was moved is found again by its name or by its tests. */
    static List<TestPair> of(List<ChangedFile> testFiles) {
        var added = new ArrayList<>(
                testFiles.stream().filter(file -> file.before().isEmpty()).toList());
        var pairs = new ArrayList<TestPair>();
        var read = new HashMap<String, TestFile>();
        for (var file : testFiles) {
            if (file.before().isPresent() && file.after().isPresent()) {
                pairs.add(of(Optional.of(file), Optional.of(file), read));
            } else if (file.before().isPresent()) {
                var home = home(file, added, read);
                home.ifPresent(added::remove);
                pairs.add(of(Optional.of(file), home, read));
            }
        }
        added.forEach(file -> pairs.add(of(Optional.empty(), Optional.of(file), read)));
        return pairs;
    }

    private static TestPair of(Optional<ChangedFile> old, Optional<ChangedFile> now, Map<String, TestFile> read) {
        return new TestPair(
                old, now, read(old.flatMap(ChangedFile::before), read), read(now.flatMap(ChangedFile::after), read));
    }

    /** A text that is compared with many others is read once. */
    private static TestFile read(Optional<String> text, Map<String, TestFile> read) {
        return text.map(some -> read.computeIfAbsent(some, TestFileReader::read))
                .orElse(TestFile.NONE);
    }

    private static Optional<ChangedFile> home(
            ChangedFile deleted, List<ChangedFile> added, Map<String, TestFile> read) {
        return added.stream()
                .filter(file -> file.fileName().equals(deleted.fileName()))
                .findFirst()
                .or(() -> {
                    var before = read(deleted.before(), read);
                    return added.stream()
                            .filter(file -> isLike(before, read(file.after(), read)))
                            .findFirst();
                });
    }

    /** Whether at least half of the tests are found in the other file, by name or by body. */
    private static boolean isLike(TestFile before, TestFile after) {
        var tests = before.tests();
        if (tests.isEmpty()) {
            return false;
        }
        var names = new HashSet<String>();
        after.methods().forEach((name, method) -> {
            names.add(simple(name));
            names.add(method.body());
        });
        var found = tests.stream()
                .filter(name -> names.contains(simple(name))
                        || names.contains(before.methods().get(name).body()))
                .count();
        return found * 2 >= tests.size();
    }

    boolean isRead() {
        return before.isRead() && after.isRead();
    }

    /** Whether the tests were found by their file's name, and are no longer. */
    boolean isHidden() {
        return old.filter(file -> FOUND_BY_NAME.matcher(file.path()).matches()).isPresent()
                && now.filter(file -> !FOUND_BY_NAME.matcher(file.path()).matches())
                        .isPresent()
                && !before.tests().isEmpty();
    }

    /** The type that the tests are named after; empty when they are after none. */
    String subject() {
        var name = now.or(() -> old).map(ChangedFile::fileName).orElse("").replaceFirst("\\.java$", "");
        var bare =
                name.replaceFirst("(?:Tests?|TestCase|IT|ITCase|Spec)$", "").replaceFirst("^(?:Test|IT)(?=[A-Z])", "");
        return bare.equals(name) ? "" : bare;
    }

    /** What became of a test: itself, or the new one that is most like it. */
    Optional<String> successor(String name) {
        var same = after.methods().get(name);
        if (same != null && same.isTest()) {
            return Optional.of(name);
        }
        var old = before.methods().get(name);
        return after.tests().stream()
                .filter(other -> !before.methods().containsKey(other)
                        || !before.methods().get(other).isTest())
                .filter(other -> simple(other).equals(simple(name))
                        || isAlike(old, after.methods().get(other)))
                .findFirst();
    }

    private static boolean isAlike(TestMethod one, TestMethod other) {
        if (one.body().equals(other.body())) {
            return true;
        }
        var both = new HashSet<>(one.calls());
        both.retainAll(other.calls());
        var either = new HashSet<>(one.calls());
        either.addAll(other.calls());
        return !either.isEmpty() && both.size() * 10 >= either.size() * 7;
    }

    private static String simple(String name) {
        return name.replaceFirst("\\(.*", "").replaceFirst(".*\\.", "");
    }
}
