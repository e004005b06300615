package io.greenloop.gates;

import io.greenloop.javasource.complexity.MethodComplexity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what each method was before a change, also where it got other parameters, another name or another file. */
final class MethodPairs {

    /** So much of a method's lines must still be there for it to be the same under another name. */
    private static final double SAME_METHOD = 0.7;

    private final CandidateUnderReview candidate;
    private final Map<MethodComplexity, MethodComplexity> byPlace = new HashMap<>();
    private final List<MethodComplexity> leftBefore;
    /** Each file cut into its lines once, before and after: it may hold many methods that are asked about. */
    private final Map<String, List<String>> linesBefore = new HashMap<>();

    private final Map<String, List<String>> linesAfter = new HashMap<>();

    MethodPairs(CandidateUnderReview candidate) {
        this.candidate = candidate;
        var change = candidate.javaChange();
        var before = grouped(change.before().methods());
        var unmatched = new ArrayList<MethodComplexity>();
        var after = grouped(change.after().methods());
        after.forEach((place, methods) -> {
            var there = before.getOrDefault(place, List.of());
            for (int index = 0; index < Math.min(there.size(), methods.size()); index++) {
                byPlace.put(methods.get(index), there.get(index));
            }
        });
        before.forEach((place, methods) -> methods.stream()
                .skip(after.getOrDefault(place, List.of()).size())
                .forEach(unmatched::add));
        this.leftBefore = List.copyOf(unmatched);
    }

    Optional<MethodComplexity> before(MethodComplexity method) {
        var same = byPlace.get(method);
        return same != null ? Optional.of(same) : moved(method);
    }

    /** The lines of a method before the change, without their margins. */
    List<String> linesBefore(MethodComplexity method) {
        return lines(linesBefore, ChangedFile::before, method);
    }

    List<String> linesAfter(MethodComplexity method) {
        return lines(linesAfter, ChangedFile::after, method);
    }

    private Optional<MethodComplexity> moved(MethodComplexity method) {
        return leftBefore.stream()
                .filter(gone -> gone.path().equals(method.path()) && name(gone).equals(name(method)))
                .findFirst()
                .or(() -> leftBefore.stream()
                        .filter(gone -> likeness(gone, method) >= SAME_METHOD)
                        .max(Comparator.comparingDouble(gone -> likeness(gone, method))));
    }

    private double likeness(MethodComplexity before, MethodComplexity after) {
        var old = linesBefore(before);
        Set<String> now = new HashSet<>(linesAfter(after));
        return old.isEmpty() ? 0 : old.stream().filter(now::contains).count() / (double) old.size();
    }

    private List<String> lines(
            Map<String, List<String>> known, Function<ChangedFile, Optional<String>> version, MethodComplexity method) {
        var lines = known.computeIfAbsent(
                method.path(),
                path -> candidate.files().stream()
                        .filter(changed -> changed.path().equals(path))
                        .findFirst()
                        .flatMap(version)
                        .map(text -> text.lines().toList())
                        .orElse(List.of()));
        int to = Math.min(method.lastLine(), lines.size());
        return method.line() < 1 || method.line() > to
                ? List.of()
                : lines.subList(method.line() - 1, to).stream()
                        .map(String::strip)
                        .toList();
    }

    /** Methods of anonymous classes share a place, and are told apart by their order. */
    private static Map<String, List<MethodComplexity>> grouped(List<MethodComplexity> methods) {
        return methods.stream().collect(Collectors.groupingBy(method -> method.path() + "|" + method.method()));
    }

    private static String name(MethodComplexity method) {
        return method.method().replaceFirst("\\([^()]*\\)$", "");
    }
}
