package io.greenloop.patcher.domain.search;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.project.CodeBase;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values that the failing tests name. A change that writes one of them into the code where it was not before answers the test
 * and not the fault.
 */
final class ExpectedValues {

    /**
     * Text, a character, or a number of at least two digits: smaller ones are in every test. Nothing is tried twice, for tests hold
     * literals of any length.
     */
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)++\"|'(?:[^'\\\\\\n]|\\\\.)'"
            + "|(?<![\\w.])\\d(?:[\\d_]++(?:\\.\\d++)?|\\.\\d++)[LlFfDd]?(?!\\w)");

    private static final double SHARE = 0.15;

    private final Set<String> literals;

    private ExpectedValues(Set<String> literals) {
        this.literals = literals;
    }

    static ExpectedValues of(FailureGroup target, CodeBase code) {
        return new ExpectedValues(target.tests().stream()
                .flatMap(test -> code.testSource(test).stream())
                .distinct()
                .flatMap(path -> code.text(path).stream())
                .flatMap(ExpectedValues::literals)
                .collect(toUnmodifiableSet()));
    }

    /** What the score of such a change is to be multiplied by: 1 where it copies nothing from the tests. */
    double weight(List<TextEdit> edits, String before) {
        boolean isCopied = edits.stream()
                .flatMap(edit -> literals(edit.replacement()))
                .anyMatch(literal -> literals.contains(literal) && !before.contains(literal));
        return isCopied ? SHARE : 1;
    }

    private static Stream<String> literals(String text) {
        return LITERAL.matcher(text).results().map(MatchResult::group);
    }
}
