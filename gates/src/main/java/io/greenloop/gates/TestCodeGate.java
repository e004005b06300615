package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stops candidates that make tests pass by changing them: removed, switched off, weakened, or fed with other data. */
final class TestCodeGate implements Gate {

    private static final Pattern TEST_TREE = Pattern.compile("(?:.*/)?src/(?:test|it|[\\w-]*[tT]ests?)/.*");
    private static final Pattern TEST_SETTINGS = Pattern.compile(
            ".*(?:(?:junit-platform|jqwik|kotest|cucumber)\\.properties|mockito-extensions/.*|testng[\\w-]*\\.xml"
                    + "|META-INF/services/(?:org\\.(?:junit|testng|assertj|mockito|hamcrest)|javax\\.annotation\\.processing)\\..*"
                    + "|SpockConfig\\.groovy)");
    private static final Pattern SERVICE = Pattern.compile(".*META-INF/services/([^/]+)");
    private static final Pattern TEST_AWARE = Pattern.compile(
            "\\borg\\.junit\\b|\\bjunit\\.framework\\b|\\borg\\.testng\\b|\\borg\\.opentest4j\\b|\\bsurefire\\b"
                    + "|\\bfailsafe-reports\\b|\\bio\\.greenloop\\.testrunner\\b|/proc/\\w");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.files()) {
            if (isTest(candidate, file)) {
                changed(candidate, file, reasons);
                if (file.isJava() && file.after().isPresent()) {
                    weakened(file, reasons);
                }
            } else {
                service(candidate, file).ifPresent(reasons::add);
                aware(candidate, file, reasons);
            }
        }
        return new Verdict(reasons);
    }

    /** Whoever provides a service of a library takes part in it unasked: in a test framework, in its reports, in Java. */
    private static Optional<GateReason> service(CandidateUnderReview candidate, ChangedFile file) {
        var match = SERVICE.matcher(file.path());
        if (!match.matches() || file.before().isPresent() || isOfProject(candidate, match.group(1))) {
            return Optional.empty();
        }
        var sentence = "provides %s, which is no type of this project".formatted(match.group(1));
        return Optional.of(reject("SERVICE_PROVIDED", file.path(), 0, "", match.group(1), sentence));
    }

    private static boolean isOfProject(CandidateUnderReview candidate, String type) {
        var outermost = type.contains("$") ? type.substring(0, type.indexOf('$')) : type;
        var file = "/" + outermost.replace('.', '/') + ".java";
        return candidate.project().paths().stream().anyMatch(path -> ("/" + path).endsWith(file));
    }

    private static boolean isTest(CandidateUnderReview candidate, ChangedFile file) {
        return TEST_TREE.matcher(file.path()).matches()
                || TEST_SETTINGS.matcher(file.path()).matches()
                || candidate.project().isTest(file.path());
    }

    private static void changed(CandidateUnderReview candidate, ChangedFile file, List<GateReason> reasons) {
        if (candidate.authorship() == Authorship.ANYONE && (file.after().isPresent() || isMoved(candidate, file))) {
            return;
        }
        if (file.after().isEmpty()) {
            reasons.add(reject("TEST_DELETED", file.path(), 0, "", "", "deletes the test file " + file.fileName()));
        } else if (!ScopeGate.isAllowedByPolicy(candidate.policy(), file.path())) {
            var what = file.isJava() ? "TEST_CHANGED" : "TEST_DATA_CHANGED";
            reasons.add(reject(
                    what, file.path(), 0, "", "", "changes %s, which the tests rest on".formatted(file.fileName())));
        }
    }

    private static boolean isMoved(CandidateUnderReview candidate, ChangedFile file) {
        return candidate.files().stream()
                .anyMatch(other -> other.before().isEmpty()
                        && other.fileName().equals(file.fileName())
                        && isTest(candidate, other));
    }

    private static void weakened(ChangedFile file, List<GateReason> reasons) {
        var before = TestFacts.of(file.path(), file.before());
        var after = TestFacts.of(file.path(), file.after());
        if (after.classDisabled() && !before.classDisabled()) {
            reasons.add(reject("TEST_DISABLED", file.path(), 0, "", "", "switches a whole test class off"));
        }
        for (var name : before.tests()) {
            var old = before.methods().get(name);
            var now = after.methods().get(name);
            if (now == null || !now.isTest()) {
                reasons.add(reject("TEST_REMOVED", file.path(), 0, name, "", "the test %s is gone".formatted(name)));
                continue;
            }
            if (now.isOff() && !old.isOff()) {
                reasons.add(reject(
                        "TEST_DISABLED",
                        file.path(),
                        now.line(),
                        "",
                        "",
                        "the test %s is switched off".formatted(name)));
            }
        }
        before.methods().forEach((name, old) -> {
            var now = after.methods().get(name);
            if (now != null && !now.assertions().containsAll(old.assertions())) {
                var lost = old.assertions().stream()
                        .filter(assertion -> !now.assertions().contains(assertion))
                        .findFirst()
                        .orElse("");
                var kept = now.assertions().size() >= old.assertions().size();
                reasons.add(reject(
                        kept ? "ASSERTION_CHANGED" : "ASSERTION_REMOVED",
                        file.path(),
                        now.line(),
                        lost,
                        "",
                        "%s asserts something else than before".formatted(name)));
            }
        });
    }

    /** Code that knows its tests can please them alone. */
    private static void aware(CandidateUnderReview candidate, ChangedFile file, List<GateReason> reasons) {
        if (!file.isJava()) {
            return;
        }
        for (var line : Texts.added(file)) {
            if (TEST_AWARE.matcher(line.text()).find()) {
                // Tools for tests name them for a living, which a repair does not turn code into.
                var decision = candidate.authorship() == Authorship.MACHINE ? Decision.REJECT : Decision.ESCALATE;
                reasons.add(new GateReason(
                        GateName.TEST_INTEGRITY,
                        decision,
                        "TEST_AWARE_CODE",
                        file.path(),
                        line.number(),
                        "",
                        line.text().strip(),
                        "main code must not know that it is being tested"));
            }
        }
    }

    private static GateReason reject(String code, String path, int line, String before, String after, String sentence) {
        return new GateReason(GateName.TEST_INTEGRITY, Decision.REJECT, code, path, line, before, after, sentence);
    }
}
