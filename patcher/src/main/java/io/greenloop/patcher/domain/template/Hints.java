package io.greenloop.patcher.domain.template;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.patcher.domain.project.CodeBase;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the failures say beside their place.
 *
 * @param nullNames simple names of what the JVM said was null; empty when it said nothing
 * @param thrown simple names of the exceptions that the tests saw
 * @param awaited names of the exceptions that the tests waited for in vain, as the message has them
 */
public record Hints(FailureClue clue, Set<String> nullNames, Set<String> thrown, Set<String> awaited) {

    private static final Pattern NULL_NAME =
            Pattern.compile("because (?:the return value of )?\"(?:[^\"]*\\.)?([\\w$]+)(?:\\([^\"]*\\))?\" is null");
    /** As JUnit 4, JUnit 5, TestNG and AssertJ say it, the type with its package or without. */
    private static final Pattern AWAITED = Pattern.compile(
            "\\b(?i:expect(?:ed|ing))[^.:<]{0,40}[:<\\s]\\s*((?:[a-z]\\w*+\\.)*+[A-Z]\\w*(?:Exception|Error))");

    public Hints {
        nullNames = Set.copyOf(nullNames);
        thrown = Set.copyOf(thrown);
        awaited = Set.copyOf(awaited);
    }

    public Hints(FailureClue clue, Set<String> nullNames) {
        this(clue, nullNames, Set.of(), Set.of());
    }

    /** What the failures say, and where they say too little of the exception that was waited for, what their tests say. */
    public static Hints of(FailureGroup target, CodeBase code) {
        var hints = of(target);
        return hints.awaited().isEmpty()
                ? new Hints(hints.clue(), hints.nullNames(), hints.thrown(), AwaitedExceptions.of(target, code))
                : hints;
    }

    public static Hints of(FailureGroup target) {
        var thrown = target.failures().stream()
                .map(failure -> simpleName(failure.exceptionType()))
                .filter(name -> !name.isEmpty())
                .collect(toUnmodifiableSet());
        return new Hints(FailureClue.of(target), named(NULL_NAME, target), thrown, named(AWAITED, target));
    }

    /** Whether a test saw such an exception; a part of its name is enough. */
    public boolean isThrown(String part) {
        return thrown.stream().anyMatch(name -> name.contains(part));
    }

    /** What a repair of a loop is worth, at most 1: a stack overflows in a method that calls itself, seldom in a loop. */
    public double shareOfLoops() {
        return isThrown("StackOverflowError") ? 0.4 : 1;
    }

    private static Set<String> named(Pattern pattern, FailureGroup target) {
        return target.failures().stream()
                .map(FailureSignature::message)
                .flatMap(message -> pattern.matcher(message).results())
                .map((MatchResult match) -> match.group(1))
                .collect(toUnmodifiableSet());
    }

    private static String simpleName(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
