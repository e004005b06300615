package io.greenloop.bench.validation;

import io.greenloop.bench.validation.LaneReport.Verdict;
import io.greenloop.bench.validation.LaneTrial.Measured;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What {@code bench/run validation} measured. */
final class ValidationReport {

    static final String WARM = "WARM";
    static final String FORKED = "FORKED";
    static final String BUILD = "BUILD";
    private static final String HUNG = "TIMEOUT";
    private static final String UNDECIDED = "UNKNOWN";
    private static final String PLAUSIBLE = "PLAUSIBLE";

    private final Map<BenchProject, Map<String, Measured>> measured = new LinkedHashMap<>();

    void add(BenchProject project, Measured lane) {
        measured.computeIfAbsent(project, missing -> new LinkedHashMap<>())
                .put(lane.report().lane(), lane);
    }

    /** All verdicts of each project in each lane. */
    String json() throws IOException {
        var byProject = new LinkedHashMap<String, Map<String, Measured>>();
        measured.forEach((project, lanes) -> byProject.put(project.title(), lanes));
        return Json.mapper().writeValueAsString(byProject);
    }

    String table() {
        var table = new StringBuilder("%-8s %-7s %10s %8s %8s %8s %8s %8s %10s %10s %9s%n"
                .formatted(
                        "project",
                        "lane",
                        "candidates",
                        "per_s",
                        "start_s",
                        "base_s",
                        "valid_s",
                        "runner_s",
                        "runner_mib",
                        "child_mib",
                        "survive_%"));
        measured.forEach((project, lanes) -> lanes.values().forEach(lane -> table.append(row(project, lane))));
        return table.toString();
    }

    private static String row(BenchProject project, Measured lane) {
        var report = lane.report();
        return String.format(
                Locale.ROOT,
                "%-8s %-7s %10d %8.2f %8.1f %8.1f %8.1f %8.1f %10.0f %10.0f %9.1f%n",
                project.title(),
                report.lane(),
                report.verdicts().size(),
                report.perCpuSecond(),
                report.startSeconds(),
                report.baselineSeconds(),
                report.validationSeconds(),
                report.runnerSeconds(),
                lane.runnerMebibytes(),
                lane.childrenMebibytes(),
                survivingPercent(report));
    }

    private static double survivingPercent(LaneReport report) {
        return 100.0
                * report.verdicts().stream().filter(Verdict::survived).count()
                / report.verdicts().size();
    }

    /** Candidates of which two lanes say different things, each a line. */
    List<String> differences() {
        var lines = new ArrayList<String>();
        measured.forEach((project, lanes) -> {
            var all = lanes.values().stream().map(Measured::report).toList();
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    lines.addAll(differences(project, all.get(i), all.get(j)));
                }
            }
        });
        return lines;
    }

    private static List<String> differences(BenchProject project, LaneReport one, LaneReport other) {
        var others = other.verdicts().stream().collect(Collectors.toMap(Verdict::index, Function.identity()));
        return one.verdicts().stream()
                .filter(verdict -> others.containsKey(verdict.index()))
                .filter(verdict -> isDecided(verdict) && isDecided(others.get(verdict.index())))
                .filter(verdict -> !others.get(verdict.index()).verdict().equals(verdict.verdict()))
                .map(verdict -> "%s %d: %s says %s, %s says %s"
                        .formatted(
                                project.title(),
                                verdict.index(),
                                one.lane(),
                                verdict.verdict(),
                                other.lane(),
                                others.get(verdict.index()).verdict()))
                .toList();
    }

    private static boolean isDecided(Verdict verdict) {
        return !verdict.verdict().equals(UNDECIDED);
    }

    private long undecided() {
        return measured.values().stream()
                .flatMap(lanes -> lanes.values().stream())
                .flatMap(lane -> lane.report().verdicts().stream())
                .filter(verdict -> !isDecided(verdict))
                .count();
    }

    /** How each lane of each project ran its candidates, in the test-runner's words. */
    List<String> lanes() {
        var lines = new ArrayList<String>();
        measured.forEach((project, lanes) -> lanes.values()
                .forEach(lane -> lines.add("%s %s: %s"
                        .formatted(
                                project.title(),
                                lane.report().lane(),
                                String.join("; ", lane.report().lanes())))));
        return lines;
    }

    String line() {
        var line = new StringBuilder("RESULT validation");
        measured.forEach((project, lanes) -> {
            lanes.forEach((lane, one) -> add(
                    line,
                    lane.equals(WARM)
                            ? project.title() + "_per_cpu_s"
                            : "%s_%s_per_cpu_s".formatted(project.title(), lane.toLowerCase(Locale.ROOT)),
                    one.report().perCpuSecond()));
            if (lanes.containsKey(WARM) && lanes.containsKey(FORKED)) {
                add(line, ratioName(project), ratio(lanes));
            }
            if (lanes.containsKey(WARM)) {
                add(
                        line,
                        project.title() + "_survive_percent",
                        survivingPercent(lanes.get(WARM).report()));
            }
        });
        var hanging = measured.getOrDefault(BenchProject.HANGING, Map.of()).get(WARM);
        if (hanging != null) {
            add(line, "hang_slowdown", slowdown(hanging.report()));
        }
        var compared =
                measured.values().stream().mapToInt(ValidationReport::compared).sum();
        return line
                + " compared=%d differences=%d undecided=%d"
                        .formatted(compared, differences().size(), undecided());
    }

    private static String ratioName(BenchProject project) {
        var name = "ratio_jvm_per_candidate";
        return project == BenchProject.SMALL ? name : project.title() + "_" + name;
    }

    private static double ratio(Map<String, Measured> lanes) {
        return lanes.get(WARM).report().perCpuSecond()
                / lanes.get(FORKED).report().perCpuSecond();
    }

    private static int compared(Map<String, Measured> lanes) {
        return lanes.values().stream()
                .skip(1)
                .mapToInt(lane -> lane.report().verdicts().size())
                .sum();
    }

    /** Wall time of those that were cut off against that of the others, without those that got a JVM of their own. */
    private static double slowdown(LaneReport report) {
        Predicate<Verdict> hung = verdict -> verdict.verdict().equals(HUNG);
        Predicate<Verdict> other =
                hung.negate().and(verdict -> !verdict.verdict().equals(PLAUSIBLE));
        return millis(report, hung) / millis(report, other);
    }

    private static double millis(LaneReport report, Predicate<Verdict> which) {
        return report.verdicts().stream()
                .filter(which)
                .mapToLong(Verdict::millis)
                .average()
                .orElse(Double.NaN);
    }

    private static void add(StringBuilder line, String key, double value) {
        line.append(String.format(Locale.ROOT, " %s=%.2f", key, value));
    }
}
