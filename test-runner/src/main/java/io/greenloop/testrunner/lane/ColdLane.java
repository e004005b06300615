package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.testrunner.report.CompilerMessages;
import io.greenloop.testrunner.report.FailingClasses;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.SurefireReports;
import io.greenloop.testrunner.report.UnreadablePoms;
import io.greenloop.testrunner.report.UnreadableReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds a project as its authors do, and reads what came out. The authority: other lanes have to agree with it. */
final class ColdLane {

    private static final Pattern MISSING_OFFLINE = Pattern.compile(
            "(?:artifact|Could not find artifact) ([\\w.-]+:[\\w.-]+:[\\w.-]+(?::[\\w.-]+)?:[\\w.$-]+)(?: has not been downloaded| in )");
    private static final Pattern POM_PROBLEM =
            Pattern.compile("\\[(?:FATAL|ERROR)\\] (.+?) @ (?:\\S+, )?(\\S+)?,? ?line (\\d+), column \\d+");
    private static final List<String> CRASHES = List.of(
            "The forked VM terminated without properly saying goodbye",
            "The forked VM terminated without saying properly goodbye",
            "Crashed tests:",
            "Error occurred in starting fork");
    private static final List<String> UNSUPPORTED_JDK = List.of(
            "invalid target release:",
            "error: release version",
            "has been compiled by a more recent version of the Java");

    private final MavenBuild maven;
    private final Path repository;

    ColdLane(MavenBuild maven, Path repository) {
        this.maven = maven;
        this.repository = repository;
    }

    /** @param checkout a folder of the host that holds nothing but the project's files; the build writes into it */
    ColdRun run(Path checkout, Duration timeLimit, StopSignal stop) {
        var finished = maven.run(checkout, hasFailsafe(checkout) ? "verify" : "test", timeLimit, stop);
        var layout = ProjectLayout.of(finished.facts(), finished.root(), finished.repository(), repository);
        var log = finished.log().text();
        var tests = new ArrayList<ReportedTest>();
        var problems = new ArrayList<>(problems(finished, log));
        var crashed = CRASHES.stream().anyMatch(log::contains);
        try {
            for (var module : layout.modules()) {
                tests.addAll(reports(checkout, module));
            }
        } catch (UnreadableReport forgedOrBroken) {
            // Reports that nobody can read are worth as much as none: the tests did not say how they ended.
            tests.clear();
            crashed = true;
        }
        if (FailingClasses.contradict(finished.failing(), tests)) {
            tests.clear();
            crashed = true;
        }
        return new ColdRun(
                finished.result(),
                layout,
                tests,
                missing(finished, log),
                problems,
                crashed,
                UNSUPPORTED_JDK.stream().anyMatch(log::contains),
                unreadablePom(finished, log),
                finished.log());
    }

    /** Only a build that has no module yet ran nothing of the project, so that what it says is Maven's own word. */
    private static String unreadablePom(MavenBuild.Finished finished, String log) {
        return finished.facts().modules().isEmpty()
                ? UnreadablePoms.first(log, finished.root()).orElse("")
                : "";
    }

    private static List<ReportedTest> reports(Path checkout, ModuleLayout module) throws UnreadableReport {
        var target = checkout.resolve(module.output()).getParent();
        try {
            // Tests own this folder and could have made it a link to somewhere else.
            if (!Files.exists(target) || !target.toRealPath().startsWith(checkout.toRealPath())) {
                return List.of();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SurefireReports().read(module.directory(), target);
    }

    private static Set<String> missing(MavenBuild.Finished finished, String log) {
        var missing = new LinkedHashSet<>(finished.facts().missing());
        var match = MISSING_OFFLINE.matcher(log);
        while (match.find()) {
            missing.add(match.group(1));
        }
        return missing;
    }

    private static List<LocatedProblem> problems(MavenBuild.Finished finished, String log) {
        var problems = new LinkedHashSet<LocatedProblem>();
        for (var failure : finished.facts().failures()) {
            problems.addAll(CompilerMessages.problems(failure.message(), finished.root()));
        }
        problems.addAll(CompilerMessages.problems(log, finished.root()));
        if (problems.isEmpty() && finished.facts().missing().isEmpty()) {
            problems.addAll(pomProblems(log, finished.root()));
        }
        return problems.stream()
                .limit(io.greenloop.contracts.TestReport.MOST_PROBLEMS)
                .toList();
    }

    private static List<LocatedProblem> pomProblems(String log, String root) {
        return log.lines()
                .map(POM_PROBLEM::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(match -> new LocatedProblem(
                        FailureKind.DEPENDENCY_ERROR,
                        match.group(2) != null && match.group(2).startsWith(root + "/")
                                ? match.group(2).substring(root.length() + 1).replaceAll(",$", "")
                                : "pom.xml",
                        Integer.parseInt(match.group(3)),
                        "pom",
                        match.group(1)))
                .distinct()
                .toList();
    }

    /** Whether a module binds Failsafe: then the tests of the later phase count too. */
    private static boolean hasFailsafe(Path checkout) {
        try (var files = Files.walk(checkout, 4)) {
            return files.filter(file -> file.endsWith("pom.xml")).anyMatch(ColdLane::bindsFailsafe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean bindsFailsafe(Path pom) {
        try {
            return Files.readString(pom)
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("(?s)<pluginManagement>.*?</pluginManagement>", "")
                    .contains("<artifactId>maven-failsafe-plugin</artifactId>");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
