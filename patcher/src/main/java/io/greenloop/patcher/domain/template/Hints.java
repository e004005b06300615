package io.greenloop.patcher.domain.template;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.greenloop.contracts.FailureGroup;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the failures say beside their place.
 *
 * @param nullNames simple names of what the JVM said was null; empty when it said nothing
 */
public record Hints(FailureClue clue, Set<String> nullNames) {

    private static final Pattern NULL_NAME =
            Pattern.compile("because (?:the return value of )?\"(?:[^\"]*\\.)?([\\w$]+)(?:\\([^\"]*\\))?\" is null");

    public Hints {
        nullNames = Set.copyOf(nullNames);
    }

    public static Hints of(FailureGroup target) {
        var names = target.failures().stream()
                .flatMap(failure -> NULL_NAME.matcher(failure.message()).results())
                .map((MatchResult match) -> match.group(1))
                .collect(toUnmodifiableSet());
        return new Hints(FailureClue.of(target), names);
    }
}
