package io.greenloop.testrunner.report;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.contracts.TestReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds located compiler errors in what Maven says about a failed compilation. */
public final class CompilerMessages {

    private static final Pattern PLACE =
            Pattern.compile("(?:\\[ERROR\\] )?(/[^:\\[\\]]+\\.java):\\[(\\d{1,9}),\\d+\\] (.*)");
    /** The beginning of javac's English messages and the keys of its resource bundle. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("cannot find symbol", "compiler.err.cant.resolve"),
            Map.entry("package ", "compiler.err.doesnt.exist"),
            Map.entry("incompatible types", "compiler.err.prob.found.req"),
            Map.entry("unreported exception", "compiler.err.unreported.exception.need.to.catch.or.throw"),
            Map.entry("missing return statement", "compiler.err.missing.ret.stmt"),
            Map.entry("unreachable statement", "compiler.err.unreachable.stmt"),
            Map.entry("';' expected", "compiler.err.expected"),
            Map.entry("')' expected", "compiler.err.expected"),
            Map.entry("<identifier> expected", "compiler.err.expected"),
            Map.entry("illegal start of", "compiler.err.illegal.start.of.expr"),
            Map.entry("class, interface", "compiler.err.expected4"),
            Map.entry("reached end of file", "compiler.err.premature.eof"),
            Map.entry("bad operand types", "compiler.err.operator.cant.be.applied.1"),
            Map.entry("method does not override", "compiler.err.method.does.not.override.superclass"),
            Map.entry("constructor ", "compiler.err.cant.apply.symbol"),
            Map.entry("method ", "compiler.err.cant.apply.symbol"),
            Map.entry("no suitable ", "compiler.err.cant.apply.symbols"));

    private CompilerMessages() {}

    /**
     * @param text Maven's message of a failed compilation
     * @param root the project's folder as the compiler saw it
     */
    public static List<LocatedProblem> problems(String text, String root) {
        var problems = new LinkedHashSet<LocatedProblem>();
        var lines = new ArrayList<>(text.lines().toList());
        lines.add("");
        for (int i = 0; i < lines.size() && problems.size() < TestReport.MOST_PROBLEMS; i++) {
            var place = PLACE.matcher(lines.get(i));
            if (place.matches() && place.group(1).startsWith(root + "/")) {
                var message = place.group(3) + details(lines, i + 1);
                problems.add(new LocatedProblem(
                        FailureKind.COMPILE_ERROR,
                        place.group(1).substring(root.length() + 1),
                        Integer.parseInt(place.group(2)),
                        key(place.group(3)),
                        message));
            }
        }
        return List.copyOf(problems);
    }

    private static String details(List<String> lines, int from) {
        var details = new StringBuilder();
        for (int i = from; i < lines.size(); i++) {
            var line = lines.get(i).replaceFirst("^\\[ERROR\\] ", "");
            if (!line.startsWith("  ")) {
                break;
            }
            details.append("; ").append(line.strip().replaceAll(" +", " "));
        }
        return details.toString();
    }

    private static String key(String message) {
        return KEYS.entrySet().stream()
                .filter(entry -> message.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("compiler.err");
    }
}
