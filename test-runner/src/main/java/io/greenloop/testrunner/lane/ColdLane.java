package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.contracts.TestReport;
import io.greenloop.testrunner.jdk.InstalledJdks;
import io.greenloop.testrunner.jdk.JdkNeed;
import io.greenloop.testrunner.report.CompilerMessages;
import io.greenloop.testrunner.report.FailingClasses;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.SurefireReports;
import io.greenloop.testrunner.report.UnreadablePoms;
import io.greenloop.testrunner.report.UnreadableReport;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds a project as its authors do, and reads what came out. The authority: other lanes have to agree with it. */
final class ColdLane {

    private static final Pattern MISSING_OFFLINE = Pattern.compile(
            "(?:artifact|Could not find artifact) ([\\w.-]+:[\\w.-]+:[\\w.-]+(?::[\\w.-]+)?:[\\w.$-]+)(?: has not been downloaded| in )");
    private static final Pattern POM_PROBLEM =
            Pattern.compile("^\\[(?:FATAL|ERROR)\\] (.+?) @ (?:\\S+, )?(\\S+)?,? ?line (\\d{1,9}), column \\d+");
    private static final List<String> CRASHES = List.of(
            "The forked VM terminated without properly saying goodbye",
            "The forked VM terminated without saying properly goodbye",
            "Crashed tests:",
            "Error occurred in starting fork");
    private static final String ERROR = "[ERROR] ";

    private final MavenBuild maven;
    private final Path repository;
    private final InstalledJdks jdks;

    ColdLane(MavenBuild maven, Path repository, InstalledJdks jdks) {
        this.maven = maven;
        this.repository = repository;
        this.jdks = jdks;
    }

    /** @param checkout a folder of the host that holds nothing but the project's files; the build writes into it */
    ColdRun run(Path checkout, BuildScope scope, Duration timeLimit, StopSignal stop) {
        var finished = maven.run(checkout, scope, timeLimit, stop);
        var log = finished.log().text();
        var jdk = TestJdk.in(log, jdks, scope.jdk());
        var layout = ProjectLayout.of(finished.facts(), finished.root(), finished.repository(), repository, jdk);
        var need = jdkNeed(finished, log);
        var tests = new ArrayList<ReportedTest>();
        var problems = new ArrayList<LocatedProblem>();
        need.ifPresent(asked -> problems.add(environment(asked)));
        problems.addAll(problems(finished, log));
        var crashed = CRASHES.stream().anyMatch(log::contains);
        try {
            var reports = new SurefireReports();
            for (var module : layout.modules()) {
                tests.addAll(reported(reports, checkout, module));
            }
        } catch (UnreadableReport forgedOrBroken) {
            // Reports that nobody can read are worth as much as none: the tests did not say how they ended.
            tests.clear();
            crashed = true;
        }
        if (tests.isEmpty() && problems.isEmpty() && !crashed) {
            BrokenGoal.in(finished).ifPresent(problems::add);
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
                finished.facts().likely(),
                problems.stream().limit(TestReport.MOST_PROBLEMS).toList(),
                crashed,
                need,
                unreadablePom(finished, log),
                finished.log());
    }

    /** What tests print is no complaint of the build: only a build that failed is asked, and only for its own words. */
    private static Optional<JdkNeed> jdkNeed(MavenBuild.Finished finished, String log) {
        if (finished.result().end() != SandboxResult.End.EXITED
                || finished.result().exitCode() == 0) {
            return Optional.empty();
        }
        var said = finished.facts().failures().stream().map(BuildFacts.Failed::message);
        var errors = log.lines().filter(line -> line.startsWith(ERROR));
        return JdkNeed.in(Stream.concat(said, errors).collect(Collectors.joining("\n")));
    }

    private LocatedProblem environment(JdkNeed need) {
        var message = "the project needs %s; found on this host: %s".formatted(need, jdks.versions());
        return new LocatedProblem(FailureKind.ENVIRONMENT, "pom.xml", 0, "jdk", message);
    }

    /** Only a build that has no module yet ran nothing of the project, so that what it says is Maven's own word. */
    private static String unreadablePom(MavenBuild.Finished finished, String log) {
        return finished.facts().modules().isEmpty()
                ? UnreadablePoms.first(log, finished.root()).orElse("")
                : "";
    }

    private static List<ReportedTest> reported(SurefireReports reports, Path checkout, ModuleLayout module)
            throws UnreadableReport {
        var target = checkout.resolve(module.output()).getParent();
        try {
            // Tests own this folder and could have made it a link to somewhere else.
            if (!Files.exists(target) || !target.toRealPath().startsWith(checkout.toRealPath())) {
                return List.of();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var tests = reports.read(module.directory(), target);
        return ShownNames.resolve(tests, checkout.resolve(module.testOutput()));
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
        return List.copyOf(problems);
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
}
