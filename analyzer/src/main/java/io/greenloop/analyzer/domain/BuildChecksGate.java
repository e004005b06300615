package io.greenloop.analyzer.domain;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Stops POM changes that decide which tests run, whether their failures count, or which checks the build makes. */
final class BuildChecksGate implements Gate {

    private static final Pattern RUNS_TESTS = Pattern.compile("maven-(?:surefire|failsafe)-plugin");
    private static final Pattern CHECKS =
            Pattern.compile("maven-(?:enforcer|checkstyle|pmd)-plugin|spotbugs-maven-plugin"
                    + "|jacoco-maven-plugin|forbiddenapis|spotless-maven-plugin|animal-sniffer-maven-plugin|pitest-maven"
                    + "|japicmp-maven-plugin|revapi-maven-plugin|error_prone_core");
    private static final Pattern SWITCH =
            Pattern.compile("(?i)(?:.*\\.)?skip\\w*|.*\\.skip|maven\\.test\\..*|(?:surefire"
                    + "|failsafe|it)\\..*|test|groups|excludedGroups|testFailureIgnore|failIfNoTests"
                    + "|argLine|enableAssertions|forkCount|forkMode|reuseForks|parallel|jvm|dependenciesToScan"
                    + "|runOrder|rerunFailingTestsCount|includes?|excludes?|trimStackTrace|maven\\.compiler\\.proc.*"
                    + "|maven\\.(?:main|ext)\\..*");
    private static final Set<String> TEST_LAYOUT =
            Set.of("testSourceDirectory", "testOutputDirectory", "testResource", "testExclude", "testInclude");
    private static final Set<String> IDENTITY = Set.of("groupId", "artifactId", "version");

    @Override
    public Verdict check(CandidateUnderReview candidate) {
        var reasons = new ArrayList<GateReason>();
        for (var file : candidate.poms()) {
            if (file.after().isEmpty()) {
                reasons.add(reject("POM_DELETED", file, "", "deletes a POM"));
                continue;
            }
            var after = Pom.parse(file.after().get());
            if (after.isEmpty()) {
                reasons.add(reject("POM_NOT_READABLE", file, "", "the POM is not well-formed XML any more"));
                continue;
            }
            var before = facts(file.before().flatMap(Pom::parse));
            compare(file, before, facts(after), reasons);
        }
        return new Verdict(reasons);
    }

    private static void compare(ChangedFile file, Set<Fact> before, Set<Fact> after, List<GateReason> reasons) {
        for (var gone : before) {
            if (!after.contains(gone)) {
                reasons.add(reject(gone.code(), file, gone.text(), "%s is gone from the POM".formatted(gone.text())));
            }
        }
        for (var added : after) {
            if (!before.contains(added) && !added.mayBeAdded()) {
                reasons.add(reject(added.code(), file, added.text(), "the POM now says " + added.text()));
            }
        }
    }

    /** One thing a POM says about tests and checks. */
    private record Fact(String code, String text, boolean mayBeAdded) implements Comparable<Fact> {

        @Override
        public int compareTo(Fact other) {
            return text.compareTo(other.text);
        }
    }

    private static Set<Fact> facts(Optional<Pom> pom) {
        var facts = new TreeSet<Fact>();
        pom.ifPresent(present -> {
            present.all("plugin").forEach(plugin -> plugin(plugin, facts));
            present.all("module")
                    .forEach(module -> facts.add(new Fact(
                            "MODULE_REMOVED",
                            "module " + module.getTextContent().strip(),
                            true)));
            TEST_LAYOUT.forEach(name -> present.all(name)
                    .forEach(element -> facts.add(new Fact(
                            "TEST_RUN_CHANGED",
                            name + " " + element.getTextContent().strip(),
                            false))));
            present.all("properties").stream()
                    .flatMap(properties -> Pom.children(properties).stream())
                    .filter(property -> SWITCH.matcher(property.getNodeName()).matches()
                            && !property.getNodeName().endsWith("version"))
                    .forEach(property -> facts.add(new Fact(
                            "TEST_RUN_CHANGED",
                            property.getNodeName() + " = "
                                    + property.getTextContent().strip(),
                            false)));
        });
        return facts;
    }

    private static void plugin(Element plugin, Set<Fact> facts) {
        var name = Pom.text(plugin, "artifactId").orElse("");
        var runsTests = RUNS_TESTS.matcher(name).matches();
        if (!runsTests && !CHECKS.matcher(name).matches()) {
            return;
        }
        var code = runsTests ? "TEST_RUN_CHANGED" : "BUILD_CHECK_CHANGED";
        facts.add(new Fact(code, "plugin " + name, true));
        for (var part : Pom.children(plugin)) {
            if (!IDENTITY.contains(part.getNodeName())) {
                leaves(part, name + " " + part.getNodeName(), code, facts);
            }
        }
    }

    private static void leaves(Element element, String path, String code, Set<Fact> facts) {
        var children = Pom.children(element);
        if (children.isEmpty()) {
            facts.add(new Fact(code, path + " = " + element.getTextContent().strip(), false));
        }
        children.forEach(child -> leaves(child, path + "/" + child.getNodeName(), code, facts));
    }

    private static GateReason reject(String code, ChangedFile file, String fact, String sentence) {
        var words = fact.substring(fact.lastIndexOf(' ') + 1);
        var line = words.isEmpty()
                ? 0
                : file.after().map(text -> Texts.lineOf(text, words)).orElse(0);
        return new GateReason(GateName.TEST_INTEGRITY, Decision.REJECT, code, file.path(), line, "", fact, sentence);
    }
}
