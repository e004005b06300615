package io.greenloop.gates;

import io.greenloop.javasource.tests.CaseSource;
import io.greenloop.javasource.tests.TestFile;
import io.greenloop.javasource.tests.TestMethod;
import java.util.regex.Pattern;

/** Says which tests run for fewer things than before. */
final class CaseComparison {

    private static final String CASES_REMOVED = "CASES_REMOVED";

    private final TestPair pair;
    private final TestReasons reasons;

    CaseComparison(TestPair pair, TestReasons reasons) {
        this.pair = pair;
        this.reasons = reasons;
    }

    /** What annotations of a test list. */
    static void annotated(String name, TestMethod old, TestMethod now, TestReasons reasons) {
        if (now.cases() >= old.cases()) {
            return;
        }
        if (old.cases() == TestMethod.ALL_OF_ENUM) {
            reasons.handOn(CASES_REMOVED, now.line(), "", "", "%s no longer runs for a whole enum".formatted(name));
            return;
        }
        reasons.refuse(
                CASES_REMOVED,
                now.line(),
                Integer.toString(old.cases()),
                Integer.toString(now.cases()),
                "%s runs with fewer cases".formatted(name));
    }

    /** What methods hand to tests; a row may have gone from one to another. */
    void run() {
        var isFewer = rows(pair.after()) < rows(pair.before());
        pair.before().methods().forEach((name, old) -> {
            var now = pair.after().methods().get(name);
            if (now == null) {
                return;
            }
            int rows = now.source().rows();
            if (isFewer && rows != CaseSource.UNKNOWN && rows < old.source().rows()) {
                fewer(name, old, now);
            } else {
                narrower(name, old, now);
            }
        });
    }

    /** All that a file lists, in methods and in annotations. */
    private static long rows(TestFile file) {
        return file.methods().values().stream()
                .mapToLong(method -> Math.max(0, method.source().rows()) + (long) method.cases())
                .sum();
    }

    private void fewer(String name, TestMethod old, TestMethod now) {
        var before = Integer.toString(old.source().rows());
        var after = Integer.toString(now.source().rows());
        if (now.source().rows() == 0) {
            reasons.refuse(CASES_REMOVED, now.line(), before, after, "%s hands nothing to tests".formatted(name));
            return;
        }
        reasons.handOn(CASES_REMOVED, now.line(), before, after, "%s hands fewer things to tests".formatted(name));
    }

    /** Only of what was handed on before: what comes from elsewhere now may have more than is wanted. */
    private void narrower(String name, TestMethod old, TestMethod now) {
        now.source().narrowed().forEach((what, from) -> {
            var taken = Pattern.compile("(?:(?<![\\w.])|(?<=return))" + Pattern.quote(from) + "(?![\\w(])");
            if (!old.source().narrowed().containsKey(what)
                    && taken.matcher(old.source().origin()).find()) {
                reasons.handOn(
                        CASES_REMOVED,
                        now.line(),
                        "",
                        what,
                        "%s leaves some out of what it went over before".formatted(name));
            }
        });
    }
}
